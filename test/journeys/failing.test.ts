/** What a visitor meets when the clinic's server dies, or its answer is lost: never two bookings, never a lie. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, HTTPRequest } from 'puppeteer-core';
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
  textOf,
  toReview,
} from './walk.js';

describe('when something breaks', () => {
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

  it('the first answer is lost on the way: the visitor is booked, and once', async () => {
    const { page } = tab;
    await toReview(page);
    const bodies: string[] = [];
    await page.setRequestInterception(true);
    const lose = async (request: HTTPRequest) => {
      if (request.method() !== 'POST') return request.continue();
      bodies.push((await request.fetchPostData()) ?? '');
      if (bodies.length > 1) return request.continue();
      // The clinic gets it and books; what it answers never arrives.
      const { status } = await fetch(request.url(), {
        method: 'POST',
        body: bodies[0]!,
        headers: { 'content-type': 'application/json' },
      });
      assert.equal(status, 201);
      return request.abort('connectionreset');
    };
    page.on('request', (request) => void lose(request));
    await confirm(page);
    assert.equal(bodies.length, 2);
    assert.equal(bodies[1], bodies[0]);
    assert.equal((await site.rows()).length, 1);
  });

  it('kill -9 after it was confirmed: the booking is there, and its time no longer offered', async () => {
    const { page } = tab;
    await chooseMassage(page);
    await names(page, 'radio', /^\d+:\d\d [AP]M/);
    // With one therapist, so that one booking takes the time away.
    const select = await find(page, 'combobox', 'Therapist');
    await select.select('maya');
    await page.waitForNetworkIdle({ idleTime: 200 });
    const time = await chooseTime(page);
    await giveDetails(page);
    await confirm(page);
    await site.stop('SIGKILL');
    await site.start();

    const next = await openTab(browser);
    await next.page.goto(site.url);
    await chooseMassage(next.page);
    await names(next.page, 'radio', /^\d+:\d\d [AP]M/);
    await (await find(next.page, 'combobox', 'Therapist')).select('maya');
    await next.page.waitForNetworkIdle({ idleTime: 200 });
    const offered = await names(next.page, 'radio', /^\d+:\d\d [AP]M/);
    await next.close();
    assert.ok(!offered.includes(time), `${time} is still offered`);
    const rows = await site.rows();
    assert.equal(rows.length, 1);
    assert.equal(rows[0]!.status, 'confirmed');
  });

  it('no server at all: says so with the phone, keeps everything, and Try again books once', async () => {
    const { page } = tab;
    await toReview(page);
    await site.stop('SIGKILL');
    await press(page, 'button', 'Confirm booking');
    await heading(page, 'We could not verify your booking');
    await find(page, 'link', '+1 503 555 0142');
    const text = await textOf(page);
    assert.match(text, /Ada Moss/);
    assert.match(text, /you will not be booked twice/);
    await site.start();
    await press(page, 'button', 'Try again');
    await heading(page, 'You’re booked, Ada Moss');
    assert.equal((await site.rows()).length, 1);
  });
});
