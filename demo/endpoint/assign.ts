/** Who gives the massage, where the visitor left it open. */
import { addDays } from '../../src/booking/dates.js';
import { dateIn, instantOf } from '../../src/booking/zone.js';
import type { Clinic, Practitioner } from './clinic.js';
import { longest, type Offer } from './offer.js';
import type { Busy } from './store/diary.js';
import { enough, MINUTE, type Chance } from './timetable.js';

/** Milliseconds since 1970. */
interface Span {
  from: number;
  to: number;
}

/** The clinic's day of a start, and what of the next the offer still takes up. */
export function dayAround({ zone }: Clinic, offer: Offer, start: number): Span {
  const { from, to } = dayOf(zone, start);
  return { from, to: Math.max(to, start + longest(offer, 'occupied') * MINUTE) };
}

const dayOf = (zone: string, start: number): Span => {
  const date = dateIn(start, zone);
  return { from: instantOf(date, '00:00', zone), to: instantOf(addDays(date, 1), '00:00', zone) };
};

export interface Favour {
  /** Wished for, not insisted on. */
  gender?: 'woman' | 'man' | undefined;
  /** Ids of those who are kept for the visitor already. */
  kept?: readonly string[];
}

/**
 * The one who was chosen first, then who is kept for the visitor, then who is preferred, then who has the fewest
 * bookings that day, then the document's order.
 * @param free who is free at `start`
 * @param busy what is taken that day
 * @returns ids, one a person; undefined when too few are free
 */
export function assign(
  { zone }: Clinic,
  offer: Offer,
  start: number,
  free: Pick<Chance, 'practitioners' | 'seconds'>,
  busy: readonly Busy[],
  { gender: wished, kept = [] }: Favour = {},
): string[] | undefined {
  if (!enough(offer, free)) return undefined;
  const day = dayOf(zone, start);
  const booked = busy.filter(({ held, from, to }) => !held && from < day.to && day.from < to);
  const rank = ({ id, gender }: Practitioner) =>
    (id === offer.wanted ? 0 : 1e9) +
    (kept.includes(id) ? 0 : 1e6) +
    (wished && gender !== wished ? 1e3 : 0) +
    booked.filter(({ practitioner }) => practitioner === id).length;
  const ranked = (those: readonly Practitioner[]) => [...those].sort((a, b) => rank(a) - rank(b));
  const { practitioners, seconds = practitioners } = free;
  const firsts = ranked(offer.wanted ? practitioners.filter(({ id }) => id === offer.wanted) : practitioners);
  if (offer.people === 1) return firsts.slice(0, 1).map(({ id }) => id);
  const others = ranked(seconds);
  // The best two together: whoever is the only one for the second is not given to the first.
  const pairs = firsts.flatMap((first) => {
    const second = others.find(({ id }) => id !== first.id);
    return second ? [{ ids: [first.id, second.id], rank: rank(first) + rank(second) }] : [];
  });
  return pairs.reduce((best, pair) => (pair.rank < best.rank ? pair : best)).ids;
}
