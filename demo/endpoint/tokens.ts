/** Capability tokens: whoever holds one may, and only the one who was given it holds it. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Tokens {
  /** For `POST /manage`; the same each time, so that a repeated key is answered with the same link. */
  manage(bookingId: string): string;
  /** The booking a token is for; undefined for any other text. */
  bookingOf(token: string): string | undefined;
  /** The private part of the calendar feed's address. */
  readonly calendar: string;
  isCalendar(token: string): boolean;
}

/** @param secret 256 bits that every instance shares */
export function createTokens(secret: string): Tokens {
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
  const calendar = mac('calendar', '');
  const manage = (bookingId: string) => `${bookingId}.${mac('manage', bookingId)}`;
  return {
    manage,
    bookingOf(token) {
      const [bookingId = ''] = token.split('.');
      return same(token, manage(bookingId)) ? bookingId : undefined;
    },
    calendar,
    isCalendar: (token) => same(token, calendar),
  };
}

/** In a time that does not tell how much of it was right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
