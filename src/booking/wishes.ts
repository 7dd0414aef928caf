/** Times to wish for, where nobody says what is free. */
import type { Slot } from '../protocol/availability.js';
import type { Catalogue } from './catalogue.js';
import { datesFrom } from './dates.js';
import { openOn, startsWithin } from './opening-hours.js';
import { toRfc3339 } from './zone.js';

/**
 * Level 0: nobody says what is free, so every start within opening hours is a time to wish for.
 * @param length minutes of the appointment; @param from first date, `YYYY-MM-DD`; @param to last date, included; @param now milliseconds
 */
export function wishableSlots(
  { hours, closures, policies }: Catalogue,
  length: number,
  zone: string,
  from: string,
  to: string,
  now: number,
): Slot[] {
  const earliest = now + policies.minNoticeMinutes * 60_000;
  return datesFrom(from, to)
    .filter((date) => !closures.includes(date))
    .flatMap((date) =>
      startsWithin(openOn(date, hours, zone), length, Math.max(policies.slotStepMinutes, 30)),
    )
    .filter((start) => start >= earliest)
    .map((start) => ({
      start: toRfc3339(start, zone),
      end: toRfc3339(start + length * 60_000, zone),
      practitioners: ['any'],
    }));
}
