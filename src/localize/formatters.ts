/** Everything shown that is not a message: dates, times, money, lists, by `Intl`, each formatter made once. */
import { comesTwice, dateIn, timeIn, toMs } from '../booking/zone.js';
import type { Money } from '../protocol/primitives.js';

export const hourCycles = ['h11', 'h12', 'h23', 'h24'] as const;
export type HourCycle = (typeof hourCycles)[number];

export interface Formatters {
  /** `2026-06-11` → Thursday, June 11 */
  day(date: string): string;
  /** `2026-06-11` → Thu, Jun 11 */
  shortDay(date: string): string;
  /** Any date of a month → June 2026 */
  month(date: string): string;
  dayNumber(date: string): string;
  /** Seven names from `firstDay` (0 is Sunday). */
  weekdays(firstDay: number, style: 'long' | 'short' | 'narrow'): string[];
  /**
   * An instant → 2:00 PM, on the clinic's clock unless another zone is given. Where the day is another there, it is named:
   * Thu 2:00 PM. In an hour that comes twice the zone is, too: 1:30 AM PST.
   */
  time(instant: string | number, zone?: string): string;
  /** An instant → Thu, Jun 11, 2:00 PM; in an hour that comes twice with the zone. */
  moment(instant: string | number): string;
  /** An instant → PDT */
  zoneName(instant: string | number, zone?: string): string;
  money(money: Money): string;
  /** `es` → Spanish */
  language(tag: string): string;
  /** a, b and c */
  and(items: string[]): string;
  /** a, b or c */
  or(items: string[]): string;
}

/**
 * Whole numbers in the language's own digits; `String` itself where those are 0 to 9. The dates' formatter, which is needed
 * anyway, knows: numbers have one of their own only where it makes a difference, as the first takes `Intl` milliseconds.
 */
export function wholeNumbers(locale: string): (value: number) => string {
  if (new Intl.DateTimeFormat(locale).resolvedOptions().numberingSystem === 'latn') return String;
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  return (value) => digits.format(value);
}

/** Languages whose own calendar has other months than the grid, and pages that ask for such a one; only the years may differ. */
const OTHER_MONTHS = /^(fa|ps|ckb|mzn|lrc|ar-SA|uz-(Arab|AF))\b|-ca-(?!gregory|buddhist|japanese|roc)/;

/** @param hourCycle of the clock; the language's own unless given */
export function formatters(locale: string, zone: string, hourCycle?: HourCycle): Formatters {
  const calendar = OTHER_MONTHS.test(locale) ? 'gregory' : undefined;
  const made: Record<string, Intl.DateTimeFormat> = {};
  const formatter = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    (made[JSON.stringify(options) + timeZone] ??= new Intl.DateTimeFormat(locale, {
      calendar,
      ...options,
      timeZone,
    }));
  const said: Record<string, string> = {};
  // A date without a clock is read as UTC, so UTC is where it is shown. Each is said of many times, and at every update.
  const date = (value: string, options: Intl.DateTimeFormatOptions) =>
    (said[JSON.stringify(options) + value] ??= formatter(options, 'UTC').format(Date.parse(value)));
  const shortDay = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: '2-digit', hourCycle } as const;
  const list = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type });
  const moneys: Record<string, Intl.NumberFormat> = {};
  const digits = wholeNumbers(locale);
  const zoneName = (value: string | number, at = zone) =>
    formatter({ timeZoneName: 'short' }, at)
      .formatToParts(toMs(value))
      .find(({ type }) => type === 'timeZoneName')?.value ?? at;
  const told = (text: string, value: string | number, at: string) =>
    comesTwice(value, at) ? `${text} ${zoneName(value, at)}` : text;
  return {
    day: (value) => date(value, { weekday: 'long', month: 'long', day: 'numeric' }),
    shortDay: (value) => date(value, shortDay),
    month: (value) => date(value, { month: 'long', year: 'numeric' }),
    dayNumber: (value) => digits(Number(value.slice(8))),
    weekdays: (firstDay, weekday) =>
      [0, 1, 2, 3, 4, 5, 6].map((day) => date(`2023-01-0${((day + firstDay) % 7) + 1}`, { weekday })),
    time(value, at = zone) {
      const day = dateIn(value, at);
      const weekday = day === dateIn(value, zone) ? undefined : ('short' as const);
      // Each time of day once, whatever the date.
      const wall = `${weekday ? day : '2023-01-01'}T${timeIn(value, at)}Z`;
      return told(date(wall, { ...clock, weekday }), value, at);
    },
    moment: (value) => told(formatter({ ...shortDay, ...clock }, zone).format(toMs(value)), value, zone),
    zoneName,
    language: (tag) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag,
    money({ amount, currency }) {
      const whole = Number(amount) % 1 === 0;
      return (moneys[`${currency}${whole}`] ??= new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        ...(whole && { minimumFractionDigits: 0 }),
      })).format(Number(amount));
    },
    and: (items) => list('conjunction').format(items),
    or: (items) => list('disjunction').format(items),
  };
}

/** Days of the week, 0 is Sunday. */
export interface Week {
  firstDay: number;
  weekend: number[];
}

/** The week where the language is spoken. Browsers older than Firefox 153 know none: there it begins as in the larger countries. */
export function weekOf(locale: string): Week {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => Week };
  const { firstDay, weekend } = info.getWeekInfo?.() ?? {
    firstDay: /BR|CA|CO|I[DLN]|JP|KR|MX|PH|SA|T[HW]|US|ZA/.test(info.maximize().region!)
      ? 0
      : info.language === 'ar'
        ? 6
        : 1,
    weekend: [6, 0],
  };
  return { firstDay: firstDay % 7, weekend: weekend.map((day) => day % 7) };
}
