import { isTaken } from './booking/refusal.js';
import { bookingEvent, type BookingDetail } from './events.js';
import type { FailureType } from './gateway/booking-failure.js';

/** Tells the page what happened: by a public event, and where the webmaster wants it, to what measures the site. */
export function tell(host: Element, event: CustomEvent<object>): void {
  const named = host.getAttribute('data-layer');
  if (named !== null) {
    const page = window as unknown as Record<string, unknown>;
    // Frameworks write a mere yes as "true".
    const list = (page[/^(true)?$/.test(named) ? 'dataLayer' : named] ??= []);
    if (Array.isArray(list)) list.push({ event: event.type, ...event.detail });
  }
  host.dispatchEvent(event);
}

/** @param detail of the booking whose time may be somebody else's */
export const tellFailure = (host: Element, type: FailureType, detail: BookingDetail | null): void =>
  tell(
    host,
    isTaken(type) && detail
      ? bookingEvent('booking-conflict', detail)
      : bookingEvent('booking-error', { type }),
  );
