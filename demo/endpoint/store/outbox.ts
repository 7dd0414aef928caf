/**
 * Letters that wait to be sent. Sending takes no transaction: a letter is leased, sent, and taken out. Whoever dies in
 * between leaves it to be leased again.
 */
import type { BookingRequest } from '../../../src/protocol/booking-request.js';
import type { ManagedBooking } from '../../../src/protocol/manage.js';
import { instant } from './diary.js';
import type { Recipient } from './letters.js';
import type { Sql } from './store.js';

export interface DueLetter {
  /** The row's number, as text: it may exceed what a number holds. */
  id: string;
  bookingId: string;
  kind: 'booked' | 'rescheduled' | 'cancelled';
  recipient: Recipient;
  /** How often the booking had been changed. */
  sequence: number;
  /** This one included. */
  attempts: number;
  /** Milliseconds since 1970. */
  enteredAt: number;
  /** The booking as it was answered then. */
  answer: ManagedBooking;
  request: BookingRequest;
  /** Whose time is kept; empty once the booking has changed again. */
  kept: string[];
  /** When it was to be before this change: RFC 3339. */
  before: string | null;
}

/**
 * The longest due letter, kept from everybody else until `until`. One that an earlier letter to the same recipient about
 * the same booking is still waiting for is not due: nobody hears of a cancellation before the booking.
 */
export async function leaseLetter(sql: Sql, now: number, until: number): Promise<DueLetter | undefined> {
  const [letter] = await sql.query<DueLetter>(
    `update outbox
        set attempts = attempts + 1, due_at = $2::timestamptz
       from bookings
      where bookings.id = outbox.booking_id
        and outbox.id = (
          select id from outbox as due
           where due_at <= $1::timestamptz
             and not exists (
               select from outbox as earlier
                where earlier.booking_id = due.booking_id and earlier.recipient = due.recipient
                  and earlier.id < due.id)
           order by due_at, id
             for update skip locked
           limit 1)
     returning
       outbox.id::text as id, outbox.booking_id as "bookingId", outbox.kind, outbox.recipient, outbox.sequence,
       outbox.attempts, (extract(epoch from outbox.created_at) * 1000)::float8 as "enteredAt", outbox.answer,
       bookings.payload as request,
       case when bookings.sequence = outbox.sequence then bookings.practitioners else '{}' end as kept,
       case when outbox.sequence = 1 then bookings.answer ->> 'start' else (
         select changes.answer ->> 'start' from changes
          where changes.booking_id = outbox.booking_id
            and (changes.answer ->> 'sequence')::integer = outbox.sequence - 1
          limit 1) end as before`,
    [instant(now), instant(until)],
  );
  return letter;
}

/** It has been sent, or never will be. */
export async function removeLetter(sql: Sql, { id }: Pick<DueLetter, 'id'>): Promise<void> {
  await sql.query('delete from outbox where id = $1::bigint', [id]);
}

/** Unless another has leased it since: then it is theirs. */
export async function postponeLetter(
  sql: Sql,
  { id, attempts }: Pick<DueLetter, 'id' | 'attempts'>,
  due: number,
  error: string,
): Promise<void> {
  await sql.query(
    `update outbox set due_at = $3::timestamptz, last_error = $4
      where id = $1::bigint and attempts = $2::integer`,
    [id, attempts, instant(due), error],
  );
}
