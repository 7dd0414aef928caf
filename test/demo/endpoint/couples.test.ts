/** Two people at one start, each with a massage of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wish } from './helpers/caller.js';
import { smallClinic } from './helpers/clinics.js';
import { onBothEngines } from './helpers/stage.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const MONDAY = Date.parse('2026-11-23T10:00:00-08:00');
const DAY = '2026-12-02';
const at = (time: string) => `${DAY}T${time}:00-08:00`;

/** Ana gives both massages, Ben only the long one; starts every half hour from 9 to 12, a buffer of 15 minutes after Calm. */
const clinic = (changes = {}) => ({
  ...smallClinic({
    policies: { slotStepMinutes: 30, minNoticeMinutes: 120, maxDaysAhead: 60 },
    addOns: [{ id: 'stones', name: 'Hot stones', minutes: 15, price: usd('25.00') }],
    services: [
      {
        id: 'calm',
        category: 'spa',
        name: 'Calm',
        people: 2,
        bufferMinutes: 15,
        durations: [{ minutes: 45, price: usd('70.00') }],
        practitioners: ['ana'],
      },
      {
        id: 'deep',
        category: 'spa',
        name: 'Deep',
        people: 2,
        addOns: [],
        durations: [
          { minutes: 60, price: usd('95.00') },
          { minutes: 90, price: usd('130.00') },
        ],
      },
      {
        id: 'alone',
        category: 'spa',
        name: 'Alone',
        durations: [{ minutes: 60 }],
      },
    ],
    ...changes,
  }),
  clinic: { name: 'Two', timeZone: 'America/Los_Angeles', url: 'https://clinic.example/book' },
});
const people = (second: object) => [
  { name: 'Rosa Lind', email: 'rosa@example.com' },
  { name: 'Tom', ...second },
];
const calmAndDeep = (changes = {}) =>
  wish({ service: 'calm', minutes: 45, people: people({ service: 'deep', minutes: 90 }), ...changes });
const question = (changes = {}) => ({
  service: 'calm',
  minutes: '45',
  people: '2',
  guestService: 'deep',
  guestMinutes: '90',
  from: DAY,
  to: DAY,
  ...changes,
});

