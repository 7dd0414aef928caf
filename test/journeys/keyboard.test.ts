/** The whole way by keyboard alone: Tab, arrows, Space, Enter and letters, never a click. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { assertPrivate, openTab, startBrowser } from './browser.js';
import { Site } from './site.js';
import { heading, names } from './walk.js';

/** The name, or the label, of what has the focus, in whichever shadow root; and whether it can be seen. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { ariaLabel, labels, textContent, id } = at as HTMLInputElement;
    const label = id === 'notes' ? 'notes' : labels?.[0]?.textContent;
    return (ariaLabel ?? label ?? textContent).replace(/\s+/g, ' ').trim();
  });

describe('by keyboard alone', () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('a visitor books in fewer than a hundred presses, the letters not counted', async () => {
    const tab = await openTab(browser);
    const { page } = tab;
    await page.goto(site.url);
    let presses = 0;
    const key = async (name: KeyInput) => {
      presses += 1;
      await page.keyboard.press(name);
    };
    const tabTo = async (name: RegExp) => {
      for (let stops = 0; stops < 40; stops += 1) {
        await key('Tab');
        if (name.test(await focus(page))) return;
      }
      assert.fail(`Tab never came to ${String(name)}`);
    };

    await heading(page, 'What would feel good to you?');
    await tabTo(/^60 min/);
    await key('Space');
    await tabTo(/^Choose a time$/);
    await key('Enter');
    await heading(page, 'When suits you?');
    await names(page, 'radio', /^\d+:\d\d [AP]M/);
    await tabTo(/times? available$/);
    await key('Enter');
    await tabTo(/^\d+:\d\d [AP]M/);
    await key('Space');
    await tabTo(/^Continue$/);
    await key('Enter');
    await heading(page, 'A few details');
    await tabTo(/^Full name/);
    await page.keyboard.type('Ada Moss');
    await tabTo(/^Email/);
    await page.keyboard.type('ada@visitor.example');
    await tabTo(/may keep these details/);
    await key('Space');
    await key('Enter');
    await heading(page, 'Does this look right?');
    await tabTo(/^Confirm booking$/);
    await key('Enter');
    await heading(page, 'You’re booked, Ada Moss');

    await assertPrivate(tab, site.url);
    assert.ok(presses < 100, `${presses} presses`);
    console.log(`by keyboard: ${presses} presses beside the letters`);
    assert.equal((await site.rows()).length, 1);
  });
});
