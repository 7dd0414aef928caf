/** What else a visitor notices on the real page: a calm layout, a file for the calendar, a question before answers are lost. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, afterEach, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser, type Tab } from './browser.js';
import { Site } from './site.js';
import { chooseMassage, chooseTime, confirm, fill, heading, names, press, toReview } from './walk.js';

describe('the real page', () => {
  let browser: Browser;
  let site: Site;
  let tab: Tab;
  before(async () => {
    browser = await startBrowser();
    site = await Site.open();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    tab = await openTab(browser);
  });
  afterEach(() => tab.close());

  it('does not move on a phone while times load', async () => {
    const { page } = tab;
    await page.setViewport({ width: 390, height: 844 });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const wait = request.url().includes('/availability') ? held : Promise.resolve();
      void wait.then(() => request.continue());
    });
    await page.goto(site.url);
    await chooseMassage(page);
    // The step is there, its times are not: from here on nothing may move by itself.
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    letGo();
    await names(page, 'radio', /^\d+:\d\d [AP]M/);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    assert.deepEqual(shifts, []);
  });

  it('hands out a calendar file that says when and where', async () => {
    const { page } = tab;
    const downloads = await mkdtemp(join(tmpdir(), 'massage-booker-'));
    try {
      const session = await page.createCDPSession();
      const done = new Promise<void>((resolve) =>
        session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
      );
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: downloads,
        eventsEnabled: true,
        browserContextId: page.browserContext().id!,
      });
      await page.goto(site.url);
      await toReview(page);
      await confirm(page);
      await press(page, 'button', 'Calendar file (.ics)');
      await done;
      const [file] = await readdir(downloads);
      assert.match(file!, /\.ics$/);
      const lines = (await readFile(join(downloads, file!), 'utf8')).replace(/\r\n[ \t]/g, '').split('\r\n');
      const value = (name: string) => lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, '');
      assert.equal(lines[0], 'BEGIN:VCALENDAR');
      assert.equal(lines.at(-1) || lines.at(-2), 'END:VCALENDAR');
      assert.match(value('DTSTART') ?? '', /^\d{8}T\d{6}Z$/);
      assert.match(value('DTEND') ?? '', /^\d{8}T\d{6}Z$/);
      assert.match(value('SUMMARY') ?? '', /^Focused pain relief/);
      assert.match(value('LOCATION') ?? '', /214 Juniper Street/);
    } finally {
      await rm(downloads, { recursive: true, force: true });
    }
  });

  it('asks before a reload only while something typed is unsent', async () => {
    const { page } = tab;
    let asked = 0;
    page.on('dialog', () => (asked += 1));
    await page.goto(site.url);
    await chooseMassage(page);
    await page.reload();
    assert.equal(asked, 0, 'nothing typed');
    await chooseMassage(page);
    await chooseTime(page);
    await fill(page, 'Full name', 'Ada Moss');
    await page.reload();
    assert.equal(asked, 1, 'typed');
    await heading(page, 'What would feel good to you?');
    await toReview(page, 'Eva Lane', 'eva@visitor.example');
    await confirm(page, 'Eva Lane');
    await page.reload();
    assert.equal(asked, 1, 'sent');
  });
});
