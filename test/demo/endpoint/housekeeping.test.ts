import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tidy } from '../../../demo/endpoint/housekeeping.js';
import { wish } from './helpers/caller.js';
import { smallClinic } from './helpers/clinics.js';
import { onBothEngines } from './helpers/stage.js';

const DAY = 86_400_000;

onBothEngines((stage) => {
  const count = async (table: string) => (await stage.store.query(`select 1 from ${table}`)).length;

  test('bookings go with all that belongs to them once their days are over, and not before', async () => {
    let at = Date.parse('2026-11-23T10:00:00-08:00');
    const now = () => at;
    const document = {
      ...smallClinic(),
      clinic: { ...smallClinic().clinic, url: 'https://clinic.example/' },
    };
    const clinic = await stage.serve(document, now, { letters: ['clinic', 'visitor'] });
    const { body } = await clinic.book(wish());
    const token = body.links.manage.split('=')[1];
    const idempotencyKey = 'a key for the change';
    const start = '2026-12-02T10:00:00-08:00';
    const moved = await clinic.post('/manage/reschedule', { token, idempotencyKey, start });
    assert.equal(moved.status, 200);
    await clinic.book(wish({ start: '2026-12-20T09:00:00-08:00' }));
    const tables = ['bookings', 'occupied', 'attending', 'changes', 'outbox'];
    const counts = async () => Promise.all(tables.map(count));
    assert.deepEqual(await counts(), [2, 2, 2, 1, 6]);

    const lines: unknown[] = [];
    const log = (event: string, facts: object) => lines.push([event, facts]);
    at = Date.parse('2026-12-02T11:00:00-08:00') + 30 * DAY;
    await tidy(stage.store, { retentionDays: 30, now, log });
    assert.deepEqual(await counts(), [2, 2, 2, 1, 6], 'the last day is not over');
    await tidy(stage.store, { retentionDays: undefined, now: () => at + 9999 * DAY, log });
    assert.deepEqual(await counts(), [2, 2, 2, 1, 6], 'kept unless asked');
    at += 1;
    await tidy(stage.store, { retentionDays: 30, now, log });
    assert.deepEqual(await counts(), [1, 1, 1, 0, 2]);
    assert.deepEqual(lines, [['retention', { bookings: 1 }]]);
  });

  test('more than one statement’s worth goes, too', async () => {
    const clinic = await stage.serve(smallClinic(), '2026-11-23T10:00:00-08:00');
    await clinic.book(wish());
    await stage.store.query(
      `insert into bookings (id, reference, idempotency_key, status, service, starts, ends, practitioners, payload, answer)
       select 'old' || n, 'r' || n, 'key' || n, status, service, starts - n * interval '1 day',
              ends - n * interval '1 day', practitioners, payload, answer
         from bookings, generate_series(1, 1200) as n`,
    );
    const now = () => Date.parse('2026-12-02T09:30:00-08:00');
    await tidy(stage.store, { retentionDays: 0, now, log: () => undefined });
    assert.equal(await count('bookings'), 1);
  });

  test('holds that nobody released are swept up', async () => {
    let at = Date.parse('2026-11-23T10:00:00-08:00');
    const clinic = await stage.serve(smallClinic(), () => at);
    const held = { service: 'pain-relief', minutes: 60, start: '2026-12-02T09:00:00-08:00' };
    await clinic.post('/holds', { ...held, holdId: 'the hold that expires' });
    at += 5 * 60_000;
    await clinic.post('/holds', { ...held, holdId: 'the hold that does not' });
    assert.equal(await count('occupied'), 2);
    at += 6 * 60_000;
    await tidy(stage.store, { retentionDays: undefined, now: () => at, log: () => undefined });
    assert.equal(await count('occupied'), 1);
  });
});
