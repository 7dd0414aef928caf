/** From the demo's page to the row in the database. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { assertPrivate, openTab, startBrowser, type Tab } from './browser.js';
import { Site } from './site.js';
import {
  chooseMassage,
  chooseTime,
  confirm,
  giveDetails,
  heading,
  press,
  pressFirst,
  toReview,
} from './walk.js';

describe('a booking on the demo’s page', () => {
  let browser: Browser;
  let site: Site;
  let tab: Tab;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = await Site.open();
  });
  afterEach(async () => {
    await tab.close();
    await site.close();
  });
  const visit = async (path = '/', width?: number) => {
    tab = await openTab(browser, { width });
    await tab.page.goto(site.url + path);
    return tab.page;
  };

  it('by mouse: the row in the database is what the visitor chose, and nothing is left behind', async () => {
    const page = await visit();
    await toReview(page);
    await confirm(page);
    await assertPrivate(tab, site.url);
    const start = await page.evaluate(() => document.querySelector('massage-booker')!.textContent);
    assert.ok(start, 'the clinic’s own link is still in the page');
    const rows = await site.rows();
    assert.equal(rows.length, 1);
    const [row] = rows;
    assert.equal(row!.status, 'confirmed');
    assert.equal(row!.service, 'pain-relief');
    assert.deepEqual(row!.payload.people, [{ name: 'Ada Moss', email: 'ada@visitor.example' }]);
    assert.equal(row!.starts, new Date(row!.payload.start).toISOString());
  });

  it('at 320 px, with nothing wider than the screen on any step', async () => {
    const page = await visit('/', 320);
    const fits = async () =>
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url());
    await heading(page, 'What would feel good to you?');
    await fits();
    await chooseMassage(page);
    await fits();
    await chooseTime(page);
    await fits();
    await page.goBack();
    await heading(page, 'When suits you?');
    await press(page, 'button', 'Continue');
    await heading(page, 'A few details');
    await giveDetails(page);
    await fits();
    await confirm(page);
    await fits();
    assert.equal((await site.rows()).length, 1);
  });

  it('under a strict policy, with no violation and nothing on the console', async () => {
    const page = await visit('/strict.html');
    await toReview(page);
    await confirm(page);
    await assertPrivate(tab, site.url);
    assert.equal((await site.rows()).length, 1);
  });

  it('by the browser’s Back and Forward, on the real page', async () => {
    const page = await visit();
    await toReview(page);
    for (const title of ['A few details', 'When suits you?', 'What would feel good to you?']) {
      await page.evaluate(() => history.back());
      await heading(page, title);
    }
    for (const title of ['When suits you?', 'A few details', 'Does this look right?']) {
      await page.evaluate(() => history.forward());
      await heading(page, title);
    }
    await confirm(page);
    assert.equal((await site.rows()).length, 1);
  });

  it('that was taken meanwhile: another time in one tap, the form kept, one row each', async () => {
    const page = await visit();
    await withoutHolds(page);
    const wanted = await toReview(page);
    const other = await openTab(browser);
    await other.page.goto(site.url);
    // Three can work at that time: the other visitor, and two more, are quicker.
    for (const [index, name] of ['Bea', 'Cleo', 'Dana'].entries()) {
      await other.page.goto(site.url);
      const time = await toReview(other.page, name, `${name}@visitor.example`);
      if (time !== wanted) break;
      await confirm(other.page, name);
      assert.ok(index < 3);
    }
    await other.close();
    await press(page, 'button', 'Confirm booking');
    await pressFirst(page, 'button', /^\w+, \w+ \d+, .*(Same day|Another day|another day)/);
    await heading(page, 'You’re booked, Ada Moss');
    assert.deepEqual(
      tab.complaints.filter((text) => !text.includes('410')),
      [],
    );
    const own = (await site.rows()).filter(({ payload }) => payload.people[0]?.name === 'Ada Moss');
    assert.equal(own.length, 1);
    assert.equal(own[0]!.payload.people[0]?.email, 'ada@visitor.example');
  });
});

/** A server that keeps no times for anybody: only then can one be taken from who fills in the form. */
async function withoutHolds(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.url().endsWith('/holds')
      ? request.respond({ status: 200, contentType: 'application/json', body: '{}' })
      : request.continue());
  });
}
