/** Deletes what is no longer needed. */
import { instant } from './diary.js';
import type { Sql } from './store.js';

/** Rows a statement: short ones, so that visitors never wait behind a large one. */
const BATCH = 500;

/**
 * Bookings whose appointment ended before an instant (milliseconds), with everything that belongs to them: contacts,
 * changes, letters.
 * @returns how many bookings
 */
export async function deleteBookingsBefore(sql: Sql, before: number): Promise<number> {
  for (let count = 0; ;) {
    const gone = await sql.query(
      `delete from bookings where id in (
         select id from bookings where ends < $1::timestamptz order by ends limit ${BATCH} for update skip locked)
       returning 1`,
      [instant(before)],
    );
    count += gone.length;
    if (gone.length < BATCH) return count;
  }
}

/** Expired holds stand in nobody's way; this only sweeps up. */
export async function deleteHoldsBefore(sql: Sql, before: number): Promise<void> {
  await sql.query('delete from occupied where hold_id is not null and expires_at <= $1::timestamptz', [
    instant(before),
  ]);
}
