/** Who gives the massage, where the visitor left it open. */
import { addDays } from '../../src/booking/dates.js';
import { dateIn, instantOf } from '../../src/booking/zone.js';
import type { Clinic, Practitioner } from './clinic.js';
import type { Offer } from './offer.js';
import { busyDuring } from './store/bookings.js';
import type { Sql } from './store/store.js';
import { enough } from './timetable.js';

/**
 * The one who was chosen first, then who is preferred, then who has least to do that day, then the document's order.
 * @param free who is free at `start`
 * @returns ids, as many as there are people; undefined when too few are free
 */
export async function assign(
  sql: Sql,
  { zone }: Clinic,
  offer: Offer,
  start: number,
  free: readonly Practitioner[],
  preferred: 'woman' | 'man' | undefined,
): Promise<string[] | undefined> {
  if (!enough(offer, free)) return undefined;
  const date = dateIn(start, zone);
  const day = await busyDuring(
    sql,
    free.map(({ id }) => id),
    instantOf(date, '00:00', zone),
    instantOf(addDays(date, 1), '00:00', zone),
  );
  const rank = ({ id, gender }: Practitioner) =>
    (id === offer.wanted ? 0 : 1e6) +
    (gender === preferred ? 0 : 1e3) +
    day.filter(({ practitioner }) => practitioner === id).length;
  return [...free]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, offer.people)
    .map(({ id }) => id);
}
