/** A booking that is there already, in the terms of a draft: what is shown of it, and where moving it begins. */
import type { ManagedBooking } from '../protocol/manage.js';
import { serviceOf, type Catalogue } from './catalogue.js';
import { emptyDraft, fitted, type Draft } from './draft.js';

export function draftOf(booking: ManagedBooking, catalogue: Catalogue): Draft {
  const { service = '', minutes = 0, practitioner = 'any', start, end = start, massages } = booking;
  const guest = massages?.[1];
  return {
    ...emptyDraft,
    category: serviceOf(catalogue, service)?.category ?? '',
    service,
    minutes,
    guest: guest ? { service: guest.service, minutes: guest.minutes } : null,
    practitioner,
    // Instants carry the clinic's own offset, so that their date is the clinic's.
    date: start?.slice(0, 10) ?? '',
    slot: start && end ? { start, end, practitioners: [practitioner] } : null,
    moves: start ?? '',
  };
}

/** Without a time yet: the one of now is not among those that are free. */
export const moveDraft = (booking: ManagedBooking, catalogue: Catalogue): Draft => ({
  ...fitted(draftOf(booking, catalogue), catalogue),
  slot: null,
});

/** Only what the clinic still offers can be looked for at another time; and two people's only where the server says what each has. */
export const isMovable = (booking: ManagedBooking, catalogue: Catalogue): boolean =>
  moveDraft(booking, catalogue).service !== '' && !(booking.practitioners?.[1] && !booking.massages);
