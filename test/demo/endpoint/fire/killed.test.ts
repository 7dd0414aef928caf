/** `kill -9` in the middle of a load, twenty times: nothing that was acknowledged is lost, nothing is there twice. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPgliteStore } from '../../../../demo/endpoint/store/pglite-store.js';
import type { BookingRequest } from '../../../../src/protocol/booking-request.js';
import { Caller, wish, type Answer } from '../helpers/caller.js';
import { dataFolder, removeFolder } from '../helpers/data-folder.js';
import { startProcess, type Running } from '../helpers/process.js';

const ROUNDS = 20;
const VISITORS = 6;

let running: Running | undefined;
const DATA_DIR = await dataFolder();
after(async () => {
  running?.child.kill('SIGKILL');
  await removeFolder(DATA_DIR);
});

test(`killed and started again ${ROUNDS} times under load`, { timeout: 300_000 }, async () => {
  const acknowledged = new Map<string, { body: BookingRequest; answer: Answer['body'] }>();
  /** Sent, and cut off before the answer: what a visitor sends again. */
  const open: BookingRequest[] = [];
  let starts: string[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    running = await startProcess({ DATA_DIR, RATE_LIMIT: '0', MIN_FILL_SECONDS: '0' });
    const caller = new Caller(running.url);
    if (!starts.length) starts = await everyStart(caller);
    const killAt = acknowledged.size + 3 + (round % 5);
    let dead = false;
    const visitor = async () => {
      while (!dead) {
        const body = open.shift() ?? wish({ start: starts[Math.floor(Math.random() * starts.length)]! });
        try {
          const answer = await caller.book(body);
          if (answer.status === 201 || answer.status === 200) {
            const before = acknowledged.get(body.idempotencyKey);
            if (before) assert.deepEqual(answer.body, before.answer);
            acknowledged.set(body.idempotencyKey, { body, answer: answer.body });
          } else assert.equal(answer.body.type, 'urn:massage-booking:slot-taken');
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          open.push(body);
          return;
        }
        if (acknowledged.size >= killAt) {
          dead = true;
          running!.child.kill('SIGKILL');
        }
      }
    };
    await Promise.all(Array.from({ length: VISITORS }, visitor));
    await running.end('SIGKILL');
  }

  running = await startProcess({ DATA_DIR, RATE_LIMIT: '0' });
  const caller = new Caller(running.url);
  assert.ok(acknowledged.size >= ROUNDS * 3);
  for (const { body, answer } of acknowledged.values()) {
    const again = await caller.book(body);
    assert.deepEqual([again.status, again.body], [200, answer]);
  }
  await running.end('SIGTERM');

  const store = await openPgliteStore(join(DATA_DIR, 'postgres'));
  const [counts] = await store.query<{ bookings: number; keys: number; unseated: number; overlaps: number }>(
    `select (select count(*)::int from bookings) as bookings,
            (select count(distinct idempotency_key)::int from bookings) as keys,
            (select count(*)::int from bookings
              where id not in (select booking_id from occupied where booking_id is not null)) as unseated,
            (select count(*)::int from occupied a join occupied b
                 on a.practitioner = b.practitioner and a.during && b.during and a.ctid < b.ctid) as overlaps`,
  );
  await store.close();
  assert.ok(counts && counts.bookings >= acknowledged.size);
  assert.deepEqual([counts.keys, counts.unseated, counts.overlaps], [counts.bookings, 0, 0]);
});

async function everyStart(caller: Caller): Promise<string[]> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { slots } = await caller.slots({ service: 'pain-relief', minutes: '60', from: day(3), to: day(50) });
  return slots.map(({ start }) => start);
}
