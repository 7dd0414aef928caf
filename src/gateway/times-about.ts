/** What is asked of a server that knows what is free (section 2 of the protocol), but for the days. */
import type { AvailabilityQuestion } from './booking-gateway.js';
import type { Draft } from '../booking/draft.js';

export const timesAbout = (
  { service, minutes, practitioner, addOns, guest }: Draft,
  holdId: string | undefined,
): Omit<AvailabilityQuestion, 'from' | 'to'> => ({
  service,
  minutes,
  ...(practitioner !== 'any' && { practitioner }),
  ...(addOns.length > 0 && { addOns: addOns.join() }),
  ...(guest && { people: '2', guestService: guest.service, guestMinutes: String(guest.minutes) }),
  ...(holdId && { holdId }),
});
