/** The small shapes every message of the protocol is made of. Each says how to mend a value. */
import { describe } from './describe.js';
import { either, object, record, string, whole, type Read } from './schema.js';

/** 1 to 64 letters, digits, hyphens or underscores. */
export const id = string('must be 1 to 64 letters, digits, "-" or "_"', /^[\w-]{1,64}$/);

/** A text, or one text a language tag: `{"en": "…", "fr": "…"}`. */
export const text = either<string | Record<string, string>>(
  'must be a text, or one for each language: {"en": "…"}',
  string(),
  record(string()),
);
export type Text = Read<typeof text>;

/** Whole minutes, from `least` up to a year. */
export const minutes = (least: number) => whole(least, 527_040, `must be whole minutes, at least ${least}`);

/** `YYYY-MM-DD` that exists in the calendar. */
export const plainDate = describe(string('must be a date such as "2026-12-24"', isDate), { format: 'date' });

/** `HH:mm`, 00:00 to 24:00. */
export const plainTime = string('must be a time such as "09:00"', /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** RFC 3339 instant, with an offset or `Z`. */
export const instant = describe(
  string(
    'must be an RFC 3339 instant',
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(value) &&
      isDate(value.slice(0, 10)) &&
      Date.parse(value) > 0,
  ),
  { format: 'date-time', examples: ['2026-12-02T09:00:00-08:00'] },
);

/** An IANA zone this runtime knows. */
export const timeZone = describe(
  string('must be an IANA time zone such as "America/Los_Angeles"', isTimeZone),
  {
    // Which names there are changes with every edition of the database, so only their form is told.
    pattern: /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/,
    examples: ['America/Los_Angeles', 'Europe/Berlin', 'UTC'],
  },
);

/** `{"amount": "95.00", "currency": "USD"}`: a decimal string and an ISO 4217 code. */
export const money = object({
  amount: string('must be a decimal text such as "95.00"', /^\d{1,9}(\.\d{1,4})?$/),
  currency: string('must be a code such as "USD"', /^[A-Z]{3}$/),
});
export type Money = Read<typeof money>;

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

export type Gender = (typeof genders)[number];
export type Goal = (typeof goals)[number];
export type Area = (typeof areas)[number];
export type Pressure = (typeof pressures)[number];
export type Screening = (typeof screenings)[number];
export type Weekday = (typeof weekdays)[number];

/** A list of slots names each date many times. */
let lastDate = '';

function isDate(value: string): boolean {
  if (value === lastDate) return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const ms = Date.parse(value);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
  if (exists) lastDate = value;
  return exists;
}

export function isTimeZone(value: string): boolean {
  try {
    clockOf(value);
    return true;
  } catch {
    return false;
  }
}

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

/** The wall clock of a zone, else of this machine, in numbers; made once, since that takes `Intl` milliseconds. @throws RangeError */
export function clockOf(zone?: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  clocks.set(zone, clock);
  return clock;
}
