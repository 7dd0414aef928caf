/** Days, times, money and names in words. The letters are English; how English writes a date is the visitor's. */
import type { Money, Text } from '../../../src/protocol/primitives.js';

/** A text of the clinic document in the language of a booking, else in English, else in the first there is. */
export function wordsOf(text: Text | undefined, locale = 'en'): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const found = [locale, locale.split('-')[0]!, 'en'].find((tag) => Object.hasOwn(text, tag));
  return (found === undefined ? Object.values(text)[0] : text[found]) ?? '';
}

/** `en-GB` for someone who reads that; American otherwise. */
const englishOf = (locale: string) => (/^en-[A-Z]{2}$/.test(locale) ? locale : 'en-US');

/** With plain blanks: Intl's narrow ones show as boxes in some mail programs. */
const formatted = (ms: number, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(englishOf(locale), options).format(ms).replace(/[\u202f\u00a0]/g, ' ');

/** `Wednesday, December 2, 2026` */
export const longDay = (ms: number, timeZone: string, locale = 'en'): string =>
  formatted(ms, locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Wednesday, December 2` */
export const day = (ms: number, timeZone: string, locale = 'en'): string =>
  formatted(ms, locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });

/** `Wed, Dec 2` */
export const shortDay = (ms: number, timeZone: string, locale = 'en'): string =>
  formatted(ms, locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });

/** `9:00 AM` */
export const clockTime = (ms: number, timeZone: string, locale = 'en'): string =>
  formatted(ms, locale, { timeZone, hour: 'numeric', minute: '2-digit' });

/** `Pacific Standard Time`: with summer and winter apart, since one hour in autumn comes twice. */
export const zoneName = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'long' })
    .formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')!.value;

/** `$95.00` */
export const moneyWords = ({ amount, currency }: Money, locale = 'en'): string =>
  new Intl.NumberFormat(englishOf(locale), { style: 'currency', currency })
    .format(Number(amount))
    .replace(/[\u202f\u00a0]/g, ' ');

/** `Ana, Ben and Mia` */
export const and = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
