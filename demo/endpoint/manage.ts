/** Section 6 of the protocol: a booking seen and cancelled by whoever has its token; `reschedule.ts` moves it. */
import type { CancelRequest, ManagedBooking } from '../../src/protocol/manage.js';
import { answerTo } from './answer.js';
import { canonical } from './canonical.js';
import type { Desk } from './desk.js';
import { ProblemError } from './problems.js';
import { bookingOfId, cancelBooking, changeOfKey, type BookingRow } from './store/changes.js';
import { Outrun, settled } from './store/settled.js';
import type { Sql } from './store/store.js';
import { MINUTE } from './timetable.js';

/** @throws ProblemError unknown-booking */
export async function view(desk: Desk, token: string): Promise<ManagedBooking> {
  return stateOf(desk, await bookingBehind(desk, desk.store, token));
}

/** @throws ProblemError unknown-booking, already-cancelled, outside-cancellation-window or idempotency-key-reused */
export async function cancel(desk: Desk, { token, ...request }: CancelRequest): Promise<ManagedBooking> {
  const payload = canonical({ cancel: true });
  return settled(desk.store, [], async (sql) => {
    const change = await changeable(desk, sql, token, request.idempotencyKey, payload);
    if (!('booking' in change)) return change;
    const { booking, ...rest } = change;
    const cancelled = { ...booking, status: 'cancelled' as const, sequence: booking.sequence + 1 };
    const answer = stateOf(desk, cancelled);
    if (!(await cancelBooking(sql, { booking, ...rest, answer }))) throw new Outrun();
    return answer;
  });
}

async function bookingBehind({ tokens, now }: Desk, sql: Sql, token: string): Promise<BookingRow> {
  const id = tokens.bookingOf(token);
  const booking = id === undefined ? undefined : await bookingOfId(sql, id);
  // After the appointment there is nothing left to manage, and an old e-mail must not be a key for ever.
  if (!booking || booking.end <= now()) throw new ProblemError('unknown-booking');
  return booking;
}

/** The booking, ready to be changed; or the first answer where this key has already changed it. */
export async function changeable(desk: Desk, sql: Sql, token: string, key: string, payload: string) {
  const id = desk.tokens.bookingOf(token) ?? '';
  const before = await changeOfKey(sql, key, id, payload);
  if (before && !before.same) throw new ProblemError('idempotency-key-reused');
  if (before) return before.answer;
  const booking = await bookingBehind(desk, sql, token);
  if (booking.status === 'cancelled') throw new ProblemError('already-cancelled');
  const { policies, document } = desk.clinic;
  if (booking.start - desk.now() < (policies.cancelUntilMinutes ?? 0) * MINUTE) {
    throw new ProblemError('outside-cancellation-window', { phone: document.clinic?.phone });
  }
  const letters = desk.letters.filter((to) => to === 'clinic' || booking.payload.people[0]?.email);
  return { booking, key, payload, now: desk.now(), letters };
}

export function stateOf(desk: Desk, booking: BookingRow): ManagedBooking {
  const { id, answer, payload, start, end, practitioners, status, sequence } = booking;
  const requested = answer.status === 'requested';
  const facts = { id, reference: answer.reference, start, end, practitioners, wish: payload, requested };
  return { ...answerTo(desk, facts), status, sequence };
}
