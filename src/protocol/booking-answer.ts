/** Section 3 of the protocol: what an accepted booking answers. */
import { instant, timeZone } from './primitives.js';
import { list, number, object, oneOf, optional, string, type Read } from './schema.js';

/** What is said of a booking, made or managed. */
export const bookingFields = {
  id: string(),
  reference: string(),
  service: optional(string()),
  minutes: optional(number),
  practitioner: optional(string()),
  practitioners: optional(list(string())),
  massages: optional(list(object({ service: string(), minutes: number, practitioner: optional(string()) }))),
  start: optional(instant),
  end: optional(instant),
  timeZone: optional(timeZone),
  expiresAt: optional(instant),
  links: optional(
    object({
      manage: optional(string()),
      ics: optional(string()),
      payment: optional(string()),
    }),
  ),
  message: optional(string()),
};

export const bookingAnswer = object({
  ...bookingFields,
  status: oneOf(['confirmed', 'requested', 'payment_required']),
});
export type BookingAnswer = Read<typeof bookingAnswer>;
