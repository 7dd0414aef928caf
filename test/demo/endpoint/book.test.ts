import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../../src/protocol/schema.js';
import { bookingAnswer } from '../../../src/protocol/booking-answer.js';
import { alone, smallClinic } from './helpers/clinics.js';
import { wish, type Answer } from './helpers/caller.js';
import { openStage } from './helpers/stage.js';

const stage = openStage();
const MONDAY = '2026-11-23T10:00:00-08:00';
const at = (hour: string) => `2026-12-02T${hour}:00:00-08:00`;
const kind = ({ status, body }: Answer) => (status < 400 ? 'booked' : body.type.split(':').pop());
const rows = async (table: 'bookings' | 'occupied') =>
  table === 'bookings'
    ? (await stage.store.query('select id from bookings')).length
    : (await stage.store.query('select practitioner from occupied')).length;

describe('a booking', () => {
  test('is confirmed with what was booked, and nothing about the visitor', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const { status, body } = await clinic.book(
      wish({
        practitioner: 'ben',
        quoted: { amount: '95.0', currency: 'USD' },
        notes: 'Second floor, please',
      }),
    );
    assert.equal(status, 201);
    const { id, reference, ...rest } = parse(bookingAnswer, body);
    assert.match(id, /^bk_[\w-]{22}$/);
    assert.match(reference, /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);
    assert.deepEqual(rest, {
      status: 'confirmed',
      service: 'pain-relief',
      minutes: 60,
      practitioner: 'ben',
      start: at('09'),
      end: at('10'),
      timeZone: 'America/Los_Angeles',
    });
    assert.ok(!JSON.stringify(body).includes('rosa'));
    assert.deepEqual(Object.keys(body).sort(), [...Object.keys(rest), 'id', 'reference'].sort());
  });

  test('may name its start in another offset', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const { status, body } = await clinic.book(wish({ start: '2026-12-02T17:00:00Z' }));
    assert.deepEqual([status, body.start], [201, at('09')]);
  });

  test('is only requested where the clinic confirms by hand, yet keeps its slot', async () => {
    const clinic = await stage.serve(alone({ policies: { confirmation: 'request' } }), MONDAY);
    const first = await clinic.book(wish());
    assert.deepEqual([first.status, first.body.status, first.body.practitioner], [201, 'requested', 'any']);
    assert.equal(kind(await clinic.book(wish())), 'slot-taken');
  });

  test('with anyone goes to who is preferred, then to who has least to do', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const who = async (hour: string, preference?: { gender: 'woman' | 'man'; strict?: boolean }) => {
      const answer = await clinic.book(wish({ start: at(hour), preference }));
      return answer.status === 201 ? answer.body.practitioner : kind(answer);
    };
    assert.equal(await who('09'), 'ana');
    assert.equal(await who('10'), 'ben', 'ana has one already');
    assert.equal(await who('11', { gender: 'man' }), 'ben');
    assert.equal(await who('11', { gender: 'man' }), 'ana', 'a wish, not a condition');
    assert.equal(await who('10', { gender: 'man', strict: true }), 'slot-taken');
  });

  test('for two takes two practitioners, and both or neither', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const people = [{ name: 'Rosa Lind', email: 'rosa@example.com' }, { name: 'Tom Lind' }];
    const two = { service: 'for-two', people, quoted: { amount: '160.00', currency: 'USD' } };
    const { status, body } = await clinic.book(wish({ ...two, practitioner: 'ben' }));
    assert.deepEqual([status, body.practitioner, body.practitioners], [201, 'ben', ['ben', 'ana']]);
    await clinic.book(wish({ start: at('10'), practitioner: 'ana' }));
    const refused = await clinic.book(wish({ ...two, start: at('10') }));
    assert.equal(kind(refused), 'slot-taken');
    assert.deepEqual(refused.body.alternatives[0]!.start, at('11'));
    assert.equal(await rows('occupied'), 3);
  });
});

