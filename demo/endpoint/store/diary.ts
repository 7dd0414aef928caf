/** Time that is taken: by bookings, and by holds until they expire. */
import type { Sql } from './store.js';

/** A practitioner's taken time: milliseconds since 1970, end excluded. */
export interface Busy {
  practitioner: string;
  from: number;
  to: number;
  /** By a hold, not by a booking. */
  held: boolean;
}

/** Whose time does not count as taken: a visitor's own hold, or the booking that is being moved. */
export interface Own {
  holdId?: string | undefined;
  bookingId?: string | undefined;
}

/** RFC 3339, as parameters want it. */
export const instant = (ms: number) => new Date(ms).toISOString();

/** A timestamptz as milliseconds. */
export const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

/** What of these practitioners' time between two instants (milliseconds) is taken at `now`. */
export function busyDuring(
  sql: Sql,
  practitioners: readonly string[],
  from: number,
  to: number,
  now: number,
  own: Own = {},
): Promise<Busy[]> {
  return sql.query<Busy>(
    `select practitioner, ${ms('lower(during)')} as from, ${ms('upper(during)')} as to, hold_id is not null as held
       from occupied
      where practitioner = any ($1::text[])
        and during && tstzrange($2::timestamptz, $3::timestamptz)
        and (expires_at is null or expires_at > $4::timestamptz)
        and (hold_id is null or hold_id is distinct from $5::text)
        and (booking_id is null or booking_id is distinct from $6::text)`,
    [practitioners, instant(from), instant(to), instant(now), own.holdId ?? null, own.bookingId ?? null],
  );
}
