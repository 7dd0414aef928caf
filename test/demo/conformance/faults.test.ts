/** A server with one fault is told of that fault: of exactly the rules it breaks, and of no other. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { play } from '../../../demo/conformance/play.js';
import { groups } from '../../../demo/conformance/rules/index.js';
import type { Store } from '../../../demo/endpoint/store/store.js';
import { lease } from '../endpoint/helpers/databases.js';
import { everything } from './helpers/clinics.js';
import { faults } from './helpers/faults.js';
import { refusal, type Around } from './helpers/plant.js';
import { endpoint, serve } from './helpers/serving.js';

const database = lease.pglite();
let store: Store;
before(async () => {
  ({ store } = await database.open());
});
beforeEach(async () => {
  await store.query('truncate bookings cascade');
});
after(() => database.close());

/** Ids of the rules that do not hold for our endpoint with something around it. */
async function brokenBy(around: Around): Promise<string[]> {
  const serving = await serve(around(endpoint(everything(), store)));
  try {
    const found: string[] = [];
    for await (const { rule, outcome } of play(await serving.session(), groups)) {
      if (outcome === 'fail' || outcome === 'should') found.push(rule.id);
    }
    return found.sort();
  } finally {
    serving.close();
  }
}

describe('a server on which', () => {
  for (const { name, around, breaks } of faults) {
    test(`${name} breaks exactly its rules`, async () => {
      assert.deepEqual(await brokenBy(around), breaks.sort());
    });
  }
});

test('a server that asks for patience gets it, and breaks nothing', async () => {
  let asked = 0;
  const impatient: Around = (honest) => (request) => {
    asked += 1;
    return asked % 5 === 0 ? refusal(429, 'rate-limited', { retryAfter: 0.01 }) : honest(request);
  };
  assert.deepEqual(await brokenBy(impatient), []);
});
