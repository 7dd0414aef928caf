/** From the visitor's draft to the booking that is posted (section 3 of the protocol). */
import type { BookingRequest } from '../protocol/booking-request.js';
import { PROTOCOL } from '../protocol/clinic-document.js';
import { priceOf } from './appointment.js';
import { serviceOf, type Catalogue } from './catalogue.js';
import { asksHealth } from './details.js';
import type { Draft } from './draft.js';

export interface RequestFrame {
  catalogue: Catalogue;
  /** Level 0 gets health answers only when the webmaster says so. */
  sendHealth: boolean;
  locale: string;
  visitorTimeZone: string;
  /** The page's address; query and fragment are cut off here. */
  pageUrl: string;
}

/** The payload without its key. @throws Error when the draft has no service or no slot: the steps never allow that. */
export function bookingPayload(draft: Draft, frame: RequestFrame): Omit<BookingRequest, 'idempotencyKey'> {
  const service = serviceOf(frame.catalogue, draft.service);
  if (!service || !draft.slot) throw new Error('A booking needs a service and a time.');
  const { details } = draft;
  const health = asksHealth(service, frame.sendHealth);
  const answers = {
    ...details.answers,
    ...(health && draft.goals.length ? { goals: [...draft.goals] } : {}),
    ...(health && details.areas.length ? { areas: [...details.areas] } : {}),
    ...(health && details.pressure ? { pressure: details.pressure } : {}),
  };
  const quoted = priceOf(service, draft.minutes);
  return {
    protocol: PROTOCOL,
    service: draft.service,
    minutes: draft.minutes,
    start: draft.slot.start,
    practitioner: draft.practitioner,
    people: [
      {
        name: details.name.trim(),
        ...(details.email.trim() ? { email: details.email.trim() } : {}),
        ...(details.phone.trim() ? { phone: details.phone.trim() } : {}),
      },
    ],
    answers,
    ...(details.notes.trim() ? { notes: details.notes.trim() } : {}),
    consents: frame.catalogue.consents
      .filter(({ id }) => details.consents[id])
      .map(({ id }) => ({ id, at: details.consents[id]! })),
    ...(quoted ? { quoted } : {}),
    locale: frame.locale,
    visitorTimeZone: frame.visitorTimeZone,
    page: { url: frame.pageUrl.split(/[?#]/)[0]! },
  };
}
