/** Recognises the same person in two bookings, however they typed themselves. */
import type { Person } from '../../src/protocol/booking-request.js';

/** Enough of a telephone number to tell people apart, without the country code some leave out. */
const LAST_DIGITS = 10;

/** `email:ana@example.com`, `phone:5035550142`: each once. */
export function contactsOf(people: readonly Person[]): string[] {
  const contacts = people.flatMap(({ email, phone }) => [
    ...(email ? [`email:${email.toLowerCase()}`] : []),
    ...(phone ? [`phone:${phone.replace(/\D/g, '').slice(-LAST_DIGITS)}`] : []),
  ]);
  return [...new Set(contacts)];
}
