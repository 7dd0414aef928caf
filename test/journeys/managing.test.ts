/** From the confirmation by its link to the clinic's diary: seen, moved, cancelled, and the time free again. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { assertPrivate, openTab, startBrowser, type Tab } from './browser.js';
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
} from './walk.js';

const LINK = 'Change or cancel';

/** Maya's times on the day that opens, for a booking of hers takes one away. */
async function withMaya(page: Page): Promise<string[]> {
  await names(page, 'radio', /^\d+:\d\d [AP]M/);
  await (await find(page, 'combobox', 'Therapist')).select('maya');
  await page.waitForNetworkIdle({ idleTime: 200 });
  return names(page, 'radio', /^\d+:\d\d [AP]M/);
}

/** More than a day ahead, so that the clinic's policy allows changes. */
async function bookNextWeek(page: Page): Promise<void> {
  await chooseMassage(page);
  await withMaya(page);
  const days = await names(page, 'button', /times? available$/);
  await pressFirst(page, 'button', /times? available$/, Math.min(3, days.length - 1));
  await page.waitForNetworkIdle({ idleTime: 200 });
  await chooseTime(page);
  await giveDetails(page);
  await confirm(page);
}

describe('a booking by its manage link', () => {
  let browser: Browser;
  let site: Site;
  let tab: Tab;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = await Site.open();
    tab = await openTab(browser);
    await tab.page.goto(site.url);
  });
  afterEach(async () => {
    await tab.close();
    await site.close();
  });

  it('is moved and cancelled on the page where it was made, and each is in the diary', async () => {
    const { page } = tab;
    await bookNextWeek(page);
    await press(page, 'link', LINK);
    await heading(page, 'Your appointment');
    assert.equal(page.url(), `${site.url}/`, 'the token has left the address bar');
    await press(page, 'button', 'Change the time');
    await heading(page, 'Choose a new time');
    await page.waitForNetworkIdle({ idleTime: 200 });
    const time = await pressFirst(page, 'radio', /^\d+:\d\d [AP]M/, 3);
    await press(page, 'button', 'Continue');
    await heading(page, 'Does this look right?');
    await press(page, 'button', 'Move appointment');
    await heading(page, 'Your appointment is moved');

    const [moved] = await site.rows();
    assert.notEqual(moved!.starts, new Date(moved!.payload.start).toISOString());
    const zone = { timeZone: 'America/Los_Angeles', hour: 'numeric', minute: '2-digit' } as const;
    assert.equal(
      new Date(moved!.starts).toLocaleTimeString('en-US', zone).replace(/\s/g, ' '),
      /^\d+:\d\d [AP]M/.exec(time.replace(/\s/g, ' '))![0],
    );

    await site.start();
    await press(page, 'button', 'Cancel appointment');
    await heading(page, 'Cancel this appointment?');
    await press(page, 'button', 'Keep it');
    await heading(page, 'Your appointment');
    await press(page, 'button', 'Cancel appointment');
    await heading(page, 'Cancel this appointment?');
    await press(page, 'button', 'Cancel appointment');
    await heading(page, 'Your appointment is cancelled');
    await assertPrivate(tab, site.url);
    const rows = await site.rows();
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['cancelled'],
    );
  });

  it('followed from a letter in a tab of its own, frees its time once it is cancelled', async () => {
    await bookNextWeek(tab.page);
    const link = await (await find(tab.page, 'link', LINK)).evaluate((at) => (at as HTMLAnchorElement).href);
    assert.match(link, /#booking=/);
    const other = await openTab(browser, { width: 320 });
    const { page } = other;
    await page.goto(link);
    await heading(page, 'Your appointment');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await press(page, 'button', 'Cancel appointment');
    await heading(page, 'Cancel this appointment?');
    await press(page, 'button', 'Cancel appointment');
    await heading(page, 'Your appointment is cancelled');
    await press(page, 'button', 'Book another visit');
    await bookNextWeek(page);
    await assertPrivate(other, site.url);
    assert.ok(other.requests.every((url) => !url.includes('booking=') || url === link));
    await other.close();
    const rows = await site.rows();
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['cancelled', 'confirmed'],
    );
    assert.equal(rows[0]!.starts, rows[1]!.starts, 'the very same time');
  });

  it('is cancelled by keyboard alone', async () => {
    const { page } = tab;
    await bookNextWeek(page);
    const key = (name: KeyInput) => page.keyboard.press(name);
    const focus = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at!.textContent.replace(/\s+/g, ' ').trim();
      });
    const tabTo = async (name: string) => {
      for (let stops = 0; stops < 12; stops += 1) {
        await key('Tab');
        if ((await focus()) === name) return;
      }
      assert.fail(`Tab never came to ${name}`);
    };
    await tabTo(LINK);
    await key('Enter');
    await heading(page, 'Your appointment');
    await tabTo('Cancel appointment');
    await key('Enter');
    await heading(page, 'Cancel this appointment?');
    assert.equal(await focus(), 'Cancel this appointment?');
    await key('Tab');
    assert.equal(await focus(), 'Keep it');
    await key('Tab');
    await key('Space');
    await heading(page, 'Your appointment is cancelled');
    assert.equal((await site.rows())[0]!.status, 'cancelled');
  });
});
