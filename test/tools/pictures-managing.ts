/** The way of a booking that is there already: its link, another time, and the end of it. */
import type { Page } from 'puppeteer-core';
import type { BookingAnswer } from '../../src/protocol/booking-answer.js';
import type { Look } from './pictures-browser.js';
import { chooseTime, click, proceed, seen, type Shoot } from './pictures-walk.js';

/** @returns the fragment of its manage link */
async function book(url: string): Promise<string> {
  const body = JSON.stringify({
    protocol: 'massage-booking/1',
    idempotencyKey: crypto.randomUUID(),
    service: 'pain-relief',
    minutes: 75,
    // A day on which no other walk books.
    start: '2026-06-16T10:00:00-07:00',
    practitioner: 'maya',
    people: [{ name: 'Alex Morgan', email: 'alex@example.com' }],
    consents: [{ id: 'privacy', at: '2026-06-08T09:05:00-07:00' }],
    quoted: { amount: '135.00', currency: 'USD' },
  });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/bookings`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  const { links } = (await answer.json()) as BookingAnswer;
  return new URL(links!.manage!).hash;
}

/** Lets the next change be refused, as the clinic would a day before. */
async function tooLate(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  let refused = false;
  page.on('request', (request) => {
    if (refused || request.method() !== 'POST') return void request.continue();
    refused = true;
    const body = JSON.stringify({ type: 'urn:massage-booking:outside-cancellation-window' });
    return void request.respond({ status: 403, contentType: 'application/problem+json', body });
  });
}

export async function walkManaging(page: Page, url: string, { rtl }: Look, shoot: Shoot): Promise<void> {
  await page.goto(url + (rtl ? '/rtl.html' : '/') + (await book(url)));
  const button = (place: number) => `.list .btn:nth-child(${place})`;
  await seen(page, '.ticket');
  await shoot('manage');
  await click(page, button(1));
  await seen(page, '.times label');
  await chooseTime(page);
  await shoot('new-time');
  await proceed(page);
  await seen(page, '.rows');
  await shoot('move');
  await proceed(page);
  await seen(page, '.cals');
  await shoot('moved');
  await click(page, `${button(2)}:last-child`);
  await seen(page, '.done-head + .list');
  await shoot('cancel');
  await tooLate(page);
  await click(page, button(2));
  await seen(page, '.note');
  await shoot('too-late');
  await click(page, '.list .btn');
  await click(page, `${button(2)}:last-child`);
  await seen(page, '.done-head + .list');
  await click(page, button(2));
  await page.waitForNetworkIdle({ idleTime: 200 });
  await shoot('cancelled');
}
