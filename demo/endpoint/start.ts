/** Whether an appointment can start at an instant: in the booking window, and where the clinic's starts fall. */
import { dateIn } from '../../src/booking/zone.js';
import { ProblemError } from './problems.js';
import { nextAvailable, type Search } from './slots.js';
import { chanceAt, windowAt, type Chance } from './timetable.js';

/**
 * @param start milliseconds since 1970
 * @returns who works then, booked or not
 * @throws ProblemError outside-booking-window or outside-hours, with the next date that has a slot
 */
export async function startOf(search: Search, start: number): Promise<Chance> {
  const { clinic, offer, now } = search;
  const window = windowAt(clinic, now);
  const date = dateIn(start, clinic.zone);
  const inWindow = start >= window.earliest && date <= window.lastDate;
  const chance = inWindow && chanceAt(clinic, offer, start);
  if (chance) return chance;
  const next = (await nextAvailable(search, date)) ?? (await nextAvailable(search, window.today));
  throw new ProblemError(inWindow ? 'outside-hours' : 'outside-booking-window', { nextAvailable: next });
}
