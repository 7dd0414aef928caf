/** Section 6 of the protocol: a booking seen, moved or cancelled by whoever has its token. */
import { bookingFields } from './booking-answer.js';
import { describe } from './describe.js';
import { holdId } from './hold.js';
import { id, instant } from './primitives.js';
import { object, oneOf, optional, string, whole, type Read } from './schema.js';

const token = string('must be a text of at most 400 characters', /^[\s\S]/, 400);
const idempotencyKey = string('must be 16 to 200 characters', /^[\s\S]{16}/, 200);

export const manageRequest = object({ token });

export const cancelRequest = object({ token, idempotencyKey });
export type CancelRequest = Read<typeof cancelRequest>;

export const rescheduleRequest = object({
  token,
  idempotencyKey,
  start: instant,
  practitioner: describe(
    optional(id),
    'An id, or "any"; the one of now is kept where possible when nobody is named.',
  ),
  holdId: optional(holdId),
});
export type RescheduleRequest = Read<typeof rescheduleRequest>;

/** A booking as it is now. */
export const managedBooking = object({
  ...bookingFields,
  status: oneOf(['confirmed', 'requested', 'payment_required', 'cancelled']),
  sequence: describe(
    optional(whole(0, 1e9, 'must be a whole number')),
    'Counts the changes, as the SEQUENCE of a calendar entry wants (RFC 5545 §3.8.7.4).',
  ),
});
export type ManagedBooking = Read<typeof managedBooking>;
