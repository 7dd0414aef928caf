/** The small shapes every message of the protocol is made of. Each schema's message says how to mend a value. */
import * as v from 'valibot';

/** 1 to 64 letters, digits, hyphens or underscores. */
export const id = v.pipe(
  v.string('must be a text'),
  v.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, "-" or "_"'),
);

/** A text, or one text a language tag: `{"en": "…", "fr": "…"}`. */
export const text = v.union(
  [v.string(), v.record(v.string(), v.string())],
  'must be a text, or a text for each language such as {"en": "…"}',
);
export type Text = v.InferOutput<typeof text>;

/** Whole minutes in a day, from `least` up. */
export const minutes = (least: number) =>
  v.pipe(
    v.number('must be a number of minutes'),
    v.integer('must be whole minutes'),
    v.minValue(least, `must be at least ${least} minutes`),
    v.maxValue(1440 * 370, 'is too many minutes'),
  );

/** `YYYY-MM-DD` that exists in the calendar. */
export const plainDate = v.pipe(
  v.string('must be a date such as "2026-12-24"'),
  v.check(isDate, 'must be a date such as "2026-12-24"'),
);

/** `HH:mm`, 00:00 to 24:00. */
export const plainTime = v.pipe(
  v.string('must be a time such as "09:00"'),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as "09:00"'),
);

/** RFC 3339 instant, with an offset or `Z`. */
export const instant = v.pipe(
  v.string('must be an RFC 3339 instant'),
  v.check(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
      isDate(value.slice(0, 10)) &&
      !Number.isNaN(Date.parse(value)),
    'must be an RFC 3339 instant such as "2026-12-02T09:00:00-08:00"',
  ),
);

/** An IANA zone this runtime knows. */
export const timeZone = v.pipe(
  v.string('must be an IANA time zone such as "America/Los_Angeles"'),
  v.check(isTimeZone, 'must be an IANA time zone such as "America/Los_Angeles"'),
);

/** `{"amount": "95.00", "currency": "USD"}`: a decimal string and an ISO 4217 code. */
export const money = v.object({
  amount: v.pipe(
    v.string('must be a text such as "95.00"'),
    v.regex(/^\d{1,9}(\.\d{1,4})?$/, 'must be a decimal text such as "95.00"'),
  ),
  currency: v.pipe(
    v.string('must be a text such as "USD"'),
    v.regex(/^[A-Z]{3}$/, 'must be a code such as "USD"'),
  ),
});
export type Money = v.InferOutput<typeof money>;

export const goals = ['pain', 'mobility', 'recovery', 'stress', 'sleep', 'relax', 'treat'] as const;
export const areas = [
  'head',
  'neck',
  'shoulders',
  'upper-back',
  'lower-back',
  'chest',
  'arms',
  'hands',
  'hips',
  'legs',
  'feet',
] as const;
export const pressures = ['unsure', 'light', 'medium', 'firm'] as const;
export const screenings = [
  'pregnancy',
  'recent-injury',
  'recent-surgery',
  'blood-clots',
  'fever',
  'cancer-treatment',
] as const;
export const genders = ['woman', 'man'] as const;
export const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

export type Goal = (typeof goals)[number];
export type Area = (typeof areas)[number];
export type Pressure = (typeof pressures)[number];
export type Screening = (typeof screenings)[number];
export type Weekday = (typeof weekdays)[number];

/** One of a fixed list, with a message that names the list. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of ${values.join(', ')}`);

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value.length > 0;
  } catch {
    return false;
  }
}
