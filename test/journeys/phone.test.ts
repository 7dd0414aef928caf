/** The time step on a phone and in a slow network: where times come into view, and that nothing moves by itself. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openTab, startBrowser, type Tab } from './browser.js';
import { setClock, startLoopback, type Loopback } from './loopback.js';
import { heading, press, pressFirst } from './walk.js';

const ZONE = 'America/Los_Angeles';
const NOW = Date.parse('2026-12-01T08:00:00-08:00');
const two = (value: number) => String(value).padStart(2, '0');

const slotsOn = (date: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    start: `${date}T${two(9 + (index >> 1))}:${index % 2 ? '30' : '00'}:00-08:00`,
    end: `${date}T20:00:00-08:00`,
    practitioners: ['ana'],
  }));

/** Collects layout shifts from now on that no input explains, with what moved. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      })[])
        if (!entry.hadRecentInput)
          shifts.push(
            `${entry.value}: ${entry.sources.map(({ node }) => `${node?.nodeName}.${node?.className}`).join(' ')}`,
          );
    }).observe({ type: 'layout-shift' });
  });
const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);

describe('the times', () => {
  let browser: Browser;
  let clinic: Loopback;
  let tab: Tab;
  before(async () => {
    browser = await startBrowser();
    clinic = await startLoopback('service="calm" duration="45"');
    clinic.document = {
      clinic: { name: 'Quiet Street', phone: '+15550100', timeZone: ZONE },
      policies: { maxDaysAhead: 90 },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '20:00' }],
      services: [{ id: 'calm', category: 'spa', name: 'Calm', durations: [{ minutes: 45 }] }],
      addOns: [{ id: 'stones', name: 'Hot stones', minutes: 15 }],
      links: { bookings: '/bookings', availability: '/availability' },
    };
    clinic.times = (query) => {
      const month = query.get('from')!.slice(0, 7);
      const slots = ['02', '03', '04', '05', '08', '09', '10'].flatMap((day) =>
        slotsOn(`${month}-${day}`, 18),
      );
      return { timeZone: ZONE, nextAvailable: '2026-12-02', slots };
    };
  });
  after(async () => {
    await browser.close();
    clinic.close();
  });
  beforeEach(async () => {
    tab = await openTab(browser);
    await tab.page.emulateTimezone(ZONE);
    await setClock(tab.page, NOW);
  });
  afterEach(() => tab.close());

  async function open(width: number, height = 844): Promise<Page> {
    const { page } = tab;
    await page.setViewport({ width, height });
    await page.goto(clinic.url);
    await page.waitForSelector('massage-booker >>> .times label', { visible: true });
    return page;
  }

  it('of a day come into view above the bar at the foot once the day is pressed', async () => {
    const page = await open(390);
    await press(page, 'button', 'Thursday, December 3, 18 times available');
    await heading(page, 'Thursday, December 3');
    await page.waitForFunction(() => {
      const inside = (selector: string, root: Element) => root.shadowRoot!.querySelector(selector)!;
      const booker = document.querySelector('massage-booker')!;
      const list = inside('massage-booker-slot-list', inside('massage-booker-time-step', booker));
      const { top, bottom } = inside('label', list).getBoundingClientRect();
      return top >= 0 && bottom <= inside('.dock', booker).getBoundingClientRect().top;
    });
  });

  it('lead back to the chosen day by Shift and Tab', async () => {
    const page = await open(1000);
    await press(page, 'button', 'Thursday, December 3, 18 times available');
    await heading(page, 'Thursday, December 3');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const name = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.ariaLabel;
    });
    assert.equal(name, 'Thursday, December 3, 18 times available');
  });

  for (const [width, list] of [
    [390, false],
    [320, false],
    [1000, false],
    [390, true],
  ] as const)
    it(`move nothing by themselves on a slow network, at ${width} px${list ? ', as a list' : ''}`, async () => {
      const page = await open(width);
      if (list) await press(page, 'button', 'Show a list');
      await page.waitForNetworkIdle({ idleTime: 500 });
      let late = 0;
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        // Later than what counts as an answer to input, and than the skeleton.
        const wait = request.url().includes('/availability') ? (late += 1) && 900 : 0;
        setTimeout(() => void request.continue(), wait);
      });
      await watchShifts(page);
      await pressFirst(page, 'checkbox', /^Hot stones/);
      await page.waitForNetworkIdle({ idleTime: 1500 });
      assert.ok(late > 0, 'asked anew');
      if (!list) {
        late = 0;
        for (const month of ['January 2027', 'February 2027']) {
          await press(page, 'button', 'Next month');
          await heading(page, month);
          await page.waitForNetworkIdle({ idleTime: 1500 });
        }
        assert.ok(late > 0, 'asked for another month');
      }
      await page.waitForSelector('massage-booker >>> .times label', { visible: true });
      assert.deepEqual(await shiftsOf(page), []);
    });
});
