/** What the conformance kit cannot see of holds: minutes that pass, rows, and who is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wish } from './helpers/caller.js';
import { alone, smallClinic } from './helpers/clinics.js';
import { onBothEngines } from './helpers/stage.js';

const MINUTE = 60_000;
const held = (holdId: string, changes = {}) => ({
  holdId: `the hold that is of ${holdId}`,
  service: 'pain-relief',
  minutes: 60,
  start: '2026-12-02T09:00:00-08:00',
  ...changes,
});

onBothEngines((stage) => {
  let at = 0;
  const open = (document: unknown = alone(), rules = {}) => {
    at = Date.parse('2026-11-23T10:00:00-08:00');
    return stage.serve(document, () => at, { rules });
  };
  const rows = () =>
    stage.store.query<{ practitioner: string }>('select practitioner from occupied order by 1');

  test('lasts ten minutes, to the second, and then the slot is anybody’s without any sweeping', async () => {
    const clinic = await open();
    const { status, body } = await clinic.post('/holds', held('Rosa'));
    assert.deepEqual([status, body.expiresAt, body.practitioner], [201, '2026-11-23T10:10:00-08:00', 'ana']);
    at += 10 * MINUTE - 1;
    assert.equal((await clinic.book(wish())).body.type, 'urn:massage-booking:slot-taken');
    at += 1;
    assert.equal((await clinic.book(wish())).status, 201);
    assert.equal((await rows()).length, 1, 'the expired hold went in the same statement');
    const late = await clinic.book(wish({ holdId: 'the hold that is of Rosa' }));
    assert.deepEqual([late.status, late.body.type], [410, 'urn:massage-booking:hold-expired']);
    assert.ok(late.body.alternatives.length > 0);
  });

  test('asked for again gives more time, eleven times; a promise is never taken back', async () => {
    const clinic = await open();
    const ends = [];
    for (let i = 0; i < 14; i += 1) {
      ends.push((await clinic.post('/holds', held('Rosa'))).body.expiresAt);
      at += 9.5 * MINUTE;
    }
    assert.equal(ends[1], '2026-11-23T10:19:30-08:00');
    assert.equal(ends[11], '2026-11-23T11:54:30-08:00');
    assert.equal(ends[12], '2026-11-23T12:00:00-08:00', 'two hours after the first time');
    assert.equal(Date.parse(ends[13]!) >= Date.parse(ends[12]), true);
  });

  test('keeps who was kept, through more time and into the booking, though others have less to do', async () => {
    const clinic = await open(smallClinic());
    await clinic.book(wish({ practitioner: 'ana', start: '2026-12-02T11:00:00-08:00' }));
    const first = await clinic.post('/holds', held('Rosa'));
    assert.equal(first.body.practitioner, 'ben', 'who has the fewest bookings that day');
    await clinic.book(wish({ practitioner: 'ben', start: '2026-12-02T10:00:00-08:00' }));
    await clinic.book(wish({ practitioner: 'ben', start: '2026-12-02T11:00:00-08:00' }));
    assert.equal((await clinic.post('/holds', held('Rosa'))).body.practitioner, 'ben');
    const { body } = await clinic.book(wish({ holdId: 'the hold that is of Rosa' }));
    assert.equal(body.practitioner, 'ben');
    assert.equal((await rows()).length, 4, 'consumed');
  });

  test('for two keeps two', async () => {
    const clinic = await open(smallClinic());
    const two = held('Rosa', { service: 'for-two', people: 2 });
    assert.equal((await clinic.post('/holds', two)).status, 201);
    assert.deepEqual(
      (await rows()).map(({ practitioner }) => practitioner),
      ['ana', 'ben'],
    );
    assert.equal((await clinic.post('/holds', held('Ben'))).body.type, 'urn:massage-booking:slot-taken');
    await clinic.post('/holds/release', { holdId: 'the hold that is of Rosa' });
    assert.deepEqual(await rows(), []);
  });

  test('goes to exactly one of thirty who ask at once', async () => {
    const clinic = await open();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => clinic.post('/holds', held(`visitor ${i}`))),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.ok(answers.every(({ status, body }) => status === 201 || body.alternatives.length > 0));
    assert.deepEqual(stage.failures, []);
  });

  test('asked for many times at once by the same visitor stays one hold', async () => {
    const clinic = await open();
    const starts = ['09', '10', '11'].map((hour) => `2026-12-02T${hour}:00:00-08:00`);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => clinic.post('/holds', held('Rosa', { start: starts[i % 3] }))),
    );
    assert.ok(answers.every(({ status }) => status === 201));
    assert.equal((await rows()).length, 1);
  });
});
