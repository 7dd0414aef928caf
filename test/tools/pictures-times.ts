/** The time step in every state that a clinic's server can put it in. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Look } from './pictures-browser.js';
import { IN, click, seen, type Shoot } from './pictures-walk.js';

const ZONE = '-07:00';
const two = (value: number) => String(value).padStart(2, '0');

/** @param count slots from nine on, one each `step` minutes */
function slotsOn(date: string, count: number, step: number) {
  return Array.from({ length: count }, (_, index) => {
    const at = (minutes: number) => `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${ZONE}`;
    const start = 6 * 60 + index * step;
    return { start: at(start), end: at(start + 60), practitioners: ['maya'] };
  });
}

type Answer = (request: HTTPRequest) => Promise<void>;
const answering =
  (nextAvailable: string | null, slots: object[]): Answer =>
  async (request) =>
    request.respond({
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: JSON.stringify({ timeZone: 'America/Los_Angeles', nextAvailable, slots }),
    });

const states: Record<string, Answer> = {
  'time-skeleton': () => new Promise(() => undefined),
  'time-empty': answering('2026-08-05', []),
  'time-none': answering(null, []),
  'time-failed': (request) => request.abort(),
  'time-long': answering('2026-06-09', slotsOn('2026-06-09', 200, 5)),
};

/** Opens the times of a service, asked of the server that `answer` is. */
async function open(page: Page, url: string, rtl: boolean, answer?: Answer): Promise<void> {
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (answer && request.url().includes('/availability')) void answer(request).catch(() => undefined);
    else void request.continue();
  });
  await page.goto(url + (rtl ? '/rtl.html' : '/'));
  await seen(page, '.kinds');
  await page.evaluate(
    `document.querySelector('massage-booker').setAttribute('service', 'classic-relaxation')`,
  );
  await seen(page, '.when');
  await new Promise((late) => setTimeout(late, 600));
}

export async function walkTimes(page: Page, url: string, { rtl }: Look, shoot: Shoot): Promise<void> {
  await page.setRequestInterception(true);
  for (const [name, answer] of Object.entries(states)) {
    await open(page, url, rtl, answer);
    await shoot(name);
  }
  await open(page, url, rtl);
  await seen(page, '.times label');
  // The Arabic page's clinic has no add-ons and nothing for two.
  if (!rtl) {
    await click(page, 'fieldset label');
    const [whom, people] = await page.$$(`${IN}select`);
    await whom?.select(':woman');
    await people?.select('classic-relaxation:45');
  }
  await seen(page, '.times label');
  await click(page, '.times label');
  await shoot('time-two');
  await click(page, '.switch');
  await seen(page, '.times label');
  await shoot('time-list');
}
