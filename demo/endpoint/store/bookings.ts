/** Bookings: what must be known to make one, and the one statement that makes it. */
import type { BookingAnswer } from '../../../src/protocol/booking-answer.js';
import { instant, ms, type Busy } from './diary.js';
import { contactNames, inOrder, lockedBy, timeNames } from './locks.js';
import { lettersOf, type Recipient } from './letters.js';
import type { Sql } from './store.js';

export interface Question {
  key: string;
  /** Canonical JSON: what the key is bound to. */
  payload: string;
  contacts: readonly string[];
  /** Milliseconds since 1970, as everywhere. The visitors are there from start to end. */
  start: number;
  end: number;
  practitioners: readonly string[];
  /** The time that is looked through for these practitioners. */
  from: number;
  to: number;
  now: number;
  holdId: string | undefined;
}

export interface Scene {
  /** What the key is already bound to, and whether the payload is the same JSON. */
  replay: { answer: BookingAnswer; same: boolean } | null;
  /** One of the contacts has an appointment that overlaps. */
  elsewhere: boolean;
  /** What is taken, but for the visitor's own hold. */
  busy: Busy[];
  /** Whom that hold keeps for this very start. */
  held: string[];
}

/** Everything a booking is decided by, in one look. */
export async function lookUp(sql: Sql, question: Question): Promise<Scene> {
  const [scene] = await sql.query<Scene>(
    `select
       (select json_build_object('answer', answer, 'same', payload = $2::text::jsonb)
          from bookings where idempotency_key = $1) as replay,
       exists (select from attending
                where contact = any ($3::text[])
                  and during && tstzrange($4::timestamptz, $5::timestamptz)) as elsewhere,
       (select coalesce(json_agg(json_build_object(
                 'practitioner', practitioner, 'from', ${ms('lower(during)')}, 'to', ${ms('upper(during)')},
                 'held', hold_id is not null)), '[]')
          from occupied
         where practitioner = any ($6::text[])
           and during && tstzrange($7::timestamptz, $8::timestamptz)
           and (expires_at is null or expires_at > $9::timestamptz)
           and (hold_id is null or hold_id is distinct from $10::text)) as busy,
       (select coalesce(json_agg(practitioner), '[]')
          from occupied
         where hold_id = $10::text and expires_at > $9::timestamptz
           and lower(during) = $4::timestamptz) as held`,
    [
      question.key,
      question.payload,
      question.contacts,
      instant(question.start),
      instant(question.end),
      question.practitioners,
      instant(question.from),
      instant(question.to),
      instant(question.now),
      question.holdId ?? null,
    ],
  );
  if (!scene) throw new Error('The database did not answer.');
  return scene;
}

/** The booking a key is bound to: its first answer, and whether the payload is the same JSON. */
export async function bookingOfKey(sql: Sql, key: string, payload: string): Promise<Scene['replay']> {
  const [row] = await sql.query<{ answer: BookingAnswer; same: boolean }>(
    `select answer, payload = $2::text::jsonb as same from bookings where idempotency_key = $1`,
    [key, payload],
  );
  return row ?? null;
}

export interface NewBooking {
  answer: BookingAnswer & { service: string };
  key: string;
  /** Canonical JSON. */
  payload: string;
  /** Whose other appointments must not overlap; empty where the clinic does not mind. */
  contacts: readonly string[];
  /** Who is taken up; from start to end the visitors are there, until `freeAgain` the practitioners are busy. */
  practitioners: readonly string[];
  start: number;
  end: number;
  /** When each of them is free again. */
  freeAgain: readonly number[];
  now: number;
  /** Consumed. */
  holdId: string | undefined;
  letters: readonly Recipient[];
}

/**
 * One statement, so one round trip and one transaction of its own. Each part waits for the one before by counting its
 * rows: the parts of a statement have no order otherwise.
 * @throws the database's error (23P01, 23505) when time, contact, key or reference is already taken
 */
export async function insertBooking(sql: Sql, booking: NewBooking): Promise<void> {
  const { answer, practitioners, start, freeAgain, contacts } = booking;
  await sql.query(
    `with ${lockedBy('$1')},
     freed as (
       delete from occupied
        where (select names from locked) >= 0 and hold_id is not null
          and (hold_id = $2::text
               or practitioner = any ($3::text[]) and expires_at <= $4::timestamptz)
       returning 1),
     entered as (
       insert into bookings
         (id, reference, idempotency_key, status, service, starts, ends, practitioners, payload, answer)
       select $5::text, $6::text, $7::text, $8::text, $9::text, $10::timestamptz, $11::timestamptz, $3::text[], $12::text::jsonb, $13::text::json
        where (select count(*) from freed) >= 0
       returning id, starts, ends),
     seated as (
       insert into attending (booking_id, contact, during)
       select id, contact, tstzrange(starts, ends) from entered, unnest($14::text[]) as contact),
     ${lettersOf('entered.id', 'entered', { recipients: '$15', kind: `'booked'`, sequence: '0', answer: '$13', now: '$4' })}
     insert into occupied (booking_id, practitioner, during)
     select id, practitioner, tstzrange(starts, free_again)
       from entered, unnest($3::text[], $16::timestamptz[]) as seat (practitioner, free_again)`,
    [
      inOrder([...timeNames(practitioners, start, Math.max(...freeAgain)), ...contactNames(contacts)]),
      booking.holdId ?? null,
      practitioners,
      instant(booking.now),
      answer.id,
      answer.reference,
      booking.key,
      answer.status,
      answer.service,
      instant(start),
      instant(booking.end),
      booking.payload,
      JSON.stringify(answer),
      contacts,
      booking.letters,
      freeAgain.map(instant),
    ],
  );
}
