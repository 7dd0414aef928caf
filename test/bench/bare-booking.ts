/** The rows that a booking leaves, in one transaction, and nothing looked at. */
import type { Store } from '../../demo/endpoint/store/store.js';
import { practitioners } from './busy-clinic.js';

const HOUR = 3_600_000;
/** Long after whatever the endpoint books beside it in the same tables. */
const FAR = Date.UTC(2100, 0, 1);

export async function bareBooking(store: Store, n: number): Promise<void> {
  const id = `bare-${n}`;
  const start = FAR + Math.floor(n / practitioners.length) * HOUR;
  const practitioner = `p${n % practitioners.length}`;
  const payload = JSON.stringify({ people: [{ name: 'Rosa Lind', email: `rosa${n}@example.com` }] });
  const times = [new Date(start).toISOString(), new Date(start + HOUR).toISOString()];
  await store.transaction(async (sql) => {
    await sql.query(
      `insert into bookings
         (id, reference, idempotency_key, status, service, starts, ends, practitioners, payload, answer)
       values ($1, $1, $1, 'confirmed', 'pain-relief', $2::timestamptz, $3::timestamptz, $4::text[],
               $5::text::jsonb, $5::text::json)`,
      [id, ...times, [practitioner], payload],
    );
    await sql.query(
      `insert into occupied (booking_id, practitioner, during)
       values ($1, $2, tstzrange($3::timestamptz, $4::timestamptz))`,
      [id, practitioner, ...times],
    );
    await sql.query(
      `insert into attending (booking_id, contact, during)
       values ($1, $2, tstzrange($3::timestamptz, $4::timestamptz))`,
      [id, `email:bare${n}@example.com`, ...times],
    );
  });
}
