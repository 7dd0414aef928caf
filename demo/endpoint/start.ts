/** Whether an appointment can start at an instant: in the booking window, and where the clinic's starts fall. */
import { dateIn } from '../../src/booking/zone.js';
import type { Clinic } from './clinic.js';
import type { Offer } from './offer.js';
import { ProblemError } from './problems.js';
import { nextAvailable } from './slots.js';
import type { Sql } from './store/store.js';
import { chancesOn, windowAt, type Chance } from './timetable.js';

/**
 * @param start milliseconds since 1970
 * @returns who works then, booked or not
 * @throws ProblemError outside-booking-window or outside-hours, with the next date that has a slot
 */
export async function startOf(
  sql: Sql,
  clinic: Clinic,
  offer: Offer,
  start: number,
  now: number,
): Promise<Chance> {
  const window = windowAt(clinic, now);
  const date = dateIn(start, clinic.zone);
  const inWindow = start >= window.earliest && date <= window.lastDate;
  const chance = inWindow && chancesOn(clinic, offer, date).find((other) => other.start === start);
  if (chance) return chance;
  const next =
    (await nextAvailable(sql, clinic, offer, window, date)) ??
    (await nextAvailable(sql, clinic, offer, window, window.today));
  throw new ProblemError(inWindow ? 'outside-hours' : 'outside-booking-window', { nextAvailable: next });
}
