/** Section 3 of the protocol: what an accepted booking answers. */
import { instant, timeZone } from './primitives.js';
import { list, number, object, oneOf, optional, string, type Read } from './schema.js';

export const bookingAnswer = object({
  id: string(),
  reference: string(),
  status: oneOf(['confirmed', 'requested', 'payment_required']),
  service: optional(string()),
  minutes: optional(number),
  practitioner: optional(string()),
  practitioners: optional(list(string())),
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
});
export type BookingAnswer = Read<typeof bookingAnswer>;
