/** A booking that is there already, in the terms of a draft: what is shown of it, and where moving it begins. */
import type { ManagedBooking } from '../protocol/manage.js';
import { serviceOf, type Catalogue } from './catalogue.js';
import { emptyDraft, fitted, type Draft } from './draft.js';
import { dateIn } from './zone.js';

export function draftOf(booking: ManagedBooking, catalogue: Catalogue): Draft {
  const { service = '', minutes = 0, practitioner = 'any', start, end = start } = booking;
  return {
    ...emptyDraft,
    category: serviceOf(catalogue, service)?.category ?? '',
    service,
    minutes,
    practitioner,
    slot: start && end ? { start, end, practitioners: [practitioner] } : null,
    moves: start ?? '',
  };
}

/** Without a time yet: the one of now is not among those that are free. */
export function moveDraft(booking: ManagedBooking, catalogue: Catalogue, timeZone: string): Draft {
  const { start } = booking;
  const date = start ? dateIn(start, timeZone) : '';
  return { ...fitted(draftOf(booking, catalogue), catalogue), slot: null, date };
}

/** Only what the clinic still offers can be looked for at another time; and nobody here can ask for two people's times. */
export const isMovable = (booking: ManagedBooking, catalogue: Catalogue): boolean =>
  fitted(draftOf(booking, catalogue), catalogue).service !== '' && !booking.practitioners?.[1];
