/** Every statement about bookings. Values are parameters, always. */
import type { BookingAnswer } from '../../../src/protocol/booking-answer.js';
import type { Sql } from './store.js';

/** A practitioner's taken time: milliseconds since 1970, end excluded. */
export interface Busy {
  practitioner: string;
  from: number;
  to: number;
}

const instant = (ms: number) => new Date(ms).toISOString();

/** What of these practitioners' time between two instants (milliseconds) is taken. */
export function busyDuring(sql: Sql, practitioners: readonly string[], from: number, to: number) {
  return sql.query<Busy>(
    `select practitioner,
            (extract(epoch from lower(during)) * 1000)::float8 as from,
            (extract(epoch from upper(during)) * 1000)::float8 as to
       from occupied
      where practitioner = any ($1::text[])
        and during && tstzrange($2::timestamptz, $3::timestamptz)`,
    [practitioners, instant(from), instant(to)],
  );
}

/**
 * Waits until no other transaction holds any of these names, then holds them to the end of this one. Always in the same
 * order, so that two who want several never wait for each other.
 */
export async function lockNames(sql: Sql, names: readonly string[]): Promise<void> {
  await sql.query(
    `select pg_advisory_xact_lock(hashtextextended(name, 0))
       from (select name from unnest($1::text[]) as name order by name collate "C") as sorted`,
    [[...new Set(names)]],
  );
}

/** The booking a key is bound to: its first answer, and whether the payload is the same JSON. */
export async function bookingOfKey(sql: Sql, key: string, payload: string) {
  const [row] = await sql.query<{ answer: BookingAnswer; same: boolean }>(
    `select answer, payload = $2::text::jsonb as same from bookings where idempotency_key = $1`,
    [key, payload],
  );
  return row;
}

/** Whether one of these contacts has an appointment that overlaps. */
export async function contactIsBooked(sql: Sql, contacts: readonly string[], from: number, to: number) {
  const [row] = await sql.query<{ found: boolean }>(
    `select exists (
       select from bookings
        where contacts && $1::text[] and status <> 'cancelled'
          and starts < $3::timestamptz and ends > $2::timestamptz) as found`,
    [contacts, instant(from), instant(to)],
  );
  return row?.found ?? false;
}

export interface NewBooking {
  answer: BookingAnswer & { service: string };
  key: string;
  /** Canonical JSON. */
  payload: string;
  contacts: readonly string[];
  /** Who is taken up; from start to end the visitors are there, until `freeAgain` the practitioners are busy. */
  practitioners: readonly string[];
  start: number;
  end: number;
  freeAgain: number;
}

/** @throws the database's error (23P01, 23505) when time, key or reference is already taken */
export async function insertBooking(sql: Sql, booking: NewBooking): Promise<void> {
  const { answer } = booking;
  await sql.query(
    `insert into bookings
       (id, reference, idempotency_key, status, service, starts, ends, contacts, payload, answer)
     values ($1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8::text[], $9::text::jsonb, $10::text::json)`,
    [
      answer.id,
      answer.reference,
      booking.key,
      answer.status,
      answer.service,
      instant(booking.start),
      instant(booking.end),
      booking.contacts,
      booking.payload,
      JSON.stringify(answer),
    ],
  );
  await sql.query(
    `insert into occupied (booking_id, practitioner, during)
     select $1, practitioner, tstzrange($3::timestamptz, $4::timestamptz)
       from unnest($2::text[]) as practitioner`,
    [answer.id, booking.practitioners, instant(booking.start), instant(booking.freeAgain)],
  );
}
