/** Our own endpoint keeps every rule, over both engines; each rule is a test. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { outcomeOf } from '../../../demo/conformance/play.js';
import { groups } from '../../../demo/conformance/rules/index.js';
import type { Session } from '../../../demo/conformance/session.js';
import { lease, type Engine } from '../endpoint/helpers/databases.js';
import { bare, everything, little } from './helpers/clinics.js';
import { answering, from, type Around } from './helpers/plant.js';
import { endpoint, serve, type Serving } from './helpers/serving.js';

const rules = groups.flatMap((group) => group.rules);

/** What the least server has nothing of. */
const extras = [
  'across-origins.readable.hold',
  'across-origins.readable.hold-refusal',
  'across-origins.readable.managed-booking',
  'across-origins.readable.manage-refusal',
  'across-origins.preflight.holds',
  'across-origins.preflight.manage',
  'across-origins.preflight.cancel',
  'across-origins.preflight.reschedule',
  'across-origins.text-plain.hold',
  'across-origins.text-plain.manage',
  'across-origins.token-only',
  'across-origins.no-store.hold',
  'across-origins.no-store.hold-refusal',
  'across-origins.no-store.managed-booking',
  'across-origins.no-store.manage-refusal',
  'availability.add-ons',
  'availability.practitioners-known',
  'availability.practitioner',
  'availability.preference',
  'availability.people',
  'booking.anyone',
  'booking.preference',
  'booking.add-ons',
  'booking.people',
  'booking.price-changed',
  'booking.price-of-extras',
  'booking.price-of-two',
  'booking.consent',
  'booking.question',
  'booking.already-booked',
  'booking.already-booked-quiet',
  'idempotency.after-cancelling',
];
const isExtra = (id: string): boolean => /^(holds|manage)\./.test(id) || extras.includes(id);

function keepsEveryRule(
  engine: Engine,
  document: object,
  around: Around,
  lacks: (id: string) => boolean,
): void {
  const database = lease[engine]();
  let serving: Serving;
  let session: Session;

  before(async () => {
    const { store } = await database.open();
    serving = await serve(around(endpoint(document, store)));
    session = await serving.session();
  });
  after(async () => {
    serving.close();
    await database.close();
  });

  for (const rule of rules) {
    test(`${rule.id}: ${rule.title}`, async () => {
      const { outcome, fault } = await outcomeOf(rule, session);
      await session.tidy();
      const wanted = lacks(rule.id) ? 'not offered' : 'pass';
      assert.equal(outcome, wanted, fault && `expected ${fault.expected}, came ${fault.came}`);
    });
  }
  test('leaves behind only what could not be cancelled any more', async () => {
    await session.tidy(true);
    if (session.clinic.has('cancel')) assert.ok(session.leftBehind.length <= 1);
  });
}

for (const engine of ['pglite', 'postgres'] as const) {
  describe(`a server with everything, on ${engine}`, () =>
    keepsEveryRule(
      engine,
      everything(),
      (honest) => honest,
      () => false,
    ));
  describe(`a server with the least, on ${engine}`, () =>
    keepsEveryRule(engine, little(), answering(from('/clinic.json'), bare), isExtra));
}
