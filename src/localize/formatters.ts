/** Everything shown that is not a message: dates, times, money, lists, by `Intl`, each formatter made once. */
import type { Money } from '../protocol/primitives.js';

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
  /** An instant → 2:00 PM, on the clinic's clock unless another zone is given. */
  time(instant: string | number, zone?: string): string;
  /** An instant → PDT */
  zoneName(instant: string | number): string;
  money(money: Money): string;
  /** a, b and c */
  and(items: string[]): string;
  /** a, b or c */
  or(items: string[]): string;
}

export function formatters(locale: string, zone: string): Formatters {
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (value: string | number, options: Intl.DateTimeFormatOptions, timeZone: string) => {
    const key = JSON.stringify([options, timeZone]);
    const formatter = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(key, formatter);
    return formatter.format(typeof value === 'number' ? value : Date.parse(value));
  };
  // A date without a clock is read as UTC, so UTC is where it is shown.
  const date = (value: string, options: Intl.DateTimeFormatOptions) => format(value, options, 'UTC');
  const list = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type });
  return {
    day: (value) => date(value, { weekday: 'long', month: 'long', day: 'numeric' }),
    shortDay: (value) => date(value, { weekday: 'short', month: 'short', day: 'numeric' }),
    month: (value) => date(value, { month: 'long', year: 'numeric' }),
    dayNumber: (value) =>
      new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(value.slice(8))),
    weekdays: (firstDay, weekday) =>
      [0, 1, 2, 3, 4, 5, 6].map((day) => date(`2023-01-0${((day + firstDay) % 7) + 1}`, { weekday })),
    time: (value, at = zone) => format(value, { hour: 'numeric', minute: '2-digit' }, at),
    zoneName(value) {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
        typeof value === 'number' ? value : Date.parse(value),
      );
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    },
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        ...(Number(amount) % 1 ? {} : { minimumFractionDigits: 0 }),
      }).format(Number(amount)),
    and: (items) => list('conjunction').format(items),
    or: (items) => list('disjunction').format(items),
  };
}

/** The first day of the week where the language is spoken; 0 is Sunday. Firefox has no `weekInfo`: Monday there, but for the US. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const firstDay = info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay;
  if (firstDay !== undefined) return firstDay % 7;
  return /US|CA|MX|BR|JP|IL|IN|KR|TW/.test(info.maximize().region ?? '') ? 0 : 1;
}
