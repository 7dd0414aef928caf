/**
 * The diary for the calendar program that the clinic already looks at (RFC 5545): it asks again every quarter of an hour.
 * The feed passes through calendar services, so it says who comes and when, and nothing of health or notes.
 */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Person } from '../../../src/protocol/booking-request.js';
import type { Clinic } from '../clinic.js';
import { practitionerNames } from '../mail/appointment.js';
import { oneLine } from '../mail/safe.js';
import { and, wordsOf } from '../mail/words.js';
import { diaryFrom, type DiaryEntry } from '../store/diary-feed.js';
import type { Sql } from '../store/store.js';
import { calendarName, calendarText, withZone } from './text.js';
import { uidOf } from '../../../src/booking/calendar-file.js';

const DAYS_BACK = 60;
const DAY = 86_400_000;
const REFRESH_SECONDS = 900;

const words = {
  confirmed: 'Confirmed',
  requested: 'Requested: not booked until you answer',
  payment_required: 'Waiting for payment',
  cancelled: 'Cancelled by the visitor',
};

const states = {
  confirmed: ICalEventStatus.CONFIRMED,
  requested: ICalEventStatus.TENTATIVE,
  payment_required: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * @param now milliseconds since 1970
 * @returns `text/calendar`; the same text as long as the bookings are the same
 */
export async function calendarFeed(store: Sql, clinic: Clinic, now: number): Promise<string> {
  const { clinic: { name } = {} } = clinic.document;
  const calendar = ical({
    name: calendarName(`${wordsOf(name)} bookings`),
    prodId: '//massage-booker//EN',
    ttl: REFRESH_SECONDS,
  });
  for (const entry of await diaryFrom(store, now - DAYS_BACK * DAY, now)) {
    const cancelled = entry.status === 'cancelled';
    const changed = new Date(entry.changedAt);
    calendar.createEvent({
      id: uidOf(entry.id),
      sequence: entry.sequence,
      stamp: changed,
      lastModified: changed,
      start: new Date(entry.start),
      end: new Date(entry.end),
      status: states[entry.status],
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      summary: summaryOf(clinic, entry),
      description: descriptionOf(clinic, entry),
    });
  }
  return withZone(calendarText(calendar), clinic.zone);
}

/** `Pain relief, 60 min · Rosa Lind`; what is not certain says so first, since few programs show the status. */
function summaryOf({ services }: Clinic, { service, minutes, people, status }: DiaryEntry): string {
  const name = wordsOf(services.find(({ id }) => id === service)?.name) || service;
  const mark = status === 'cancelled' ? 'Cancelled: ' : status === 'confirmed' ? '' : 'Not yet booked: ';
  const [, other] = people;
  const theirs =
    other && (other.service ?? other.minutes) ? massageName(services, other, service, minutes) : '';
  const who = and(people.map((person) => oneLine(person.name, 60)));
  return `${mark}${name}, ${minutes} min${theirs && ` and ${theirs}`} · ${who}`;
}

const massageName = (services: Clinic['services'], other: Person, service: string, minutes: number) => {
  const id = other.service ?? service;
  return `${wordsOf(services.find((one) => one.id === id)?.name) || id}, ${other.minutes ?? minutes} min`;
};

function descriptionOf(clinic: Clinic, { status, minutes, practitioners, people, reference }: DiaryEntry) {
  const who = and(practitionerNames(clinic, practitioners));
  return [
    words[status],
    `${minutes} minutes${who && ` with ${who}`}`,
    ...people
      .flatMap(({ email, phone }) => [email, phone])
      .map((contact) => contact && oneLine(contact, 254)),
    `Reference: ${reference}`,
  ]
    .filter(Boolean)
    .join('\n');
}
