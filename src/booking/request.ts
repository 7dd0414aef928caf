/** From the visitor's draft to the booking that is posted (section 3 of the protocol). */
import type { BookingRequest } from '../protocol/booking-request.js';
import { PROTOCOL } from '../protocol/clinic-document.js';
import { serviceOf, type Catalogue } from './catalogue.js';
import { asksHealth } from './details.js';
import type { Draft } from './draft.js';
import { agreedPrice } from './price.js';

/** What a booking says besides the visitor's own words. */
export interface RequestFrame {
  catalogue: Catalogue;
  /** Health answers go only where they are asked for. */
  asksHealth: boolean;
  locale: string;
  visitorTimeZone: string;
  /** Of the campaign that led to the page. */
  utm?: Record<string, string>;
  /** Of the hold that the booking takes over. */
  holdId?: string;
}

/**
 * The payload without its key.
 * @param pageUrl the page's address; query and fragment are cut off here
 * @throws Error when the draft has no service or no slot: the steps never allow that
 */
export function bookingPayload(
  draft: Draft,
  frame: RequestFrame,
  pageUrl: string,
): Omit<BookingRequest, 'idempotencyKey'> {
  const service = serviceOf(frame.catalogue, draft.service);
  if (!service || !draft.slot) throw new Error('A booking needs a service and a time.');
  const { details, addOns, gender, guest, second } = draft;
  const health = asksHealth(service, frame.asksHealth);
  /** Empty ones are absent: JSON leaves undefined members out. */
  const given = (text: string) => text.trim() || undefined;
  return {
    protocol: PROTOCOL,
    service: draft.service,
    minutes: draft.minutes,
    start: draft.slot.start,
    secondStart: second?.start,
    practitioner: draft.practitioner,
    preference: gender ? { gender } : undefined,
    addOns: addOns.length ? [...addOns] : undefined,
    people: [
      { name: details.name.trim(), email: given(details.email), phone: given(details.phone) },
      ...(guest ? [{ name: details.guest.trim(), ...guest }] : []),
    ],
    answers: {
      ...details.answers,
      ...(health && {
        goals: [...draft.goals],
        areas: [...details.areas],
        ...(details.pressure && { pressure: details.pressure }),
      }),
    },
    notes: given(details.notes),
    consents: frame.catalogue.consents
      .filter(({ id }) => details.consents[id])
      .map(({ id }) => ({ id, at: details.consents[id]! })),
    holdId: frame.holdId,
    quoted: agreedPrice(draft, frame.catalogue),
    locale: frame.locale,
    visitorTimeZone: frame.visitorTimeZone,
    honeypot: given(details.honeypot),
    page: { url: pageUrl.split(/[?#]/)[0], utm: frame.utm },
  };
}
