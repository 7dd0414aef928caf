/**
 * `npm run bench:endpoint`: bookings a second through the endpoint beside the bare transaction on the same database by
 * the same driver, and what a diary full of the past costs a question about the future. Figures of one run only ever
 * compare with each other.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPgliteStore } from '../../demo/endpoint/store/pglite-store.js';
import { openPostgresStore } from '../../demo/endpoint/store/postgres-store.js';
import type { Store } from '../../demo/endpoint/store/store.js';
import { Caller, wish } from '../demo/endpoint/helpers/caller.js';
import { startPostgres } from '../demo/endpoint/helpers/postgres.js';
import { startProcess } from '../demo/endpoint/helpers/process.js';
import { bareBooking } from './bare-booking.js';
import { anySlot, busyClinic, namedSlot, practitioners } from './busy-clinic.js';
import { poster } from './poster.js';
import { measure, median, type Figures } from './measure.js';

const ROUNDS = 3;
const SECONDS = 5;
const CLIENTS = 16;
const PAST = [0, 10_000, 1_000_000];
/** Rows a statement: each must end before the store loses patience. */
const BATCH = 25_000;

const folder = await mkdtemp(join(tmpdir(), 'massage-booker-bench-'));
const CLINIC = join(folder, 'clinic.json');
await writeFile(CLINIC, JSON.stringify(busyClinic));
const cluster = await startPostgres();
try {
  console.log(`${ROUNDS} rounds of ${SECONDS} s, ${CLIENTS} clients, by turns\n`);
  await bookings('PostgreSQL', { DATABASE_URL: await cluster.createDatabase() }, (env) =>
    openPostgresStore(env.DATABASE_URL!, { max: CLIENTS }),
  );
  await bookings('PGlite', { DATA_DIR: join(folder, 'data') }, () => openPgliteStore(join(folder, 'bare')));
  await availability(await cluster.createDatabase());
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

/** PGlite allows one process a folder: there the bare transaction has a folder of its own. */
async function bookings(
  name: string,
  env: Record<string, string>,
  openBare: (env: Record<string, string>) => Promise<Store>,
): Promise<void> {
  const running = await startProcess({ ...env, CLINIC, RATE_LIMIT: '0' });
  const store = await openBare(env);
  const post = poster(`${running.url}/bookings`, CLIENTS);
  const through = (slot: typeof namedSlot) => {
    let n = 0;
    return async () => {
      const status = await post(JSON.stringify(wish(slot((n += 1)))));
      if (status !== 201) throw new Error(`The endpoint answered ${status}.`);
    };
  };
  let bare = 0;
  const ways = [
    { way: 'bare transaction', work: () => bareBooking(store, (bare += 1)), figures: [] as Figures[] },
    { way: 'endpoint, named', work: through(namedSlot), figures: [] as Figures[] },
    { way: 'endpoint, anyone', work: through(anySlot), figures: [] as Figures[] },
  ];
  for (const { work } of ways) await measure(work, { seconds: 1, clients: CLIENTS });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { work, figures } of ways)
      figures.push(await measure(work, { seconds: SECONDS, clients: CLIENTS }));
  await running.end('SIGTERM');
  await store.close();
  console.log(`Bookings, ${name}`);
  for (const { way, figures } of ways) row(way, figures, ways[0]!.figures);
  console.log();
}

function row(name: string, figures: readonly Figures[], limit: readonly Figures[]): void {
  const of = (member: keyof Figures) => median(figures.map((each) => each[member]));
  const ratios = figures.map(({ perSecond }, i) => perSecond / limit[i]!.perSecond);
  console.log(
    `  ${name.padEnd(18)} ${of('perSecond').toFixed(0).padStart(6)} /s   p50 ${of('p50').toFixed(1)} ms   p99 ${of('p99').toFixed(1)} ms   ${median(ratios).toFixed(2)} × bare (${ratios.map((r) => r.toFixed(2)).join(', ')})`,
  );
}

async function availability(DATABASE_URL: string): Promise<void> {
  const running = await startProcess({ DATABASE_URL, CLINIC, RATE_LIMIT: '0' });
  const store = await openPostgresStore(DATABASE_URL);
  const caller = new Caller(running.url);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const query = { service: 'pain-relief', minutes: '60', from: day(0), to: day(62) };
  console.log('Availability, 62 days, PostgreSQL');
  let seeded = 0;
  let first: number | undefined;
  for (const past of PAST) {
    await seed(store, seeded, past);
    seeded = past;
    const ask = () => caller.slots(query);
    await measure(ask, { seconds: 1, clients: 1 });
    const { p50, p99 } = await measure(ask, { seconds: SECONDS, clients: 1 });
    first ??= p50;
    console.log(
      `  ${String(past).padStart(9)} past bookings   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   ${(p50 / first).toFixed(2)} × none`,
    );
  }
  await running.end('SIGTERM');
  await store.close();
}

/** One practitioner after the other, an hour at a time, back into the past. */
async function seed(store: Store, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    await store.query(
      `with added as (
         insert into bookings
           (id, reference, idempotency_key, status, service, starts, ends, practitioners, payload, answer)
         select 'past-' || n, 'past-' || n, 'past-' || n, 'confirmed', 'pain-relief', at, at + interval '1 hour',
                array['p' || n % $3::int], '{}', '{}'
           from generate_series($1::int + 1, $2::int) as n,
                lateral (select date_trunc('hour', now()) - (n / $3::int + 2) * interval '1 hour' as at) as time
         returning id, practitioners, starts, ends)
       insert into occupied (booking_id, practitioner, during)
       select id, practitioners[1], tstzrange(starts, ends) from added`,
      [at, Math.min(at + BATCH, to), practitioners.length],
    );
  }
  await store.query('analyze');
}
