/** Finding a time and booking it, from the demo's page to the row in the database, in each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BookingRequest } from '../../../src/protocol/booking-request.js';
import { Site, type Row } from '../site.js';
import { asked, visitorIn, ZONE } from './engines.js';
import type { Visitor } from './visitor.js';
import { startWire, type Wire } from './wire.js';

const CLINIC = 'America/Los_Angeles';
const TIMES = /^\d+:\d\d [AP]M, /;

const words = (instant: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(new Date(instant)).replace(/\s/g, ' ');
const timeOf = (instant: string, zone = CLINIC) =>
  words(instant, zone, { hour: 'numeric', minute: '2-digit' });
const dayOf = (instant: string) => words(instant, CLINIC, { weekday: 'long', month: 'long', day: 'numeric' });

/** What a time is called: the clinic's, then the visitor's own, which may be on another day. */
function called(instant: string): string {
  const [there, here] = [CLINIC, ZONE].map((zone) => words(instant, zone, { weekday: 'short' }));
  const own = `${here === there ? '' : `${here} `}${timeOf(instant, ZONE)}`;
  return `${timeOf(instant)}, ${dayOf(instant)}, ${own} your time`;
}

for (const engine of asked)
  describe(`a visitor in ${engine}`, () => {
    let site: Site;
    let wire: Wire;
    let visitor: Visitor;
    before(async () => {
      [site, visitor] = await Promise.all([Site.open(), visitorIn(engine)]);
      wire = await startWire(site.url);
    });
    after(async () => {
      await visitor.close();
      wire.close();
      await site.close();
    });

    const chooseMassage = async () => {
      await visitor.heading('What would feel good to you?');
      await visitor.press('radio', /^60 min/);
      await visitor.press('button', 'Choose a time');
      await visitor.heading('When suits you?');
      await visitor.see('radio', TIMES);
    };
    const giveDetails = async (name: string) => {
      await visitor.heading('A few details');
      await visitor.type('Full name', name);
      await visitor.type('Email', emailOf(name));
      await visitor.press('checkbox', /may keep these details/);
    };
    const toReview = async (name: string) => {
      await chooseMassage();
      const time = await visitor.press('radio', TIMES);
      await visitor.press('button', 'Continue');
      await giveDetails(name);
      await visitor.press('button', 'Review');
      await visitor.heading('Does this look right?');
      return time;
    };
    /** The one row that the visitor has, which is what the page says was booked. */
    const booked = async (name: string, all?: Row[]): Promise<Row> => {
      await visitor.heading(`You’re booked, ${name}`);
      const said = await visitor.text();
      const rows = (all ?? (await site.rowsOnDisk())).filter(
        ({ payload }) => payload.people[0]?.name === name,
      );
      assert.equal(rows.length, 1);
      const [row] = rows;
      assert.equal(row!.status, 'confirmed');
      assert.equal(row!.service, 'pain-relief');
      assert.deepEqual(row!.payload.people, [{ name, email: emailOf(name) }]);
      assert.equal(row!.starts, new Date(row!.payload.start).toISOString());
      assert.ok(said.includes(`When ${dayOf(row!.starts)}, ${timeOf(row!.starts)} to `), said);
      assert.ok(said.includes(`Reference ${row!.reference} `), said);
      return row!;
    };

    it('finds a time in the calendar, by mouse and arrow keys, and is booked for that time', async () => {
      await visitor.open(site.url);
      await chooseMassage();
      await visitor.press('button', 'Next month');
      const month = nextMonth();
      const first = await visitor.see('button', new RegExp(`, ${month} .* available$`));
      const [, weekday, date] = /^(\w+), \w+ (\d+)/.exec(first)!;
      for (const key of ['Tab', 'ArrowDown', 'Enter'] as const) await visitor.key(key);
      const later = await visitor.heading(`${weekday}, ${month} ${Number(date) + 7}`);
      const time = await visitor.press('radio', new RegExp(`^2:30 PM, ${later}`));
      await visitor.press('button', 'Continue');
      await giveDetails('Ada Moss');
      await visitor.press('button', 'Review');
      await visitor.heading('Does this look right?');
      await visitor.press('button', 'Confirm booking');
      const { starts } = await booked('Ada Moss');
      assert.equal(called(starts), time);
      await visitor.assertPrivate();
    });

    it('finds a time in the list, sends the form by Enter, and is booked for that time', async () => {
      await visitor.open(site.url);
      await chooseMassage();
      await visitor.press('button', 'Show a list');
      const days = new Set((await visitor.names('radio', TIMES)).map((name) => name.split(', ')[2]));
      assert.ok(days.size > 1, 'the list has several days');
      const last = (await visitor.names('radio', TIMES)).at(-1)!;
      await visitor.press('radio', last);
      await visitor.press('button', 'Continue');
      await giveDetails('Bea Lund');
      await visitor.key('Enter');
      await visitor.heading('Does this look right?');
      await visitor.press('button', 'Confirm booking');
      const { starts } = await booked('Bea Lund');
      assert.equal(called(starts), last);
      await visitor.assertPrivate();
    });

    it('wants a time that others book meanwhile: is offered another, and booked for that one', async () => {
      const others: Promise<number>[] = [];
      wire.meanwhile = async (booking) => {
        wire.meanwhile = () => Promise.resolve();
        // All who work at that time.
        for (const name of ['Cleo', 'Dana', 'Eve', 'Fay']) others.push(book(site.url, booking, name));
        await Promise.all(others);
      };
      await visitor.open(wire.url);
      const wanted = await toReview('Gil Hart');
      await visitor.press('button', 'Confirm booking');
      const offered = await visitor.press('button', /^\w+, \w+ \d+, .*(Same day|nother day)/);
      await visitor.heading('You’re booked, Gil Hart');
      const rows = await site.rowsOnDisk();
      const { starts } = await booked('Gil Hart', rows);
      assert.notEqual(called(starts), wanted);
      const [weekday] = words(starts, CLINIC, { weekday: 'short' });
      assert.ok(offered.startsWith(weekday!) && offered.includes(timeOf(starts)), `${offered}: ${starts}`);
      const answers = await Promise.all(others);
      assert.ok(answers.includes(201) && answers.includes(410), String(answers));
      const taken = rows.filter((row) => called(row.starts) === wanted);
      assert.equal(taken.length, answers.filter((status) => status === 201).length);
    });

    it('is booked, once, where every answer fails: is told the truth, and tries again', async () => {
      wire.fault = 'hidden';
      wire.posted.length = 0;
      await visitor.open(wire.url);
      await visitor.drawLow();
      const wanted = await toReview('Ivo Park');
      await visitor.press('button', 'Confirm booking');
      await visitor.heading('We could not verify your booking');
      await visitor.see('link', '+1 503 555 0142');
      const said = await visitor.text();
      assert.match(said, /Ivo Park/);
      assert.match(said, /you will not be booked twice/);
      wire.fault = 'ok';
      await visitor.press('button', 'Try again');
      const { starts } = await booked('Ivo Park');
      assert.equal(called(starts), wanted);
      assert.ok(wire.posted.length > 1);
      assert.equal(new Set(wire.posted.map(({ idempotencyKey }) => idempotencyKey)).size, 1);
    });
  });

const emailOf = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@visitor.example`;

/** By the clinic's calendar. */
function nextMonth(): string {
  const number = Number(words(new Date().toISOString(), CLINIC, { month: 'numeric' }));
  return words(new Date(Date.UTC(2026, number)).toISOString(), 'UTC', { month: 'long' });
}

/** The same as somebody else wants it. @returns the status of the answer */
async function book(url: string, booking: BookingRequest, name: string): Promise<number> {
  const { status } = await fetch(`${url}/api/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...booking,
      idempotencyKey: `${name} ${booking.idempotencyKey}`,
      people: [{ name, email: `${name}@visitor.example` }],
    }),
  });
  return status;
}
