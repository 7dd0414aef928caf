/** What the clinic's calendar shows: names and times, without what visitors said about themselves. */
import type { Person } from '../../../src/protocol/booking-request.js';
import type { ManagedBooking } from '../../../src/protocol/manage.js';
import { instant } from './diary.js';
import type { Sql } from './store.js';

export interface DiaryEntry {
  id: string;
  reference: string;
  status: ManagedBooking['status'];
  sequence: number;
  service: string;
  minutes: number;
  practitioners: string[];
  people: Person[];
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  changedAt: number;
}

/**
 * Bookings that start at `from` or later, earliest first; cancelled ones only while they lie ahead of `now`. Nobody can
 * book beyond the booking window, so it ends this list too.
 */
export function diaryFrom(sql: Sql, from: number, now: number): Promise<DiaryEntry[]> {
  return sql.query<DiaryEntry>(
    `select id, reference, status, sequence, service, (payload ->> 'minutes')::integer as minutes, practitioners,
            payload -> 'people' as people,
            (extract(epoch from starts) * 1000)::float8 as start,
            (extract(epoch from ends) * 1000)::float8 as "end",
            (extract(epoch from coalesce(changed_at, created_at)) * 1000)::float8 as "changedAt"
       from bookings
      where starts >= $1::timestamptz and (status <> 'cancelled' or starts >= $2::timestamptz)
      order by starts, id`,
    [instant(from), instant(now)],
  );
}
