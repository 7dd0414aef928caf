/** Two hundred visitors want one slot: one has it, and everybody else is told so and offered others. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Caller, wish, type Answer } from '../helpers/caller.js';
import { alone } from '../helpers/clinics.js';
import { sharedCluster } from '../helpers/postgres.js';
import { startProcess, type Running } from '../helpers/process.js';
import { onBothEngines } from '../helpers/stage.js';

const VISITORS = 200;

function judge(answers: readonly Answer[]): void {
  const statuses = answers.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 201).length, 1);
  const others = answers.filter(({ status }) => status !== 201);
  for (const { status, body } of others) {
    assert.deepEqual([status, body.type], [409, 'urn:massage-booking:slot-taken']);
    assert.equal(body.alternatives.length, 6);
  }
  assert.equal(others.length, VISITORS - 1);
}

onBothEngines((stage) => {
  test(`${VISITORS} at once for one slot: one 201, ${VISITORS - 1} slot-taken`, async () => {
    const clinic = await stage.serve(alone(), '2026-11-23T10:00:00-08:00');
    judge(await Promise.all(Array.from({ length: VISITORS }, () => clinic.book(wish()))));
    assert.equal((await stage.store.query('select 1 from occupied')).length, 1);
    assert.deepEqual(stage.failures, []);
  });
});

describe('three instances over one PostgreSQL', () => {
  const cluster = sharedCluster();
  const running: Running[] = [];
  after(async () => {
    for (const { end } of running) await end('SIGKILL');
    await cluster.leave();
  });

  test(`started together on an empty database, ${VISITORS} at once for one slot: one 201`, async () => {
    const DATABASE_URL = await (await cluster.get()).createDatabase();
    running.push(
      ...(await Promise.all([1, 2, 3].map(() => startProcess({ DATABASE_URL, RATE_LIMIT: '0' })))),
    );
    const callers = running.map(({ url }) => new Caller(url));
    const query = { service: 'pain-relief', minutes: '60', practitioner: 'maya' };
    const from = new Date().toISOString().slice(0, 10);
    const to = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const { slots } = await callers[0]!.slots({ ...query, from, to });
    // Well inside the window, whatever the hour this runs at.
    const { start } = slots[Math.floor(slots.length / 2)]!;
    judge(
      await Promise.all(
        Array.from({ length: VISITORS }, (_, i) =>
          callers[i % 3]!.book(wish({ start, practitioner: 'maya' })),
        ),
      ),
    );
  });
});