onBothEngines((stage) => {
  const open = (changes = {}) => stage.serve(clinic(changes), () => MONDAY);
  const taken = () =>
    stage.store.query<{ practitioner: string; minutes: number }>(
      `select practitioner, (extract(epoch from upper(during) - lower(during)) / 60)::int as minutes
         from occupied order by practitioner`,
    );
  const starts = (slots: { start: string }[]) => slots.map(({ start }) => start.slice(11, 16));
  const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);

  test('are offered the starts at which both can have theirs, until the longer is done', async () => {
    const { slots } = await (await open()).slots(question());
    // Ninety minutes must end by noon.
    assert.deepEqual(starts(slots), ['09:00', '09:30', '10:00', '10:30']);
    assert.equal(slots[0]!.end, at('10:30'));
    assert.deepEqual(slots[0]!.practitioners, ['ana'], 'only Ana gives the first one’s');
  });

  test('are confirmed with who serves whom, and each practitioner is taken for their own part', async () => {
    const caller = await open();
    const { status, body } = await caller.book(calmAndDeep({ quoted: usd('200.00') }));
    assert.equal(status, 201);
    assert.deepEqual(body.massages, [
      { service: 'calm', minutes: 45, practitioner: 'ana' },
      { service: 'deep', minutes: 90, practitioner: 'ben' },
    ]);
    assert.deepEqual([body.practitioner, body.practitioners], ['ana', ['ana', 'ben']]);
    assert.deepEqual([body.start, body.end], [at('09:00'), at('10:30')]);
    assert.deepEqual(await taken(), [
      { practitioner: 'ana', minutes: 60 },
      { practitioner: 'ben', minutes: 90 },
    ]);
    const free = await caller.slots({ service: 'deep', minutes: '60', from: DAY, to: DAY });
    assert.deepEqual(
      free.slots.map(({ start, practitioners }) => [start.slice(11, 16), practitioners.join()]),
      [
        ['10:00', 'ana'],
        ['10:30', 'ana,ben'],
        ['11:00', 'ana,ben'],
      ],
    );
  });

  test('are not served by one person: whoever alone can give the one is not given the other', async () => {
    const caller = await open();
    const first = await caller.book(
      wish({ service: 'deep', minutes: 60, people: people({ service: 'calm', minutes: 45 }) }),
    );
    assert.deepEqual(first.body.practitioners, ['ben', 'ana']);
    const both = question({ guestService: 'calm', guestMinutes: '45' });
    const { body } = await caller.ask(`/availability?${new URLSearchParams(both)}`);
    assert.deepEqual(pointers(body), ['#/preference'], 'Calm is given by Ana alone');
  });

  test('find a start taken as soon as one of theirs is', async () => {
    const caller = await open();
    await caller.book(wish({ service: 'deep', practitioner: 'ben', start: at('10:00') }));
    const { slots } = await caller.slots(question());
    assert.deepEqual(starts(slots), [], 'Ben’s ninety minutes meet his hour, whenever they start');
    const short = await caller.slots(question({ guestMinutes: '60' }));
    assert.deepEqual(starts(short.slots), ['09:00', '11:00']);
    const refused = await caller.book(calmAndDeep({ start: at('09:30') }));
    assert.deepEqual([refused.status, refused.body.type], [409, 'urn:massage-booking:slot-taken']);
  });

  test('may choose the first one’s practitioner', async () => {
    const caller = await open();
    const named = wish({
      service: 'deep',
      practitioner: 'ana',
      people: people({ service: 'deep', minutes: 90 }),
    });
    assert.deepEqual((await caller.book(named)).body.practitioners, ['ana', 'ben']);
    const impossible = wish({
      service: 'deep',
      practitioner: 'ana',
      people: people({ service: 'calm', minutes: 45 }),
    });
    assert.equal((await caller.book({ ...impossible, start: at('11:00') })).status, 422);
  });

  test('pay for both, add-ons of each included', async () => {
    const caller = await open();
    const stones = { addOns: ['stones'], people: people({ minutes: 45, addOns: ['stones'] }) };
    const { body } = await caller.book(
      calmAndDeep({ ...stones, people: people({ service: 'deep', minutes: 60 }), quoted: usd('165.00') }),
    );
    assert.equal(body.type, 'urn:massage-booking:price-changed');
    assert.deepEqual(body.current, usd('190.00'));
  });

  test('have what the first has where the second says nothing, add-ons too', async () => {
    const caller = await open();
    const same = wish({ service: 'deep', minutes: 90, people: people({}), quoted: usd('260.00') });
    const { status, body } = await caller.book(same);
    assert.deepEqual([status, body.massages.map(({ minutes }) => minutes)], [201, [90, 90]]);
    assert.deepEqual(
      (await taken()).map(({ minutes }) => minutes),
      [90, 90],
    );
  });

  test('hear what is wrong with the second one’s, at its place', async () => {
    const caller = await open();
    const wrong = async (second: object) =>
      pointers((await caller.book(calmAndDeep({ people: people(second) }))).body);
    assert.deepEqual(await wrong({ service: 'gone' }), ['#/people/1/service']);
    assert.deepEqual(await wrong({ service: 'deep', minutes: 75 }), ['#/people/1/minutes']);
    assert.deepEqual(await wrong({ service: 'deep', minutes: 60, addOns: ['stones'] }), [
      '#/people/1/addOns',
    ]);
    assert.deepEqual(await wrong({ service: 'alone', minutes: 60 }), ['#/people']);
    const asked = async (changes: object) =>
      pointers((await caller.ask(`/availability?${new URLSearchParams(question(changes))}`)).body);
    assert.deepEqual(await asked({ guestService: 'gone' }), ['#/guestService']);
    assert.deepEqual(await asked({ guestMinutes: '75' }), ['#/guestMinutes']);
    assert.deepEqual(await asked({ guestMinutes: 'x' }), ['#/guestMinutes']);
    assert.deepEqual(await asked({ guestAddOns: 'stones' }), ['#/guestAddOns']);
    assert.deepEqual(await asked({ people: '1' }), ['#/people']);
  });

  test('are kept by a hold, each for their own time, and given to its holder', async () => {
    const caller = await open();
    const hold = {
      holdId: 'the hold that is of two people',
      service: 'calm',
      minutes: 45,
      people: 2,
      guest: { service: 'deep', minutes: 90 },
      start: at('09:00'),
    };
    assert.equal((await caller.post('/holds', hold)).status, 201);
    assert.deepEqual(
      (await taken()).map(({ minutes }) => minutes),
      [60, 90],
    );
    assert.deepEqual(starts((await caller.slots(question())).slots), ['10:30']);
    const own = await caller.slots(question({ holdId: hold.holdId }));
    assert.equal(starts(own.slots)[0], '09:00');
    assert.equal((await caller.book(calmAndDeep({ holdId: hold.holdId }))).status, 201);
    const fault = await caller.post('/holds', { ...hold, guest: { service: 'gone' } });
    assert.deepEqual(pointers(fault.body), ['#/guest/service']);
  });

  test('move together, each still with their own', async () => {
    const caller = await open();
    const { body } = await caller.book(calmAndDeep());
    const token = new URL(body.links.manage).hash.replace('#booking=', '');
    const move = { token, idempotencyKey: 'the move of two people', start: at('10:30') };
    const moved = await caller.post('/manage/reschedule', move);
    assert.deepEqual([moved.status, moved.body.start, moved.body.end], [200, at('10:30'), at('12:00')]);
    assert.deepEqual(
      moved.body.massages.map(({ service }) => service),
      ['calm', 'deep'],
    );
    assert.deepEqual(await taken(), [
      { practitioner: 'ana', minutes: 60 },
      { practitioner: 'ben', minutes: 90 },
    ]);
  });

  test('are answered the same when they ask again, and once', async () => {
    const caller = await open();
    const booking = calmAndDeep();
    const first = await caller.book(booking);
    const again = await caller.book(booking);
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(again.body, first.body);
    assert.equal((await taken()).length, 2);
    const other = await caller.book({ ...booking, people: people({ service: 'deep', minutes: 60 }) });
    assert.equal(other.body.type, 'urn:massage-booking:idempotency-key-reused');
  });
});
