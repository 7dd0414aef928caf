/** Section 3 of the protocol: what is posted, and what an accepted booking answers. */
import * as v from 'valibot';
import { PROTOCOL } from './clinic-document.js';
import {
  areas,
  genders,
  goals,
  id,
  instant,
  minutes,
  money,
  oneOf,
  pressures,
  timeZone,
} from './primitives.js';

const short = v.pipe(v.string(), v.maxLength(200));

export const person = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is required'), v.maxLength(200)),
  email: v.optional(
    v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address')),
  ),
  phone: v.optional(v.pipe(v.string(), v.maxLength(40), v.regex(/(\D*\d){5}/, 'must be a phone number'))),
});
export type Person = v.InferOutput<typeof person>;

export const bookingRequest = v.object({
  protocol: v.literal(PROTOCOL),
  idempotencyKey: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
  service: id,
  minutes: minutes(5),
  start: instant,
  /** A practitioner's id, or "any". */
  practitioner: v.optional(id, 'any'),
  preference: v.optional(v.object({ gender: oneOf(genders), strict: v.optional(v.boolean()) })),
  addOns: v.optional(v.array(id), []),
  people: v.pipe(v.array(person), v.minLength(1), v.maxLength(2)),
  answers: v.optional(
    v.objectWithRest(
      {
        goals: v.optional(v.array(oneOf(goals))),
        areas: v.optional(v.array(oneOf(areas))),
        pressure: v.optional(oneOf(pressures)),
      },
      v.union([v.pipe(v.string(), v.maxLength(5000)), v.boolean()]),
    ),
  ),
  notes: v.optional(v.pipe(v.string(), v.maxLength(5000))),
  consents: v.optional(v.array(v.object({ id, at: instant })), []),
  quoted: v.optional(money),
  holdId: v.optional(short),
  locale: v.optional(short),
  visitorTimeZone: v.optional(short),
  page: v.optional(
    v.object({
      url: v.optional(v.pipe(v.string(), v.maxLength(2000))),
      utm: v.optional(v.record(v.string(), short)),
    }),
  ),
});
/** What the widget posts; defaults not yet filled in. */
export type BookingRequest = v.InferInput<typeof bookingRequest>;

export const bookingAnswer = v.object({
  id: v.string(),
  reference: v.string(),
  status: v.picklist(['confirmed', 'requested', 'payment_required']),
  service: v.optional(v.string()),
  minutes: v.optional(v.number()),
  practitioner: v.optional(v.string()),
  practitioners: v.optional(v.array(v.string())),
  start: v.optional(instant),
  end: v.optional(instant),
  timeZone: v.optional(timeZone),
  expiresAt: v.optional(instant),
  links: v.optional(
    v.object({
      manage: v.optional(v.string()),
      ics: v.optional(v.string()),
      payment: v.optional(v.string()),
    }),
  ),
  message: v.optional(v.string()),
});
export type BookingAnswer = v.InferOutput<typeof bookingAnswer>;
