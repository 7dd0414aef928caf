/** From opening hours to possible starts. The endpoint and the widget (level 0) count them by the same rules. */
import type { OpeningHours } from '../protocol/clinic-document.js';
import { addDays, weekdayName } from './dates.js';
import { dateIn, instantOf } from './zone.js';

/** Milliseconds, end excluded. */
export interface Interval {
  from: number;
  to: number;
}

/** When the doors are open, by the opening hours of one clinic date; hours past midnight belong to the date they began on. */
export function openOn(date: string, hours: readonly OpeningHours[], zone: string): Interval[] {
  const day = weekdayName(date);
  // Samoa went without 30 December 2011: a date that never was has no hours.
  if (dateIn(instantOf(date, '12:00', zone), zone) !== date) return [];
  const open = hours
    .filter((entry) => entry.days.includes(day))
    .map((entry) => ({
      from: instantOf(date, entry.open, zone),
      to: instantOf(entry.close <= entry.open ? addDays(date, 1) : date, entry.close, zone, 'last'),
    }));
  return merge(open);
}

/** Overlapping or touching intervals become one; earliest first. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) merged.push({ from, to });
  }
  return merged;
}

/** What two sets of intervals have in common. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return merge(
    a.flatMap((x) =>
      b
        .map((y) => ({ from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) }))
        .filter(({ from, to }) => from < to),
    ),
  );
}

/**
 * Starts within the intervals, each a step after the last, counted from the opening, such that an appointment of `length`
 * minutes ends by closing. Counted in elapsed time, so daylight saving neither invents nor loses an hour.
 */
export function startsWithin(intervals: readonly Interval[], length: number, step: number): number[] {
  const starts: number[] = [];
  for (const { from, to } of intervals)
    for (let start = from; start + length * 60_000 <= to; start += step * 60_000) starts.push(start);
  return starts;
}
