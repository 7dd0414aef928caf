/** The visitor's way through the widget, stopping for a picture at each screen. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Look } from './pictures-browser.js';

/** Takes a picture of the screen under this name. */
export type Shoot = (step: string) => Promise<void>;

export const IN = 'massage-booker >>> ';
const ACTION = `${IN}.act .btn:last-of-type`;
const EMAIL = 'alex.morgan@example.com';

const person = (rtl: boolean) => (rtl ? 'سلمى حداد' : 'Alex Morgan');

/** Asks at every frame: what changes in a shadow root is no mutation of the document. */
export const seen = (page: Page, selector: string) => page.waitForSelector(IN + selector, { visible: true });

/** From the middle of the window, where nothing sticks. */
const press = async (element: ElementHandle | null | undefined) => {
  await element?.evaluate((at) => at.scrollIntoView({ block: 'center' }));
  await element?.click();
};

export const click = async (page: Page, selector: string) => press(await seen(page, selector));

const clickAt = async (page: Page, selector: string, index: number) => {
  await seen(page, selector);
  const all = await page.$$(IN + selector);
  await press(all[Math.min(index, all.length - 1)]);
};

export const proceed = async (page: Page) => {
  await seen(page, '.act');
  await page.click(ACTION);
};

const type = async (page: Page, field: string, text: string) => {
  await seen(page, `#${field}`);
  await page.type(`${IN}#${field}`, text);
};

/** A day with plenty of times, a few days ahead, and a time in its middle. */
export async function chooseTime(page: Page): Promise<void> {
  await clickAt(page, '[aria-hidden=false] button[data-date]:not([aria-disabled])', 3);
  await clickAt(page, '.times label', 4);
}

async function fillDetails(page: Page, rtl: boolean): Promise<void> {
  await type(page, 'name', person(rtl));
  await type(page, 'email', EMAIL);
  const areas = await page.$$(`${IN}.alist label`);
  for (const index of [1, 2, 4]) await press(areas[index]);
  if ((await page.$$(`${IN}.seg label`)).length) await clickAt(page, '.seg label', 2);
  const consent = await page.$$(`${IN}.consent`);
  for (const box of consent) await press(box);
}

/** By the calendar: to the slot that someone else took, and on to a confirmed booking. */
export async function walkBooking(page: Page, url: string, { rtl }: Look, shoot: Shoot): Promise<void> {
  await page.goto(url + (rtl ? '/rtl.html' : '/'));
  await seen(page, `.kinds`);
  await shoot('choose-first');
  await clickAt(page, '.durs label', 1);
  await shoot('choose');
  await click(page, '.helpline');
  await seen(page, `.goals`);
  await clickAt(page, '.goals label', 0);
  await clickAt(page, '.goals label', 3);
  await shoot('guide');
  await clickAt(page, '.durs label', 1);
  await proceed(page);
  await seen(page, `.times label`);
  await shoot('time-first');
  // A person of one's own choice can be taken by one other booking.
  await page.select(`${IN}select`, 'maya');
  await seen(page, `.times label`);
  await chooseTime(page);
  await shoot('time');
  await proceed(page);
  await seen(page, `#name`);
  await proceed(page);
  await seen(page, `.note.bad`);
  await shoot('details-errors');
  await fillDetails(page, rtl);
  await shoot('details');
  await proceed(page);
  await seen(page, `.rows`);
  await shoot('review');
  await takeFirst(page);
  await proceed(page);
  await seen(page, `.list button`);
  await shoot('slot-taken');
  await click(page, '.list button');
  await seen(page, `.frame.final`);
  await shoot('confirmed');
}

/** Lets somebody else book the very same slot while this visitor's booking is on its way. */
async function takeFirst(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  let taken = false;
  page.on('request', async (request) => {
    if (!taken && request.method() === 'POST') {
      taken = true;
      await bookSameSlot(request.url(), (await request.fetchPostData()) ?? '');
    }
    await request.continue();
  });
}

async function bookSameSlot(url: string, posted: string): Promise<void> {
  const booking = JSON.parse(posted) as object;
  const body = JSON.stringify({
    ...booking,
    idempotencyKey: crypto.randomUUID(),
    people: [{ name: 'Robin Lee', email: 'robin.lee@example.com' }],
  });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) console.error(`The slot could not be taken first: ${answer.status}`);
}

/** Without a calendar: a preferred time, and a request. */
export async function walkRequest(page: Page, url: string, { rtl }: Look, shoot: Shoot): Promise<void> {
  await page.goto(url + (rtl ? '/rtl.html' : '/request.html'));
  if (rtl)
    await page.evaluate(`{
      const booker = document.querySelector('massage-booker');
      const json = booker.querySelector('script');
      const { links, ...clinic } = JSON.parse(json.textContent);
      json.textContent = JSON.stringify(clinic);
      booker.setAttribute('endpoint', '/requests');
    }`);
  await seen(page, `.kinds`);
  await clickAt(page, '.durs label', 0);
  await proceed(page);
  await seen(page, `massage-booker-slot-list`);
  await chooseTime(page);
  await shoot('time-wish');
  await proceed(page);
  await fillDetails(page, rtl);
  await proceed(page);
  await seen(page, `.rows`);
  await shoot('review-request');
  await proceed(page);
  await seen(page, `.frame.final`);
  await shoot('request-sent');
}

/** Only as far as the picture of the README. */
export async function walkToTime(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await seen(page, `.kinds`);
  await clickAt(page, '.durs label', 1);
  await proceed(page);
  await seen(page, `.times label`);
  await chooseTime(page);
}
