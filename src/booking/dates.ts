/**
 * Calendar dates without a clock: `YYYY-MM-DD` in and out. They are days of UTC, each as long as the next, so that no
 * visitor's own zone (midnights that daylight saving skips, a day that Apia never had) can move one.
 */
import { addMonths as shiftMonths } from 'date-fns/addMonths';
import { weekdays, type Weekday } from '../protocol/primitives.js';

const DAY = 86_400_000;

/** What date-fns asks of a date, in UTC: a library for that would be 56 B (brotli) more. */
class UtcDate extends Date {
  override getDate = this.getUTCDate;
  override getMonth = this.getUTCMonth;
  override getFullYear = this.getUTCFullYear;
  override setMonth = this.setUTCMonth;
  override setFullYear = this.setUTCFullYear;
}

const write = (date: Date | number) => new Date(date).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => write(Date.parse(date) + days * DAY);

/** Keeps the day where the month has it, else the month's last day. */
export const addMonths = (date: string, months: number): string =>
  write(shiftMonths(new UtcDate(date), months));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay();

export const weekdayName = (date: string): Weekday => weekdays[weekdayOf(date)]!;

/** The first day of the week that holds `date`, where weeks begin on `firstDay` (0 is Sunday). */
export const weekStart = (date: string, firstDay: number): string =>
  addDays(date, -((weekdayOf(date) - firstDay + 7) % 7));

/** `2026-12-24` → `2026-12-01`. */
export const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

export const monthEnd = (date: string): string => addDays(addMonths(monthStart(date), 1), -1);

/** Every date from `from` to `to`, both included. */
export function datesFrom(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) dates.push(write(at));
  return dates;
}
