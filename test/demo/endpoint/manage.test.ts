/** What the conformance kit cannot see of managing: the clock, rows, races, and a clinic that changes its mind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from './helpers/caller.js';
import { wish } from './helpers/caller.js';
import { smallClinic } from './helpers/clinics.js';
import { onBothEngines } from './helpers/stage.js';

const HOUR = 3_600_000;
const kind = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1);
const withUrl = (changes: Parameters<typeof smallClinic>[0] = {}) => {
  const document = smallClinic(changes);
  return { ...document, clinic: { ...document.clinic, url: 'https://clinic.example/book?lang=en#top' } };
};
let keys = 0;
const key = () => `a key of one change ${(keys += 1)}`;

onBothEngines((stage) => {
  let at = 0;
  const open = (document: unknown = withUrl()) => {
    at = Date.parse('2026-11-23T10:00:00-08:00');
    return stage.serve(document, () => at, { letters: ['clinic', 'visitor'] });
  };
  const booked = async (clinic: Caller, changes = {}) => {
    const { body } = await clinic.book(wish(changes));
    return { ...body, token: new URL(body.links.manage).hash.replace('#booking=', '') };
  };
  const occupied = () =>
    stage.store.query<{ practitioner: string }>(
      'select practitioner from occupied order by lower(during), 1',
    );

  test('the link is the clinic’s own page, its query kept, the token in the fragment', async () => {
    const clinic = await open();
    const { links } = await booked(clinic);
    assert.match(links.manage, /^https:\/\/clinic\.example\/book\?lang=en#booking=bk_[\w-]{22}\.[\w-]{43}$/);
  });

  test('a token that differs in one character, or is another’s, is nobody’s', async () => {
    const clinic = await open();
    const one = await booked(clinic);
    const two = await booked(clinic, { start: '2026-12-02T10:00:00-08:00' });
    const last = one.token.endsWith('A') ? 'B' : 'A';
    const mixed = `${one.token.split('.')[0]}.${two.token.split('.')[1]}`;
    for (const token of [one.token.slice(0, -1) + last, mixed, one.id, `${one.token}.x`, 'x']) {
      for (const path of ['/manage', '/manage/cancel', '/manage/reschedule']) {
        const answer = await clinic.post(path, { token, idempotencyKey: key(), start: two.start });
        assert.deepEqual([answer.status, kind(answer)], [404, 'unknown-booking'], `${path} ${token}`);
      }
    }
  });

  test('the token opens nothing once the appointment is over', async () => {
    const clinic = await open();
    const { token, end } = await booked(clinic);
    at = Date.parse(end) - 1;
    assert.equal((await clinic.post('/manage', { token })).status, 200);
    at += 1;
    assert.equal(kind(await clinic.post('/manage', { token })), 'unknown-booking');
  });

  test('a day before, to the second, both changes are refused with the telephone', async () => {
    const clinic = await open(withUrl({ policies: { cancelUntilMinutes: 1440 } }));
    const { token, start } = await booked(clinic);
    const next = '2026-12-03T10:00:00-08:00';
    at = Date.parse(start) - 24 * HOUR + 1;
    for (const path of ['/manage/cancel', '/manage/reschedule']) {
      const answer = await clinic.post(path, { token, idempotencyKey: key(), start: next });
      assert.deepEqual([answer.status, kind(answer)], [403, 'outside-cancellation-window']);
      assert.equal(answer.body.phone, '+15035550199');
    }
    at -= 1;
    assert.equal((await clinic.post('/manage/cancel', { token, idempotencyKey: key() })).status, 200);
  });

  test('a move keeps the practitioner where nobody is named, and counts in the sequence', async () => {
    const clinic = await open();
    const { token } = await booked(clinic, { practitioner: 'ben' });
    const move = { token, idempotencyKey: key(), start: '2026-12-04T10:00:00-08:00' };
    const { body } = await clinic.post('/manage/reschedule', move);
    assert.deepEqual([body.practitioner, body.start, body.sequence], ['ben', move.start, 1]);
    assert.deepEqual(await occupied(), [{ practitioner: 'ben' }]);
    const letters = await stage.store.query<{ kind: string; sequence: number }>(
      'select kind, sequence from outbox order by id',
    );
    assert.deepEqual(
      letters.map(({ kind, sequence }) => `${kind} ${sequence}`),
      ['booked 0', 'booked 0', 'rescheduled 1', 'rescheduled 1'],
    );
  });

  test('a move to a time that overlaps the booking’s own is free', async () => {
    const clinic = await open(withUrl({ policies: { slotStepMinutes: 30 } }));
    const { token } = await booked(clinic, { practitioner: 'ana' });
    const half = { token, idempotencyKey: key(), start: '2026-12-02T09:30:00-08:00', practitioner: 'ana' };
    assert.equal((await clinic.post('/manage/reschedule', half)).status, 200);
    assert.equal((await occupied()).length, 1);
  });

  test('a move to a taken time changes nothing and offers others; its key stays free', async () => {
    const clinic = await open();
    const mine = await booked(clinic, { practitioner: 'ana' });
    const theirs = await booked(clinic, { practitioner: 'ana', start: '2026-12-02T10:00:00-08:00' });
    const move = { token: mine.token, idempotencyKey: key(), start: theirs.start, practitioner: 'ana' };
    const refused = await clinic.post('/manage/reschedule', move);
    assert.deepEqual([refused.status, kind(refused)], [409, 'slot-taken']);
    assert.ok(
      refused.body.alternatives.some(({ start }) => start === mine.start),
      'one’s own time is free',
    );
    assert.equal((await clinic.post('/manage', { token: mine.token })).body.start, mine.start);
    assert.equal((await clinic.post('/manage/reschedule', { ...move, practitioner: 'ben' })).status, 200);
  });

  test('of cancelling and moving at once, exactly one order of things comes out', async () => {
    const clinic = await open();
    const { token } = await booked(clinic);
    const starts = ['2026-12-03T09:00:00-08:00', '2026-12-03T10:00:00-08:00', '2026-12-03T11:00:00-08:00'];
    const answers = await Promise.all([
      clinic.post('/manage/cancel', { token, idempotencyKey: key() }),
      ...starts.map((start) => clinic.post('/manage/reschedule', { token, idempotencyKey: key(), start })),
    ]);
    assert.equal(answers[0].status, 200);
    assert.ok(
      answers.slice(1).every((answer) => answer.status === 200 || kind(answer) === 'already-cancelled'),
    );
    const sequences = answers.flatMap(({ status, body }) => (status === 200 ? body.sequence : []));
    assert.deepEqual(
      [...sequences].sort(),
      sequences.map((_, i) => i + 1),
      'each change has its own number',
    );
    assert.deepEqual(await occupied(), []);
    assert.equal((await clinic.post('/manage', { token })).body.status, 'cancelled');
    assert.deepEqual(stage.failures, []);
  });

  test('the same change sent ten times at once happens once', async () => {
    const clinic = await open();
    const { token } = await booked(clinic);
    const move = { token, idempotencyKey: key(), start: '2026-12-03T09:00:00-08:00' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => clinic.post('/manage/reschedule', move)),
    );
    assert.ok(answers.every(({ status, body }) => status === 200 && body.sequence === 1));
    const other = await clinic.post('/manage/reschedule', { ...move, start: '2026-12-03T10:00:00-08:00' });
    assert.deepEqual([other.status, kind(other)], [422, 'idempotency-key-reused']);
  });

  test('a hold made for the move is consumed by it', async () => {
    const clinic = await open();
    const { token } = await booked(clinic);
    const start = '2026-12-03T09:00:00-08:00';
    const holdId = 'the hold for the move';
    await clinic.post('/holds', { holdId, service: 'pain-relief', minutes: 60, start });
    await clinic.post('/manage/reschedule', { token, idempotencyKey: key(), start, holdId });
    assert.equal((await occupied()).length, 1);
  });

  test('a service that is no longer offered can be cancelled here, and moved by telephone', async () => {
    const { token } = await booked(await open());
    const changed = await stage.serve(
      withUrl({ services: [{ ...smallClinic().services[1]!, id: 'other' }] }),
      () => at,
    );
    const start = '2026-12-03T09:00:00-08:00';
    const refused = await changed.post('/manage/reschedule', { token, idempotencyKey: key(), start });
    assert.deepEqual([refused.status, kind(refused)], [403, 'call-us']);
    assert.equal((await changed.post('/manage/cancel', { token, idempotencyKey: key() })).status, 200);
  });

  test('a visitor cannot move onto another appointment of their own', async () => {
    const clinic = await open();
    const people = [{ name: 'Rosa', email: 'rosa@example.com' }];
    const first = await booked(clinic, { people });
    await booked(clinic, { people, start: '2026-12-02T10:00:00-08:00' });
    const move = { token: first.token, idempotencyKey: key(), start: '2026-12-02T10:00:00-08:00' };
    const refused = await clinic.post('/manage/reschedule', move);
    assert.deepEqual([refused.status, kind(refused)], [409, 'already-booked']);
  });
});
