import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { openStage } from '../helpers/stage.js';
import { openMailServer, type Received } from './mail-server.js';
import { at, harbourLane, openPost } from './post.js';

const stage = openStage();
const server = await openMailServer();

/** The calendar entry of a letter, which holds it twice: to be shown, and to be saved. */
function entryOf(letter: Received | undefined) {
  const [shown, saved] = letter!.attachments;
  assert.equal(shown?.contentType, 'text/calendar');
  assert.deepEqual([saved?.contentType, saved?.filename], ['application/ics', 'appointment.ics']);
  assert.equal(shown.content.toString(), saved!.content.toString());
  const calendar = new ICAL.Component(ICAL.parse(saved!.content.toString()) as string);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const property = (name: string) => event.getFirstProperty(name);
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return { method: calendar.getFirstPropertyValue('method'), property, value, raw: letter!.raw };
}

test('a booking, its moves and its end are one entry in the visitor’s calendar', async () => {
  const post = await openPost(stage, server);
  const booking = await post.book();
  await post.change('reschedule', booking, { start: at('11', '03') });
  await post.change('cancel', booking);
  const { visitor, clinic } = await post.delivered();
  const [booked, moved, cancelled] = visitor.map(entryOf);
  const told = [booked, moved, cancelled].map((entry) => [
    entry!.method,
    entry!.value('sequence'),
    entry!.value('status'),
    entry!.value('dtstart'),
    entry!.value('dtend'),
    entry!.value('uid'),
  ]);
  const uid = `${booking.id}@massage-booker`;
  assert.deepEqual(told, [
    ['REQUEST', '0', 'CONFIRMED', '2026-12-02T17:00:00Z', '2026-12-02T18:00:00Z', uid],
    ['REQUEST', '1', 'CONFIRMED', '2026-12-03T19:00:00Z', '2026-12-03T20:00:00Z', uid],
    ['CANCEL', '2', 'CANCELLED', '2026-12-03T19:00:00Z', '2026-12-03T20:00:00Z', uid],
  ]);
  assert.match(booked!.raw, /text\/calendar; charset=utf-8; method=REQUEST/);
  assert.match(cancelled!.raw, /text\/calendar; charset=utf-8; method=CANCEL/);
  assert.equal(booked!.value('summary'), 'Pain relief, Harbour Lane');
  assert.equal(booked!.value('location'), 'Harbour Lane, 8 Harbour Lane, Portland, OR 97205');
  assert.equal(booked!.value('url'), booking.links?.manage);
  assert.equal(booked!.value('organizer').toLowerCase(), 'mailto:hello@harbour.example');
  assert.equal(booked!.value('attendee').toLowerCase(), 'mailto:rosa@example.com');
  assert.equal(booked!.property('attendee')!.getParameter('rsvp'), 'FALSE');
  assert.match(booked!.value('description'), /^60 minutes with Ana\nReference: [\w-]+\n/);
  assert.doesNotMatch(cancelled!.value('description'), /https/);
  assert.ok(clinic.every(({ attachments }) => attachments.length === 0));
});

test('a request is tentative, and says so', async () => {
  const post = await openPost(stage, server, harbourLane({ policies: { confirmation: 'request' } }));
  await post.book();
  const entry = entryOf((await post.delivered()).visitor[0]);
  assert.equal(entry.value('status'), 'TENTATIVE');
  assert.match(entry.value('description'), /^Not booked yet: the clinic will answer\.\n/);
});

test('whatever a name holds, the entry has one attendee and no line of its own', async () => {
  const post = await openPost(stage, server, harbourLane());
  const name = 'Rosa"\r\nATTENDEE:mailto:all@example.com\r\nX:";CN=';
  await post.book({ people: [{ name, email: 'rosa@example.com' }] });
  const { property, raw } = entryOf((await post.delivered()).visitor[0]);
  assert.equal(property('attendee')!.getParameter('cn'), 'rosa@example.com');
  assert.doesNotMatch(raw, /all@example/);
});

test('a clinic’s name with quotation marks is still a calendar', async () => {
  const clinic = { ...harbourLane().clinic!, name: 'The "Harbour"; Lane, Ltd' };
  const post = await openPost(stage, server, harbourLane({ clinic }));
  await post.book();
  const entry = entryOf((await post.delivered()).visitor[0]);
  assert.equal(entry.property('organizer')!.getParameter('cn'), 'The Harbour; Lane, Ltd');
  assert.equal(entry.value('summary'), 'Pain relief, The "Harbour"; Lane, Ltd');
});
