/** The same way on a page that runs right to left, in Arabic words. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import ar from '../../src/lang/ar.js';
import { openTab, startBrowser } from './browser.js';
import { Site } from './site.js';
import { fill, heading, press, pressFirst } from './walk.js';

describe('a booking on a page from right to left', () => {
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

  it('goes from the page to the row in the database, and Left leads to a later day', async () => {
    const tab = await openTab(browser, {});
    const { page } = tab;
    await page.goto(`${site.url}/rtl.html`);
    await heading(page, ar.choose.title);
    await pressFirst(page, 'radio', /75|٧٥/);
    await press(page, 'button', ar.next.choose);
    await heading(page, ar.time.title);
    await pressFirst(page, 'radio', /./);

    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active instanceof HTMLElement ? active.dataset.date : undefined;
      });
    const stop = await page.waitForSelector('massage-booker >>> [data-date][tabindex="0"]', {
      visible: true,
    });
    await stop!.focus();
    const before = await focused();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      (date) => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active instanceof HTMLElement && active.dataset.date !== date;
      },
      {},
      before,
    );
    assert.ok((await focused())! > before!, 'Left is later where the page runs right to left');

    await press(page, 'button', ar.next.time);
    await heading(page, ar.details.title);
    await fill(page, ar.details.name, 'ليلى حداد');
    await fill(page, ar.details.email, 'layla@visitor.example');
    await page
      .$$('massage-booker >>> input[type=checkbox][required]')
      .then((boxes) => Promise.all(boxes.map((box) => box.evaluate((element) => element.click()))));
    await press(page, 'button', ar.steps.review);
    await heading(page, ar.review.title);
    await press(page, 'button', ar.next.review);
    await heading(page, ar.outcome.confirmed('ليلى حداد'));
    await tab.close();
    const rows = await site.rows();
    assert.deepEqual(
      rows.map(({ status, payload }) => [status, payload.people[0]!.name]),
      [['confirmed', 'ليلى حداد']],
    );
  });
});
