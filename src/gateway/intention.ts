/** One booking the visitor means to make: its bytes are sent again as they are until it is known what came of them. */
import type { BookingRequest } from '../protocol/booking-request.js';
import { isTaken } from '../booking/refusal.js';
import { BookingFailure, mayBeBooked, passing } from './booking-failure.js';
import { newIdempotencyKey } from './idempotency-key.js';

export interface Intention {
  /** What they said. */
  content: string;
  start: string;
  /** The bytes that go out each time. */
  body: string;
  /** Those of before the visitor changed something, for the same time, which may have been booked. */
  before?: string;
  /** How the last try of it, or of what it was before, ended. */
  failure?: BookingFailure;
}

/** What the visitor said: what page and browser say of themselves makes no other intention. */
export const contentOf = (payload: Omit<BookingRequest, 'idempotencyKey'>): string =>
  JSON.stringify({ ...payload, page: 0, holdId: 0, locale: 0, visitorTimeZone: 0 });

/** Whether it lives on after a failure. A refusal unbinds the key (only a success binds one), and what comes next is a new intention. */
export const outlives = (type: string): boolean => passing.test(type) || type === 'offline';

/**
 * What else to send: the same booking under another key, where its own turned out to be somebody else's; or what was sent
 * before, where the time may be taken by that. @throws any other error
 */
export function otherwise(intention: Intention, error: unknown): string {
  const { before, failure, body } = intention;
  const type = error instanceof BookingFailure ? error.type : '';
  if (before && (isTaken(type) || type === 'already-booked')) return before;
  if (type !== 'idempotency-key-reused' || mayBeBooked(failure)) throw error;
  const booking = JSON.parse(body) as BookingRequest;
  return (intention.body = JSON.stringify({ ...booking, idempotencyKey: newIdempotencyKey() }));
}
