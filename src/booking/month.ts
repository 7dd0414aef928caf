/** One month as rows of days, and what each day is: the calendar's markup only spreads what this says. */
import { addDays, datesFrom, monthEnd, monthStart, weekStart } from './dates.js';

export type DayState = 'available' | 'full' | 'closed' | 'out-of-range';

export interface Day {
  date: string;
  state: DayState;
  /** How many starts are free. */
  times: number;
  today: boolean;
  selected: boolean;
}

export interface MonthQuestion {
  /** Any date of the month. */
  month: string;
  /** First and last date that can be booked. */
  today: string;
  last: string;
  selected: string;
  /** 0 is Sunday. */
  firstDay: number;
  timesOn: (date: string) => number;
  isClosed: (date: string) => boolean;
}

/** Weeks of seven cells; `null` where the week reaches into another month. */
export function monthWeeks(question: MonthQuestion): (Day | null)[][] {
  const { month, firstDay } = question;
  const first = monthStart(month);
  const last = monthEnd(month);
  const weeks: (Day | null)[][] = [];
  for (let start = weekStart(first, firstDay); start <= last; start = addDays(start, 7))
    weeks.push(
      datesFrom(start, addDays(start, 6)).map((date) =>
        date < first || date > last ? null : dayOf(date, question),
      ),
    );
  return weeks;
}

function dayOf(date: string, { today, last, selected, timesOn, isClosed }: MonthQuestion): Day {
  const times = timesOn(date);
  const state = times
    ? 'available'
    : date > last || date < today
      ? 'out-of-range'
      : isClosed(date)
        ? 'closed'
        : 'full';
  return { date, state, times, today: date === today, selected: date === selected };
}

/** The month's date nearest to `wanted` that has times, else the first with times, else `wanted` within the month. */
export function landingDate(month: string, wanted: string, dates: Iterable<string>): string {
  const inMonth = [...dates].filter((date) => monthStart(date) === monthStart(month)).sort();
  if (inMonth.includes(wanted)) return wanted;
  return inMonth.find((date) => date >= wanted) ?? inMonth[inMonth.length - 1] ?? monthStart(month);
}
