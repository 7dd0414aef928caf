/** The rows that a booking leaves, as large and as scattered, in one transaction, and nothing looked at. */
import { newBookingId, newReference } from '../../demo/endpoint/reference.js';
import type { Store } from '../../demo/endpoint/store/store.js';
import { wish } from '../demo/endpoint/helpers/caller.js';
import { practitioners } from './busy-clinic.js';

const HOUR = 3_600_000;
/** Long after whatever the endpoint books beside it in the same tables. */
const FAR = Date.UTC(2100, 0, 1);

export async function bareBooking(store: Store, n: number): Promise<void> {
  const id = newBookingId();
  // Scattered like the endpoint's; nobody tries again here should two be alike.
  const reference = `${newReference()}-${n}`;
  const from = FAR + Math.floor(n / practitioners.length) * HOUR;
  const [start, end] = [from, from + HOUR].map((ms) => new Date(ms).toISOString());
  const practitioner = practitioners[n % practitioners.length]!.id;
  const booking = wish({ start: start!, practitioner });
  const { idempotencyKey, service, minutes, people } = booking;
  const answer = { id, reference, service, minutes, practitioner, start, end, timeZone: 'UTC' };
  await store.transaction(async (sql) => {
    await sql.query(
      `insert into bookings
         (id, reference, idempotency_key, status, service, starts, ends, practitioners, payload, answer)
       values ($1, $2, $3, 'confirmed', $4, $5::timestamptz, $6::timestamptz, $7::text[],
               $8::text::jsonb, $9::text::json)`,
      [
        id,
        reference,
        idempotencyKey,
        service,
        start,
        end,
        [practitioner],
        JSON.stringify(booking),
        JSON.stringify({ ...answer, status: 'confirmed' }),
      ],
    );
    await sql.query(
      `insert into occupied (booking_id, practitioner, during)
       values ($1, $2, tstzrange($3::timestamptz, $4::timestamptz))`,
      [id, practitioner, start, end],
    );
    await sql.query(
      `insert into attending (booking_id, contact, during)
       select $1, contact, tstzrange($3::timestamptz, $4::timestamptz) from unnest($2::text[]) as contact`,
      [id, [`email:${people[0]?.email}`], start, end],
    );
  });
}
