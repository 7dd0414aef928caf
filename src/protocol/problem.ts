/** Section 4 of the protocol: problem documents (RFC 9457). The client branches on the last part of `type`. */
import { slot } from './availability.js';
import { describe } from './describe.js';
import { money } from './primitives.js';
import { list, nullable, number, object, optional, string, type Read } from './schema.js';

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

export const fieldError = object({
  pointer: describe(string(), 'A JSON pointer as a URI fragment: #/people/0/email.'),
  code: optional(string()),
  detail: optional(string()),
});
export type FieldError = Read<typeof fieldError>;

export const problem = object({
  type: string(),
  title: optional(string()),
  detail: optional(string()),
  alternatives: optional(list(slot)),
  retryAfter: describe(optional(number), 'Seconds.'),
  errors: optional(list(fieldError)),
  nextAvailable: optional(nullable(string())),
  phone: optional(string()),
  quoted: optional(nullable(money)),
  current: describe(optional(nullable(money)), 'The price of now; null where there is none.'),
});
export type Problem = Read<typeof problem>;