describe('a taken slot', () => {
  test('is refused with six alternatives, nearest first, by the same practitioner', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    await clinic.book(wish({ start: at('10'), practitioner: 'ana' }));
    const { status, body } = await clinic.book(wish({ start: at('10'), practitioner: 'ana' }));
    assert.equal(status, 409);
    const starts = body.alternatives.map(({ start }: { start: string }) => start.slice(8, 13));
    assert.deepEqual(starts, ['02T09', '02T11', '01T11', '03T09', '01T10', '03T10']);
    assert.ok(
      body.alternatives.every((slot: { practitioners: string[] }) => slot.practitioners.join() === 'ana'),
    );
  });

  test('offers colleagues where the practitioner has nothing left, and nothing where nobody has', async () => {
    const document = smallClinic({
      policies: { maxDaysAhead: 1 },
      hours: [{ days: ['tu'], open: '09:00', close: '10:00' }],
    });
    const clinic = await stage.serve(document, MONDAY);
    const tuesday = { start: '2026-11-24T09:00:00-08:00', practitioner: 'ana' };
    await clinic.book(wish(tuesday));
    const first = await clinic.book(wish(tuesday));
    assert.deepEqual(first.body.alternatives, [
      { start: tuesday.start, end: '2026-11-24T10:00:00-08:00', practitioners: ['ben'] },
    ]);
    await clinic.book(wish({ ...tuesday, practitioner: 'ben' }));
    assert.deepEqual((await clinic.book(wish(tuesday))).body.alternatives, []);
  });

  test('goes to exactly one of twenty who ask at once', async () => {
    const clinic = await stage.serve(alone(), MONDAY);
    const answers = await Promise.all(Array.from({ length: 20 }, () => clinic.book(wish())));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter((answer) => kind(answer) === 'slot-taken').length, 19);
    assert.deepEqual([await rows('bookings'), await rows('occupied')], [1, 1]);
    assert.deepEqual(stage.failures, []);
  });

  test('cannot be entered even past the endpoint: the database refuses', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    await clinic.book(wish({ practitioner: 'ana' }));
    const { body } = await clinic.book(wish({ start: at('10'), practitioner: 'ben' }));
    await assert.rejects(
      stage.store.query(
        `insert into occupied (booking_id, practitioner, during)
         values ($1, 'ana', tstzrange('2026-12-02 17:30Z', '2026-12-02 18:30Z'))`,
        [body.id],
      ),
      /nobody_twice_at_once/,
    );
  });
});

describe('the key', () => {
  test('answers even when price, hours and the time itself have gone by', async () => {
    const posted = wish({ quoted: { amount: '95.00', currency: 'USD' } });
    const first = await (await stage.serve(smallClinic(), MONDAY)).book(posted);
    const later = await stage.serve(
      alone({ services: [{ ...alone().services[0]!, id: 'other' }] }),
      '2027-03-01T00:00:00Z',
    );
    assert.deepEqual((await later.book(posted)).body, first.body);
  });

  test('makes one booking of ten that are sent at once', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const posted = wish();
    const answers = await Promise.all(Array.from({ length: 10 }, () => clinic.book(posted)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array<number>(9).fill(200), 201]);
    assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.equal(await rows('bookings'), 1);
  });

  test('with another payload is refused, if only a member that nobody knows is new', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const posted = wish();
    await clinic.book(posted);
    const { status, body } = await clinic.book({ ...posted, unknown: true });
    assert.deepEqual([status, body.type], [422, 'urn:massage-booking:idempotency-key-reused']);
  });

  test('may come as a header, quoted or not, and must not differ from the body’s', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const { idempotencyKey: key, ...rest } = wish();
    const codes = [
      (await clinic.book(rest, { 'idempotency-key': `"${key}"` })).status,
      (await clinic.book(rest, { 'idempotency-key': key })).status,
      (await clinic.book({ ...rest, idempotencyKey: key })).status,
    ];
    assert.deepEqual(codes, [201, 200, 200]);
    const { status, body } = await clinic.book(wish(), { 'idempotency-key': `"${key}"` });
    assert.deepEqual([status, body.errors[0]!.pointer], [422, '#/idempotencyKey']);
  });
});

describe('the same visitor', () => {
  const phone = '+1 503 555 0177';

  test('is told kindly of the overlapping booking, without its reference', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const { body: first } = await clinic.book(
      wish({ people: [{ name: 'Rosa', email: 'Rosa@Example.com', phone }] }),
    );
    for (const person of [{ email: 'rosa@example.com' }, { phone: '(503) 555-0177' }]) {
      const { status, body } = await clinic.book(wish({ people: [{ name: 'Rosa', ...person }] }));
      assert.deepEqual([status, body.type], [409, 'urn:massage-booking:already-booked']);
      assert.equal(body.phone, '+15035550199');
      assert.ok(!JSON.stringify(body).includes(first.reference));
    }
  });

  test('cannot slip in twice at once, and may come again afterwards', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const people = [{ name: 'Rosa', phone }];
    const answers = await Promise.all(Array.from({ length: 5 }, () => clinic.book(wish({ people }))));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal((await clinic.book(wish({ people, start: at('10') }))).status, 201);
  });
});

