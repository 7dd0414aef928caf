import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFeed } from '../../../../demo/endpoint/calendar/feed.js';
import { readClinic } from '../../../../demo/endpoint/clinic.js';
import type { ClinicDocument } from '../../../../src/protocol/clinic-document.js';
import { onBothEngines } from '../helpers/stage.js';
import { openMailServer } from '../mail/mail-server.js';
import { at, harbourLane, MONDAY, openPost } from '../mail/post.js';

const DAY = 86_400_000;
const server = await openMailServer();
const requests = harbourLane({ policies: { confirmation: 'request' } });

onBothEngines((stage) => {
  async function read(now = MONDAY, document: ClinicDocument = harbourLane()) {
    const text = await calendarFeed(stage.store, readClinic(document), now);
    const calendar = new ICAL.Component(ICAL.parse(text) as string);
    const events = calendar.getAllSubcomponents('vevent');
    const value = (index: number, name: string) => String(events[index]!.getFirstPropertyValue(name));
    return { text, calendar, events, value };
  }

  test('an empty diary is a calendar that is asked for again in a quarter of an hour', async () => {
    const { text, calendar, events } = await read();
    const head = (name: string) => String(calendar.getFirstPropertyValue(name));
    assert.equal(events.length, 0);
    assert.equal(head('x-wr-calname'), 'Harbour Lane bookings');
    assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
    assert.equal(head('x-wr-timezone'), 'America/Los_Angeles');
    assert.equal(head('refresh-interval'), 'PT15M');
    assert.equal(head('x-published-ttl'), 'PT15M');
  });

  test('a clinic’s name cannot spoil the calendar', async () => {
    const named = harbourLane({ clinic: { name: 'Harbour; Lane,\r\nEND:VCALENDAR \\', timeZone: 'UTC' } });
    const { text } = await read(MONDAY, named);
    assert.match(text, /\r\nX-WR-CALNAME:Harbour Lane END:VCALENDAR bookings\r\n/);
  });

  test('a booking says who comes, for what, when and to whom', async () => {
    const post = await openPost(stage, server);
    const { id, reference } = await post.book({
      notes: 'Hurts when I sleep',
      answers: { areas: ['neck'], pressure: 'medium', goals: ['pain'], referral: 'Dr Who' },
    });
    const { text, events, value } = await read();
    assert.equal(events.length, 1);
    assert.equal(value(0, 'uid'), `${id}@massage-booker`);
    assert.equal(value(0, 'summary'), 'Pain relief, 60 min · Rosa Lind');
    assert.equal(
      value(0, 'description'),
      `Confirmed\n60 minutes with Ana\nrosa@example.com\n+1 503 555 0101\nReference: ${reference}`,
    );
    assert.ok(text.indexOf('X-WR-TIMEZONE') < text.indexOf('VEVENT'), 'properties come before entries');
    assert.match(text, /\r\nDTSTART:20261202T170000Z\r\nDTEND:20261202T180000Z\r\n/);
    assert.equal(value(0, 'status'), 'CONFIRMED');
    assert.equal(value(0, 'sequence'), '0');
    assert.doesNotMatch(text.replace(/\r\n /g, ''), /neck|medium|Hurts|Dr Who|#booking/i);
    assert.equal((await read(MONDAY + 3_600_000)).text, text, 'the same as long as nothing changes');
  });

  test('a move shows the new time, a cancellation stays in sight until its time has passed', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book();
    await post.later(3_600_000);
    await post.change('reschedule', booking, { start: at('11', '03') });
    const moved = await read();
    assert.equal(moved.events.length, 1);
    assert.equal(moved.value(0, 'dtstart'), '2026-12-03T19:00:00Z');
    assert.equal(moved.value(0, 'sequence'), '1');
    assert.equal(moved.value(0, 'last-modified'), '2026-11-23T19:00:00Z');
    await post.change('cancel', booking);
    const cancelled = await read();
    assert.equal(cancelled.value(0, 'status'), 'CANCELLED');
    assert.equal(cancelled.value(0, 'transp'), 'TRANSPARENT');
    assert.equal(cancelled.value(0, 'sequence'), '2');
    assert.equal(cancelled.value(0, 'summary'), 'Cancelled: Pain relief, 60 min · Rosa Lind');
    assert.match(cancelled.value(0, 'description'), /^Cancelled by the visitor\n60 minutes with Ana\n/);
    assert.equal((await read(Date.parse(at('12', '03')))).events.length, 0);
  });

  test('a request is tentative, whoever is kept free for it', async () => {
    const post = await openPost(stage, server, requests);
    await post.book();
    const { value } = await read(MONDAY, requests);
    assert.equal(value(0, 'status'), 'TENTATIVE');
    assert.equal(value(0, 'summary'), 'Not yet booked: Pain relief, 60 min · Rosa Lind');
    assert.match(value(0, 'description'), /^Requested: not booked until you answer\n60 minutes with Ana\n/);
  });

  test('it reaches sixty days back, and two visitors are one entry', async () => {
    const post = await openPost(stage, server);
    const people = [{ name: 'Rosa Lind', email: 'rosa@example.com' }, { name: 'Tom Lind' }];
    await post.book({ service: 'for-two', people });
    const start = Date.parse(at('09'));
    const { events, value } = await read(start + 60 * DAY);
    assert.equal(events.length, 1);
    assert.equal(value(0, 'summary'), 'Side by side, 60 min · Rosa Lind and Tom Lind');
    assert.match(value(0, 'description'), /60 minutes with Ana and Ben\n/);
    assert.equal((await read(start + 60 * DAY + 1)).events.length, 0);
  });

  test('whatever a name holds, there is one entry and no line of its own', async () => {
    const post = await openPost(stage, server);
    const name = `Zoë, ${'長い名前'.repeat(6)}; \\\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x`;
    await post.book({ people: [{ name, phone: '555 0101\r\nSTATUS:CANCELLED' }] });
    const { text, events, value } = await read();
    assert.equal(events.length, 1);
    assert.equal(value(0, 'status'), 'CONFIRMED');
    assert.match(value(0, 'summary'), /· Zoë, (長い名前){6}; \\ END:VEVENT BEGIN:VEVENT UID$/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });
});
