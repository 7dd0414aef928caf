/** A time that one visitor is filling in the form for, as another visitor sees it: over the real endpoint. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openTab, startBrowser, type Tab } from './browser.js';
import { Site } from './site.js';
import {
  chooseMassage,
  chooseTime,
  confirm,
  find,
  giveDetails,
  heading,
  names,
  press,
  pressFirst,
  textOf,
} from './walk.js';

const TIMES = /^\d+:\d\d [AP]M/;

/** Maya's times on the day that opens: with one therapist, one visitor takes a time away. */
async function timesOfMaya(page: Page): Promise<string[]> {
  await chooseMassage(page);
  await names(page, 'radio', TIMES);
  await (await find(page, 'combobox', 'Therapist')).select('maya');
  await page.waitForNetworkIdle({ idleTime: 300 });
  return names(page, 'radio', TIMES);
}

/** More than a day ahead, so that the clinic's policy allows changes. */
async function nextDays(page: Page): Promise<void> {
  const days = await names(page, 'button', /times? available$/);
  await pressFirst(page, 'button', /times? available$/, Math.min(3, days.length - 1));
  await page.waitForNetworkIdle({ idleTime: 300 });
}

/** Once the server has said for how long. */
const kept = (page: Page) =>
  page.waitForFunction(() => {
    const element = document.querySelector('massage-booker');
    return element?.shadowRoot?.textContent.includes('Kept for you: 9 min');
  });

describe('a time that is kept', () => {
  let browser: Browser;
  let site: Site;
  let first: Tab;
  let second: Tab;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = await Site.open();
    first = await openTab(browser);
    second = await openTab(browser);
    await Promise.all([first, second].map(({ page }) => page.goto(site.url)));
  });
  afterEach(async () => {
    await second.close();
    await site.close();
  });

  it('is nobody else’s, stays its owner’s, and is free again once they have left', async () => {
    await first.page.bringToFront();
    await timesOfMaya(first.page);
    const time = await chooseTime(first.page);
    await kept(first.page);

    await second.page.bringToFront();
    assert.ok(!(await timesOfMaya(second.page)).includes(time), `${time} is offered to another`);

    await first.page.bringToFront();
    await press(first.page, 'button', 'Back');
    await first.page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok((await names(first.page, 'radio', TIMES)).includes(time), `${time} is taken from its owner`);

    await first.close();
    await second.page.bringToFront();
    await second.page.reload();
    assert.ok((await timesOfMaya(second.page)).includes(time), `${time} is still kept`);
  });

  it('can be moved to by whoever it is kept for', async () => {
    const { page } = first;
    await page.bringToFront();
    await timesOfMaya(page);
    await nextDays(page);
    await chooseTime(page);
    await giveDetails(page);
    await confirm(page);
    const link = await (
      await find(page, 'link', 'Change or cancel')
    ).evaluate((at) => (at as HTMLAnchorElement).href);

    await page.goto(site.url);
    await timesOfMaya(page);
    await nextDays(page);
    const time = await chooseTime(page, 3);
    await kept(page);
    // A link in the same tab: the page stays, and so does the hold.
    await page.evaluate((url) => (location.hash = new URL(url).hash), link);
    await press(page, 'button', 'Change the time');
    await heading(page, 'Choose a new time');
    await page.waitForNetworkIdle({ idleTime: 300 });
    await press(page, 'radio', time);
    await press(page, 'button', 'Continue');
    await press(page, 'button', 'Move appointment');
    await heading(page, 'Your appointment is moved');
    await first.close();
    const [moved, ...others] = await site.rows();
    assert.deepEqual(others, []);
    assert.notEqual(moved!.starts, new Date(moved!.payload.start).toISOString());
  });

  it('is booked by whoever it is kept for', async () => {
    const { page } = first;
    await page.bringToFront();
    await timesOfMaya(page);
    const time = await chooseTime(page);
    await kept(page);
    await giveDetails(page);
    assert.match(await textOf(page), /Kept for you/);
    await confirm(page);
    await first.close();
    const rows = await site.rows();
    assert.equal(rows.length, 1);
    assert.ok(time);
  });
});
