/** The times as somebody sees them whose system has its own few colours: Chromium's protocol alone can force those. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { hotStones, quietStreet, ZONE } from './quiet-street.js';
import { setStage } from './stage.js';
import { press, pressFirst } from './walk.js';

const axeScript = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const two = (value: number) => String(value).padStart(2, '0');

const slotsOn = (date: string) =>
  Array.from({ length: 9 }, (_, index) => ({
    start: `${date}T${two(9 + index)}:00:00-08:00`,
    end: `${date}T20:00:00-08:00`,
    practitioners: ['ana'],
  }));

/** What the eye tells things apart by, of the elements that a selector finds in the time step's parts. */
const looks = (page: Page, selectors: Record<string, string>) =>
  page.evaluate((wanted) => {
    const step = document
      .querySelector('massage-booker')!
      .shadowRoot!.querySelector('massage-booker-time-step')!.shadowRoot!;
    const parts = [...step.querySelectorAll('massage-booker-month-calendar, massage-booker-slot-list')];
    return Object.fromEntries(
      Object.entries(wanted).map(([name, selector]) => {
        const at = parts
          .map(({ shadowRoot }) => shadowRoot!.querySelector(selector))
          .find((found) => found !== null)!;
        const style = getComputedStyle(at);
        const { color, backgroundColor, borderColor, borderStyle, textDecorationLine, opacity } = style;
        const dots = style.backgroundImage.match(/radial-gradient/g)?.length ?? 0;
        const outline = `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
        const all = [color, backgroundColor, borderColor, borderStyle, textDecorationLine, opacity, dots];
        return [name, { dots, background: backgroundColor, outline, all: [...all, outline].join(' | ') }];
      }),
    );
  }, selectors) as Promise<
    Record<string, { dots: number; background: string; outline: string; all: string }>
  >;

const systemColour = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.backgroundColor = colour;
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  }, name);

describe('in forced colours', () => {
  const stage = setStage({
    zone: ZONE,
    // The third, so that the month has days before it.
    now: Date.parse('2026-12-03T08:00:00-08:00'),
    document: {
      ...quietStreet,
      clinic: { ...quietStreet.clinic, phone: '+15550100' },
      policies: { maxDaysAhead: 90 },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '20:00' }],
      addOns: [hotStones],
    },
    times: () => ({
      timeZone: ZONE,
      nextAvailable: '2026-12-03',
      slots: ['2026-12-03', '2026-12-04', '2026-12-05'].flatMap(slotsOn),
    }),
  });

  async function open(scheme = 'light'): Promise<Page> {
    const session = await stage.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    const page = await stage.open();
    await press(page, 'button', 'Friday, December 4, 9 times available');
    await page.waitForSelector('::-p-aria([name="9:00 AM, Friday, December 4"][role="radio"])');
    return page;
  }

  it('days are told apart: by their dots, the chosen one, today, those that are out of range', async () => {
    const page = await open();
    const day = (date: number) => `[data-date="2026-12-${two(date)}"]`;
    const { legend, ...days } = await looks(page, {
      'today, available': day(3),
      chosen: day(4),
      available: day(5),
      closed: day(6),
      full: day(7),
      'out of range': day(1),
      legend: '.legend .d3',
    });
    const all = Object.values(days).map((look) => look.all);
    assert.equal(new Set(all).size, 6, JSON.stringify(days, null, 1));
    assert.deepEqual([days.chosen!.dots, days.available!.dots, days.full!.dots, legend!.dots], [3, 3, 0, 3]);
    assert.equal(days.chosen!.background, await systemColour(page, 'Highlight'));
  });

  it('the chosen time has a mark that the others do not have, and so has what was added', async () => {
    const page = await open();
    const ticks = () =>
      page.$$eval('massage-booker >>> .tick', (all) =>
        all.map((tick) => getComputedStyle(tick, '::after').content),
      );
    assert.deepEqual(await ticks(), ['none']);
    await pressFirst(page, 'checkbox', /^Hot stones/);
    assert.deepEqual(await ticks(), ['""']);

    await pressFirst(page, 'radio', /^10:00 AM, Friday/);
    await page.waitForSelector('massage-booker >>> label:has([name=slot]:checked)');
    const { chosen, other } = await looks(page, {
      chosen: 'label:has(:checked)',
      other: 'label:has([name=slot]:not(:checked))',
    });
    assert.equal(chosen!.outline, `solid 3px ${await systemColour(page, 'Highlight')}`);
    assert.notEqual(other!.outline, chosen!.outline);
  });

  it('frame, buttons and icons are the system’s, whatever the page is', async () => {
    const page = await open('dark');
    const [ink, button] = await Promise.all(
      ['CanvasText', 'ButtonText'].map((name) => systemColour(page, name)),
    );
    const used = (selector: string, what: string) =>
      page.$$eval(
        `massage-booker >>> ${selector}`,
        (all, property) => [
          ...new Set(all.map((element) => getComputedStyle(element).getPropertyValue(property))),
        ],
        what,
      );
    assert.deepEqual(await used('.frame', 'border-top-color'), [ink]);
    for (const stroke of await used('.i', 'stroke')) assert.ok([ink, button].includes(stroke), stroke);
    assert.deepEqual(await used('.btn', 'border-top-color'), [button]);
  });

  for (const scheme of ['light', 'dark'])
    it(`axe-core finds nothing, ${scheme}; contrast, which is the system’s, aside`, async () => {
      const page = await open(scheme);
      await pressFirst(page, 'radio', /^10:00 AM, Friday/);
      await page.waitForSelector('massage-booker >>> label:has([name=slot]:checked)');
      await page.evaluate(axeScript);
      const { passes, found } = await page.evaluate(async () => {
        const checker = (globalThis as unknown as { axe: typeof axe }).axe;
        // It reads a colour of text, -webkit-text-fill-color, that is said as if nothing were forced.
        const rules = { 'color-contrast': { enabled: false } };
        const results = await checker.run('massage-booker', { resultTypes: ['violations'], rules });
        return {
          passes: results.passes.length,
          found: results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
          ),
        };
      });
      assert.ok(passes > 5, `${passes} rules that looked at something`);
      assert.deepEqual(found, []);
    });
});
