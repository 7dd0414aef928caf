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

  it('no network before it is sent: says so, sends nothing, and books once there is one', async () => {
    const { page } = tab;
    await toReview(page);
    await page.setOfflineMode(true);
    await press(page, 'button', 'Confirm booking');
    await heading(page, 'You are offline');
    assert.match(await textOf(page), /Ada Moss/);
    await page.setOfflineMode(false);
    await heading(page, 'You’re booked, Ada Moss');
    assert.equal((await site.rows()).length, 1);
  });

  it('the network goes while it is being sent: the same booking once it is back', async () => {
    const { page } = tab;
    await toReview(page);
    const bodies: string[] = [];
    await page.setRequestInterception(true);
    const cut = async (request: HTTPRequest) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/bookings')) return request.continue();
      bodies.push((await request.fetchPostData()) ?? '');
      if (bodies.length > 1) return request.continue();
      // The clinic gets it and books; then the line is dead.
      await fetch(request.url(), {
        method: 'POST',
        body: bodies[0]!,
        headers: { 'content-type': 'text/plain' },
      });
      await page.setOfflineMode(true);
      return request.abort('internetdisconnected');
    };
    page.on('request', (request) => void cut(request));
    await press(page, 'button', 'Confirm booking');
    await heading(page, 'You are offline');
    assert.equal(bodies.length, 1, 'nothing is sent where nothing can be');
    await page.setOfflineMode(false);
    await heading(page, 'You’re booked, Ada Moss');
    assert.equal(bodies.length, 2);
    assert.equal(bodies[1], bodies[0]);
    assert.equal((await site.rows()).length, 1);
  });

  it('kill -9 between the request and its answer: it starts again, and the visitor is booked, once', async () => {
    const { page } = tab;
    await toReview(page);
    const bodies: string[] = [];
    await page.setRequestInterception(true);
    const kill = async (request: HTTPRequest) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/bookings')) return request.continue();
      bodies.push((await request.fetchPostData()) ?? '');
      if (bodies.length > 1) return request.continue();
      const { status } = await fetch(request.url(), {
        method: 'POST',
        body: bodies[0]!,
        headers: { 'content-type': 'text/plain' },
      });
      assert.equal(status, 201);
      await site.stop('SIGKILL');
      await site.start();
      return request.abort('connectionreset');
    };
    page.on('request', (request) => void kill(request));
    await confirm(page);
    assert.equal(bodies.length, 2);
    assert.equal((await site.rows()).length, 1);
  });

  it('a second tab of the same visitor books the same time: once, and nobody is alarmed', async () => {
    const { page } = tab;
    const second = await page.browserContext().newPage();
    second.setDefaultTimeout(30_000);
    await second.goto(site.url);
    await page.bringToFront();
    await toReview(page);
    await second.bringToFront();
    await toReview(second);
    await page.bringToFront();
    await confirm(page);
    await second.bringToFront();
    await press(second, 'button', 'Confirm booking');
    await heading(second, 'You may already have a booking at that time');
    await find(second, 'link', '+1 503 555 0142');
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
