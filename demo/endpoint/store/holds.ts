/** Holds: time kept for one visitor, in the same table and under the same constraint as bookings. */
import { instant, ms } from './diary.js';
import { inOrder, lockedBy, timeNames } from './locks.js';
import type { Sql } from './store.js';

export interface Held {
  practitioner: string;
  /** Milliseconds since 1970, as everything here. */
  start: number;
  /** When this slot was first held. */
  since: number;
  expires: number;
}

/** What a hold keeps, expired or not: a row a practitioner. */
export function heldBy(sql: Sql, holdId: string): Promise<Held[]> {
  return sql.query<Held>(
    `select practitioner, ${ms('lower(during)')} as start, ${ms('held_since')} as since, ${ms('expires_at')} as expires
       from occupied where hold_id = $1 order by practitioner`,
    [holdId],
  );
}

export interface NewHold {
  holdId: string;
  practitioners: readonly string[];
  start: number;
  /** When each of them is free again. */
  freeAgain: readonly number[];
  since: number;
  expires: number;
  now: number;
}

/**
 * Keeps this time under this id, and no other any more.
 * @throws the database's error (23P01) when somebody else has it, (23505) when the same hold has just been moved
 */
export async function putHold(sql: Sql, hold: NewHold): Promise<void> {
  await sql.query(
    `with ${lockedBy('$1')},
     freed as (
       delete from occupied
        where (select names from locked) >= 0 and hold_id is not null
          and (hold_id = $2::text
               or practitioner = any ($3::text[]) and expires_at <= $4::timestamptz)
       returning 1)
     insert into occupied (hold_id, seat, practitioner, during, held_since, expires_at)
     select $2::text, seat, practitioner, tstzrange($5::timestamptz, free_again), $7::timestamptz, $8::timestamptz
       from unnest($3::text[], $6::timestamptz[]) with ordinality as chosen (practitioner, free_again, seat)
      where (select count(*) from freed) >= 0`,
    [
      inOrder([
        `hold:${hold.holdId}`,
        ...timeNames(hold.practitioners, hold.start, Math.max(...hold.freeAgain)),
      ]),
      hold.holdId,
      hold.practitioners,
      instant(hold.now),
      instant(hold.start),
      hold.freeAgain.map(instant),
      instant(hold.since),
      instant(hold.expires),
    ],
  );
}

/** Gives the time back; an unknown id is nobody's time. */
export async function releaseHold(sql: Sql, holdId: string): Promise<void> {
  await sql.query('delete from occupied where hold_id = $1', [holdId]);
}
