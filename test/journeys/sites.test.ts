/** The five sites of demo/pages/sites/, as their visitors open them: the element keeps within its column, and its words can be read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser } from './browser.js';
import { Site } from './site.js';
import { heading } from './walk.js';

const SITES = ['wordpress', 'bootstrap', 'tailwind', 'squarespace', 'brutalist'];

describe('the element in five sites', () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
  });
  after(async () => {
    await site.close();
    await browser.close();
  });

  for (const name of SITES)
    it(`is at home in ${name}, at 320 and 960 px`, async () => {
      for (const width of [320, 960]) {
        const tab = await openTab(browser, { width, height: 900 });
        const { page } = tab;
        await page.goto(`${site.url}/sites/${name}.html`);
        await heading(page, 'What would feel good to you?');
        const { overflow, outside, font, own } = await page.evaluate(() => {
          const element = document.querySelector('massage-booker')!;
          const column = element.parentElement!.getBoundingClientRect();
          const { left, right } = element.getBoundingClientRect();
          const title = element
            .shadowRoot!.querySelector('massage-booker-choose-step')!
            .shadowRoot!.querySelector('.muted')!;
          return {
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            outside: left < column.left - 1 || right > column.right + 1,
            font: getComputedStyle(title).fontFamily,
            own: getComputedStyle(element.parentElement!).fontFamily,
          };
        });
        assert.equal(overflow, 0, `${width} px: the page scrolls sideways`);
        assert.equal(outside, false, `${width} px: it leaves its column`);
        assert.equal(font, own, `${width} px: it has the page's font`);
        assert.deepEqual(tab.complaints, []);
        await tab.close();
      }
    });
});
