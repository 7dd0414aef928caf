/** A booking as it is now, and the two statements that change it, each bound to its own key. */
import type { BookingAnswer } from '../../../src/protocol/booking-answer.js';
import type { BookingRequest } from '../../../src/protocol/booking-request.js';
import type { ManagedBooking } from '../../../src/protocol/manage.js';
import { instant, ms } from './diary.js';
import { lettersOf, type Recipient } from './letters.js';
import { contactNames, inOrder, lockedBy, timeNames } from './locks.js';
import type { Sql } from './store.js';

export interface BookingRow {
  id: string;
  status: ManagedBooking['status'];
  sequence: number;
  practitioners: string[];
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** As first answered. */
  answer: BookingAnswer;
  /** As posted. */
  payload: BookingRequest;
}

export async function bookingOfId(sql: Sql, id: string): Promise<BookingRow | undefined> {
  const [row] = await sql.query<BookingRow>(
    `select id, status, sequence, practitioners, ${ms('starts')} as start, ${ms('ends')} as "end", answer, payload
       from bookings where id = $1`,
    [id],
  );
  return row;
}

/** What a change's key is already bound to. */
export async function changeOfKey(sql: Sql, key: string, id: string, payload: string) {
  const [row] = await sql.query<{ answer: ManagedBooking; same: boolean }>(
    `select answer, booking_id = $2 and payload = $3::text::jsonb as same from changes where idempotency_key = $1`,
    [key, id, payload],
  );
  return row;
}

export interface Change {
  booking: BookingRow;
  key: string;
  /** Canonical JSON, without the token. */
  payload: string;
  answer: ManagedBooking;
  now: number;
  letters: readonly Recipient[];
}

/** @returns false when the booking was changed by somebody else since `booking` was read */
export async function cancelBooking(sql: Sql, { booking, key, payload, answer, now, letters }: Change) {
  const changed = await sql.query(
    `with changed as (
       update bookings set status = 'cancelled', sequence = sequence + 1, changed_at = $3::timestamptz
        where id = $1 and sequence = $2 returning id, sequence),
     noted as (
       insert into changes (idempotency_key, booking_id, payload, answer)
       select $4::text, id, $5::text::jsonb, $6::text::json from changed),
     freed as (delete from occupied using changed where booking_id = changed.id),
     gone as (delete from attending using changed where booking_id = changed.id),
     ${lettersOf('id', 'changed', { recipients: '$7', kind: `'cancelled'`, sequence: 'sequence', answer: '$6', now: '$3' })}
     select id from changed`,
    [booking.id, booking.sequence, instant(now), key, payload, JSON.stringify(answer), letters],
  );
  return changed.length > 0;
}

export interface Move extends Change {
  practitioners: readonly string[];
  /** Whose other appointments must not overlap. */
  contacts: readonly string[];
  start: number;
  end: number;
  /** When each of them is free again. */
  freeAgain: readonly number[];
  holdId: string | undefined;
}

/**
 * @returns false when the booking was changed by somebody else since `booking` was read
 * @throws the database's error (23P01) when the new time is taken
 */
export async function moveBooking(sql: Sql, move: Move): Promise<boolean> {
  const { booking, practitioners, start, freeAgain, contacts } = move;
  const moved = await sql.query(
    `with ${lockedBy('$1')},
     changed as (
       update bookings
          set starts = $4::timestamptz, ends = $5::timestamptz, practitioners = $6::text[],
              sequence = sequence + 1, changed_at = $7::timestamptz
        where id = $2 and sequence = $3 and (select names from locked) >= 0
       returning id, sequence, starts, ends),
     noted as (
       insert into changes (idempotency_key, booking_id, payload, answer)
       select $8::text, id, $9::text::jsonb, $10::text::json from changed),
     freed as (
       delete from occupied
        where exists (select from changed)
          and (booking_id = $2
               or hold_id is not null
                  and (hold_id = $11::text
                       or practitioner = any ($6::text[]) and expires_at <= $7::timestamptz))
       returning 1),
     gone as (delete from attending where exists (select from changed) and booking_id = $2 returning 1),
     seated as (
       insert into attending (booking_id, contact, during)
       select id, contact, tstzrange(starts, ends) from changed, unnest($12::text[]) as contact
        where (select count(*) from gone) >= 0),
     taken as (
       insert into occupied (booking_id, practitioner, during)
       select id, practitioner, tstzrange(starts, free_again)
         from changed, unnest($6::text[], $13::timestamptz[]) as seat (practitioner, free_again)
        where (select count(*) from freed) >= 0),
     ${lettersOf('id', 'changed', { recipients: '$14', kind: `'rescheduled'`, sequence: 'sequence', answer: '$10', now: '$7' })}
     select id from changed`,
    [
      inOrder([...timeNames(practitioners, start, Math.max(...freeAgain)), ...contactNames(contacts)]),
      booking.id,
      booking.sequence,
      instant(start),
      instant(move.end),
      practitioners,
      instant(move.now),
      move.key,
      move.payload,
      JSON.stringify(move.answer),
      move.holdId ?? null,
      contacts,
      freeAgain.map(instant),
      move.letters,
    ],
  );
  return moved.length > 0;
}
