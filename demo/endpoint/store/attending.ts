/** Where visitors are: nobody is in two places at once. */
import { instant } from './diary.js';
import type { Sql } from './store.js';

/** Whether one of these contacts has another appointment than this booking that overlaps (milliseconds). */
export async function isElsewhere(
  sql: Sql,
  contacts: readonly string[],
  from: number,
  to: number,
  bookingId: string,
): Promise<boolean> {
  const [row] = await sql.query<{ elsewhere: boolean }>(
    `select exists (
       select from attending
        where contact = any ($1::text[]) and booking_id <> $4
          and during && tstzrange($2::timestamptz, $3::timestamptz)) as elsewhere`,
    [contacts, instant(from), instant(to), bookingId],
  );
  return row?.elsewhere ?? false;
}
