/** The time step on a phone and in a slow network: where times come into view, and that nothing moves by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hotStones, quietStreet, ZONE } from './quiet-street.js';
import { focusOn } from './reader.js';
import { setStage } from './stage.js';
import { heading, press, pressFirst } from './walk.js';

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
  const stage = setStage({
    zone: ZONE,
    now: Date.parse('2026-12-01T08:00:00-08:00'),
    document: {
      ...quietStreet,
      clinic: { ...quietStreet.clinic, phone: '+15550100' },
      policies: { maxDaysAhead: 90 },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '20:00' }],
      addOns: [hotStones],
    },
    times: (query) => {
      const month = query.get('from')!.slice(0, 7);
      const slots = ['02', '03', '04', '05', '08', '09', '10'].flatMap((day) =>
        slotsOn(`${month}-${day}`, 18),
      );
      return { timeZone: ZONE, nextAvailable: '2026-12-02', slots };
    },
  });
  const open = (width: number) => stage.open({ width, height: 844 });

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
    await focusOn(page, 'heading "Thursday, December 3"');
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
