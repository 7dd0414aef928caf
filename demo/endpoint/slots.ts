/** Chances minus bookings: the slots a visitor can have. */
import { addDays } from '../../src/booking/dates.js';
import { instantOf, toRfc3339 } from '../../src/booking/zone.js';
import type { Slot } from '../../src/protocol/availability.js';
import type { Clinic, Practitioner } from './clinic.js';
import { idsOf, longest, type Offer, type Seat } from './offer.js';
import { busyDuring, type Busy, type Own } from './store/diary.js';
import type { Sql } from './store/store.js';
import { chancesOn, enough, MINUTE, windowAt, type Chance } from './timetable.js';

/** Who of these is free at a start, for the whole time their part takes up. */
export function freeAt(
  practitioners: readonly Practitioner[],
  start: number,
  { occupied }: Pick<Seat, 'occupied'>,
  busy: readonly Busy[],
): Practitioner[] {
  const end = start + occupied * MINUTE;
  const taken = new Set(
    busy.filter(({ from, to }) => from < end && start < to).map(({ practitioner }) => practitioner),
  );
  return practitioners.filter(({ id }) => !taken.has(id));
}

/** What is left of a chance once those who are busy are out. */
export function freeOf<C extends Pick<Chance, 'start' | 'practitioners' | 'seconds'>>(
  chance: C,
  offer: Offer,
  busy: readonly Busy[],
): C {
  const { start, practitioners, seconds } = chance;
  return {
    ...chance,
    practitioners: freeAt(practitioners, start, offer, busy),
    ...(seconds && { seconds: freeAt(seconds, start, offer.second!, busy) }),
  };
}

/** What a search for slots is made over. */
export interface Search {
  readonly sql: Sql;
  readonly clinic: Clinic;
  readonly offer: Offer;
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  /** Whose time counts as free. */
  readonly own?: Own;
}

/**
 * Free chances of the dates from `from` to `to`, both included, in the booking window; a date at a time, so that who
 * wants only the first reads no further.
 */
export async function* freeDays(
  { sql, clinic, offer, now, own }: Search,
  from: string,
  to: string,
): AsyncGenerator<{ date: string; chances: Chance[] }> {
  const window = windowAt(clinic, now);
  const first = from < window.today ? window.today : from;
  const last = to > window.lastDate ? window.lastDate : to;
  if (first > last) return;
  // From the first start there can be to the end of the last one's buffer.
  const busy = await busyDuring(
    sql,
    idsOf(offer.practitioners, offer.second?.practitioners),
    instantOf(first, '00:00', clinic.zone),
    instantOf(addDays(last, 1), '00:00', clinic.zone) + longest(offer, 'occupied') * MINUTE,
    now,
    own,
  );
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const chances = chancesOn(clinic, offer, date)
      .filter(({ start }) => start >= window.earliest)
      .map((chance) => freeOf(chance, offer, busy))
      .filter((chance) => enough(offer, chance));
    yield { date, chances };
  }
}

/** The first date with a slot from `from` on, up to the end of the window; null when there is none. */
export async function nextAvailable(search: Search, from: string): Promise<string | null> {
  const { lastDate } = windowAt(search.clinic, search.now);
  for await (const { date, chances } of freeDays(search, from, lastDate)) {
    if (chances.length) return date;
  }
  return null;
}

const MOST_ALTERNATIVES = 6;

/** At most six other slots of the whole window, nearest to `start` first. */
export async function alternatives(search: Search, start: number): Promise<Slot[]> {
  const { today, lastDate } = windowAt(search.clinic, search.now);
  const all: Chance[] = [];
  for await (const { chances } of freeDays(search, today, lastDate)) {
    all.push(...chances);
  }
  return all
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start)
    .slice(0, MOST_ALTERNATIVES)
    .map((chance) => toSlot(chance, search.clinic.zone));
}

export const toSlot = ({ start, end, practitioners }: Chance, zone: string): Slot => ({
  start: toRfc3339(start, zone),
  end: toRfc3339(end, zone),
  practitioners: practitioners.map(({ id }) => id),
});