describe('what the clinic does not offer', () => {
  const times: [string, string, string, string | null][] = [
    ['the past', '2026-11-20T09:00:00-08:00', 'outside-booking-window', '2026-11-24'],
    ['less than the notice', '2026-11-23T11:00:00-08:00', 'outside-booking-window', '2026-11-24'],
    ['too far ahead', '2027-02-01T09:00:00-08:00', 'outside-booking-window', '2026-11-24'],
    ['the year 9999', '9999-12-31T23:00:00Z', 'outside-booking-window', '2026-11-24'],
    ['before opening', at('08'), 'outside-hours', '2026-12-02'],
    ['too late to end by closing', at('12'), 'outside-hours', '2026-12-02'],
    ['between two starts', '2026-12-02T09:30:00-08:00', 'outside-hours', '2026-12-02'],
    ['half a second past a start', '2026-12-02T09:00:00.500-08:00', 'outside-hours', '2026-12-02'],
    ['a closure', '2026-12-25T09:00:00-08:00', 'outside-hours', '2026-12-26'],
  ];
  for (const [name, start, type, next] of times) {
    test(`${name} is ${type}, with the next date that has a slot`, async () => {
      const clinic = await stage.serve(smallClinic({ closures: ['2026-12-25'] }), MONDAY);
      const answer = await clinic.book(wish({ start }));
      assert.deepEqual([answer.status, kind(answer), answer.body.nextAvailable], [422, type, next]);
    });
  }

  const person = { name: 'Rosa' };
  const fields: [string, Record<string, unknown>, string][] = [
    ['an unknown service', { service: 'cupping' }, '#/service'],
    ['an unknown length', { minutes: 61 }, '#/minutes'],
    ['a length as text', { minutes: '60' }, '#/minutes'],
    ['an unknown practitioner', { practitioner: 'zoe' }, '#/practitioner'],
    ['an add-on that does not exist', { addOns: ['snow'] }, '#/addOns'],
    ['two people for one', { people: [wish().people[0], person] }, '#/people'],
    ['nobody', { people: [] }, '#/people'],
    ['no name', { people: [{ email: 'a@example.com' }] }, '#/people/0/name'],
    ['no way to reach them', { people: [person] }, '#/people/0/email'],
    ['a bad e-mail', { people: [{ ...person, email: 'rosa' }] }, '#/people/0/email'],
    ['no consent', { consents: [] }, '#/consents'],
    ['no answer to a required question', { answers: { referral: ' ' } }, '#/answers/referral'],
    ['an answer that is no option', { answers: { referral: 'Fax' } }, '#/answers/referral'],
    ['a start that is no instant', { start: '2026-12-02 09:00' }, '#/start'],
    ['another protocol', { protocol: 'massage-booking/9' }, '#/protocol'],
    ['no key', { idempotencyKey: undefined }, '#/idempotencyKey'],
    ['a text with a NUL', { notes: 'a\0b' }, '#/notes'],
    ['half a character', { answers: { referral: 'A friend', 'a/b': '\ud83d' } }, '#/answers/a~1b'],
  ];
  for (const [name, change, pointer] of fields) {
    test(`${name} is named by its pointer`, async () => {
      const question = {
        name: 'referral',
        label: 'From?',
        type: 'select' as const,
        required: true,
        options: ['A friend'],
      };
      const clinic = await stage.serve(smallClinic({ fields: [question] }), MONDAY);
      const { status, body } = await clinic.book(wish({ answers: { referral: 'A friend' }, ...change }));
      assert.equal(status, 422);
      assert.equal(body.type, 'urn:massage-booking:invalid-fields');
      assert.deepEqual(
        body.errors.map((error: { pointer: string }) => error.pointer),
        [pointer],
      );
      assert.equal(await rows('bookings'), 0);
    });
  }

  test('everything wrong is said at once', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    const { body } = await clinic.book(wish({ consents: [], minutes: 61, practitioner: 'zoe' }));
    assert.deepEqual(
      body.errors.map((error: { pointer: string }) => error.pointer),
      ['#/consents', '#/minutes', '#/practitioner'],
    );
  });
});
