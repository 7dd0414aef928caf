/** The element's public events. They bubble, are composed, and carry nothing personal, except `booking-submit`. */
import type { Step } from './booking/steps.js';
import type { FailureType } from './gateway/booking-failure.js';
import type { BookingRequest } from './protocol/booking-request.js';

/** What every event about a booking tells. */
export interface BookingDetail {
  service: string;
  minutes: number;
  /** RFC 3339 */
  start: string;
  /** The clinic's reference, where its answer had one. */
  reference?: string;
}

/**
 * Before a booking is posted. Change `payload`, hold it up with `waitUntil`, or `preventDefault()` to post it yourself.
 */
export class BookingSubmitEvent extends Event {
  readonly payload: BookingRequest;
  /** @internal */
  readonly waits: Promise<unknown>[] = [];

  constructor(payload: BookingRequest) {
    super('booking-submit', { bubbles: true, composed: true, cancelable: true });
    this.payload = payload;
  }

  /** The booking is posted once the promise settles; a rejection stops it. */
  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }
}

export interface BookingEventDetails {
  /** The element shows its first step. */
  'booking-ready': Record<string, never>;
  /** The visitor moved to a step. */
  'booking-step': { step: Step };
  /** The endpoint said it is booked, or booked once paid. */
  'booking-confirmed': BookingDetail & { paymentRequired: boolean };
  /** It was sent, and the clinic will answer. */
  'booking-requested': BookingDetail;
  /** The time was taken meanwhile. */
  'booking-conflict': BookingDetail;
  /** A booking was cancelled by its manage link. */
  'booking-cancelled': BookingDetail;
  /** A booking was moved by its manage link: where it is now. */
  'booking-rescheduled': BookingDetail;
  /** It could not be booked or changed, or that could not be verified. */
  'booking-error': { type: FailureType };
}

export const bookingEvent = <K extends keyof BookingEventDetails>(
  type: K,
  detail: BookingEventDetails[K],
): CustomEvent<BookingEventDetails[K]> => new CustomEvent(type, { detail, bubbles: true, composed: true });

type BookingEvents = { [K in keyof BookingEventDetails]: CustomEvent<BookingEventDetails[K]> };

declare global {
  interface HTMLElementEventMap extends BookingEvents {
    'booking-submit': BookingSubmitEvent;
  }
}
