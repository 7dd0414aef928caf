/** What becomes of the chosen time and the day looked at when times arrive. */
import type { Slot } from '../protocol/availability.js';
import { sameStart } from './availability.js';
import { monthStart } from './dates.js';
import type { Draft } from './draft.js';
import { landingDate } from './month.js';
import { dateIn } from './zone.js';

export interface KnownTimes {
  /** First date of the month looked at. */
  month: string;
  /** First dates of all months known. */
  months: ReadonlySet<string>;
  /** Every slot known, by date in the zone shown. */
  days: ReadonlyMap<string, readonly Slot[]>;
}

/**
 * Keeps the day looked at among those with times of the month shown: as it was, else that of the chosen time, else the one
 * last chosen by hand. Keeps the chosen time as it is offered now, which may end later than before.
 * @returns the same draft where nothing changes; and whether the chosen time is offered no more
 */
export function settled(
  draft: Draft,
  { month, months, days }: KnownTimes,
  timeZone: string,
): { draft: Draft; gone: boolean } {
  const { slot, date, picked } = draft;
  const day = slot ? dateIn(slot.start, timeZone) : '';
  const known = slot && months.has(monthStart(day));
  const now = known && days.get(day)?.find(({ start }) => sameStart(start, slot.start));
  // As it was chosen: the same moment written otherwise would make another booking of it.
  const fresh = now && { ...now, start: slot.start };
  const within = (one: string) => monthStart(one) === month;
  const landed =
    [date, day, picked].find((one) => within(one) && days.has(one)) ??
    landingDate(month, within(date) ? date : month, days.keys());
  let next = draft;
  if (fresh && JSON.stringify(fresh) !== JSON.stringify(slot)) next = { ...next, slot: fresh };
  if (days.has(landed) && landed !== date) next = { ...next, date: landed };
  return { draft: next, gone: Boolean(known && !now) };
}
