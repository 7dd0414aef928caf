/** The time step in every state that a clinic's server can put it in. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { features, type Look } from './pictures-browser.js';
import { IN, click, seen, type Shoot } from './pictures-walk.js';

const ZONE = '-07:00';
const two = (value: number) => String(value).padStart(2, '0');

/** @param count slots from six on, one each `step` minutes */
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

/** From nothing to plenty, so that every cue of how full a day is can be seen. */
const everyDay = Array.from({ length: 23 }, (_, index) =>
  slotsOn(`2026-06-${two(8 + index)}`, index % 7 === 6 ? 0 : (index % 5) * 3, 60),
).flat();

const states: Record<string, Answer> = {
  'time-skeleton': () => new Promise(() => undefined),
  'time-empty': (request) =>
    answering(
      '2026-08-05',
      request.url().includes('to=2026-08') ? slotsOn('2026-08-05', 6, 60) : [],
    )(request),
  'time-none': answering(null, []),
  'time-failed': (request) => request.abort(),
  'time-full': answering('2026-06-09', everyDay),
  'time-long': answering('2026-06-09', slotsOn('2026-06-09', 200, 5)),
};

/** The Arabic page's clinic has no add-ons and nothing for two: here it has. */
const enrich = `{
  const json = document.querySelector('massage-booker script');
  const clinic = JSON.parse(json.textContent);
  for (const service of clinic.services) service.people = 2;
  clinic.addOns = [
    { id: 'stones', name: 'أحجار ساخنة', minutes: 15, price: { amount: '25.00', currency: 'USD' } },
    { id: 'oil', name: 'زيت عطري', price: { amount: '8.00', currency: 'USD' } },
  ];
  json.textContent = JSON.stringify(clinic);
}`;

/** Opens the times of a service, asked of the server that `answer` is. */
async function open(page: Page, url: string, rtl: boolean, answer?: Answer): Promise<void> {
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (answer && request.url().includes('/availability')) void answer(request).catch(() => undefined);
    else void request.continue();
  });
  await page.goto(url + (rtl ? '/rtl.html' : '/'));
  await seen(page, '.kinds');
  if (rtl) await page.evaluate(enrich);
  await page.evaluate(
    `document.querySelector('massage-booker').setAttribute('service', 'classic-relaxation')`,
  );
  await seen(page, '.when');
  await new Promise((late) => setTimeout(late, 600));
}

/** Those of which the list has a look of its own. */
const lists: Record<string, string> = { 'time-skeleton': 'list-skeleton', 'time-failed': 'list-failed' };

/** As somebody sees it whose system has its own few colours. */
async function inForcedColours(
  page: Page,
  scheme: Look['scheme'],
  shoot: () => Promise<void>,
): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [...features(scheme), { name: 'forced-colors', value: 'active' }],
  });
  await shoot();
  // What one session emulates goes with it, the scheme too.
  await session.detach();
  await page.emulateMediaFeatures(features(scheme));
}

/** In a column at the page's edge. */
async function inSidebar(page: Page, shoot: Shoot): Promise<void> {
  const booker = (width: string) =>
    page.evaluate(`document.querySelector('massage-booker').style.inlineSize = '${width}'`);
  await booker('300px');
  await new Promise((drawn) => setTimeout(drawn, 200));
  await shoot('time-sidebar');
  await booker('');
}

export async function walkTimes(page: Page, url: string, { rtl, scheme }: Look, shoot: Shoot): Promise<void> {
  await page.setRequestInterception(true);
  for (const [name, answer] of Object.entries(states)) {
    await open(page, url, rtl, answer);
    // It opened on the month with times.
    if (name === 'time-empty') {
      await click(page, '.calhead [aria-disabled=false]');
      await seen(page, '.hollow');
    }
    await shoot(name);
    if (name === 'time-full') {
      await inForcedColours(page, scheme, () => shoot('time-forced'));
      // On a phone a chosen day folds the month.
      await click(page, 'button.d3:not([aria-pressed="true"])');
      await seen(page, '.times label');
      await shoot('time-folded');
      await click(page, '.times label:nth-child(2)');
      await shoot('time-chosen');
      await inForcedColours(page, scheme, () => shoot('time-chosen-forced'));
      await inSidebar(page, shoot);
    }
    if (!lists[name]) continue;
    await click(page, '.switch');
    await new Promise((late) => setTimeout(late, 600));
    await shoot(lists[name]);
  }
  await open(page, url, rtl, rtl ? states['time-full'] : undefined);
  await seen(page, '.times label');
  await click(page, 'fieldset label');
  const selects = await page.$$(`${IN}select`);
  await selects.at(-1)?.select('classic-relaxation:45');
  if (!rtl) await selects[0]?.select(':woman');
  await seen(page, '.times label');
  await click(page, '.times label');
  await page.evaluate(`document.querySelector('massage-booker').shadowRoot
    .querySelector('massage-booker-time-step').shadowRoot.querySelector('.side').scrollTop = 0`);
  await shoot('time-two');
  await click(page, '.switch');
  await seen(page, '.times label');
  await shoot('time-list');
}
