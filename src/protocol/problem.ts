/** Section 4 of the protocol: problem documents (RFC 9457). The client branches on the last part of `type`. */
import * as v from 'valibot';
import { slot } from './availability.js';

export const PROBLEM_PREFIX = 'urn:massage-booking:';

/** Every type the protocol names. */
export const problemTypes = [
  'slot-taken',
  'request-in-progress',
  'price-changed',
  'already-booked',
  'hold-expired',
  'invalid-fields',
  'idempotency-key-reused',
  'outside-booking-window',
  'outside-hours',
  'call-us',
  'outside-cancellation-window',
  'unknown-booking',
  'already-cancelled',
  'too-large',
  'unsupported-media-type',
  'malformed',
  'rate-limited',
  'unavailable',
] as const;
export type ProblemType = (typeof problemTypes)[number];

export const fieldError = v.object({
  /** JSON pointer as a URI fragment: `#/people/0/email`. */
  pointer: v.string(),
  code: v.optional(v.string()),
  detail: v.optional(v.string()),
});
export type FieldError = v.InferOutput<typeof fieldError>;

export const problem = v.object({
  type: v.string(),
  title: v.optional(v.string()),
  detail: v.optional(v.string()),
  alternatives: v.optional(v.array(slot)),
  retryAfter: v.optional(v.number()),
  errors: v.optional(v.array(fieldError)),
  nextAvailable: v.nullish(v.string()),
  phone: v.optional(v.string()),
});
export type Problem = v.InferOutput<typeof problem>;
