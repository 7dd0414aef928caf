import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoClinic } from '../../../demo/clinic.js';
import { alone, smallClinic } from './helpers/clinics.js';
import { wish } from './helpers/caller.js';
import { openStage } from './helpers/stage.js';

const stage = openStage();
const MONDAY = '2026-11-23T10:00:00-08:00';
const hour = { service: 'pain-relief', minutes: '60' };
const days = (from: string, to = from) => ({ ...hour, from, to });
const startsOf = ({ slots }: { slots: { start: string }[] }) => slots.map(({ start }) => start);

describe('slots', () => {
  test('are the starts that fit into opening hours, with the clinic’s own offset', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    assert.deepEqual(await clinic.slots(days('2026-12-02')), {
      timeZone: 'America/Los_Angeles',
      asOf: '2026-11-23T10:00:00-08:00',
      nextAvailable: '2026-12-02',
      slots: ['09', '10', '11'].map((start) => ({
        start: `2026-12-02T${start}:00:00-08:00`,
        end: `2026-12-02T${Number(start) + 1}:00:00-08:00`,
        practitioners: ['ana', 'ben'],
      })),
    });
  });

  test('last as long as consultation, massage and add-ons together', async () => {
    const document = smallClinic({
      services: [
        {
          id: 'pain-relief',
          category: 'therapeutic',
          name: 'Pain relief',
          consultationMinutes: 15,
          durations: [{ minutes: 60 }],
          addOns: ['hot-stones'],
        },
      ],
      addOns: [{ id: 'hot-stones', name: 'Hot stones', minutes: 30 }],
    });
    const clinic = await stage.serve(document, MONDAY);
    const plain = await clinic.slots(days('2026-12-02'));
    assert.equal(plain.slots[0]!.end, '2026-12-02T10:15:00-08:00');
    const longer = await clinic.slots({ ...days('2026-12-02'), addOns: 'hot-stones' });
    assert.equal(longer.slots[0]!.end, '2026-12-02T10:45:00-08:00');
    assert.equal(longer.slots.length, 2, 'one at 11 would outlast the day');
  });

  test('respect each practitioner’s own hours within the clinic’s', async () => {
    const practitioners = [
      { id: 'ana', name: 'Ana', hours: [{ days: ['we' as const], open: '07:00', close: '10:30' }] },
      { id: 'ben', name: 'Ben', hours: [{ days: ['we' as const], open: '10:00', close: '20:00' }] },
    ];
    const clinic = await stage.serve(smallClinic({ practitioners }), MONDAY);
    const { slots } = await clinic.slots(days('2026-12-02'));
    assert.deepEqual(
      slots.map(({ start, practitioners }) => [start.slice(11, 16), practitioners.join()]),
      [
        ['09:00', 'ana'],
        ['10:00', 'ben'],
        ['11:00', 'ben'],
      ],
    );
    const bens = await clinic.slots({ ...days('2026-12-02'), practitioner: 'ana' });
    assert.equal(bens.slots.length, 1);
  });

  test('leave out closures, days without hours, the past, the notice and what is too far', async () => {
    const document = smallClinic({
      closures: ['2026-11-25'],
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '12:00' }],
      policies: { maxDaysAhead: 7 },
    });
    const clinic = await stage.serve(document, '2026-11-23T08:30:00-08:00');
    const starts = startsOf(await clinic.slots(days('2026-11-20', '2026-12-20')));
    assert.deepEqual(
      [...new Set(starts.map((start) => start.slice(0, 10)))],
      ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27', '2026-11-30'],
    );
    assert.equal(starts[0], '2026-11-23T11:00:00-08:00', 'two hours of notice');
  });

  test('run past midnight and belong to the date they start on', async () => {
    const document = smallClinic({
      hours: [{ days: ['fr'], open: '22:00', close: '02:00' }],
      closures: ['2026-12-05'],
    });
    const clinic = await stage.serve(document, MONDAY);
    const friday = startsOf(await clinic.slots(days('2026-12-04')));
    const saturday = startsOf(await clinic.slots(days('2026-12-05')));
    assert.deepEqual(
      [...friday, ...saturday].map((start) => start.slice(5, 16)),
      ['12-04T22:00', '12-04T23:00', '12-05T00:00', '12-05T01:00'],
    );
  });

  test('are gone once booked, and so is the buffer after them', async () => {
    const document = alone({ policies: { slotStepMinutes: 30 } });
    const services = document.services.map((service) => ({ ...service, bufferMinutes: 30 }));
    const clinic = await stage.serve({ ...document, services }, MONDAY);
    assert.equal((await clinic.book(wish({ start: '2026-12-02T09:30:00-08:00' }))).status, 201);
    const starts = startsOf(await clinic.slots(days('2026-12-02')));
    assert.deepEqual(starts, ['2026-12-02T11:00:00-08:00'], '9:00 would need a buffer, 10:30 is one');
  });

  test('for two people need two practitioners', async () => {
    const clinic = await stage.serve(smallClinic(), MONDAY);
    await clinic.book(wish({ practitioner: 'ben' }));
    const both = { service: 'for-two', minutes: '60', from: '2026-12-02', to: '2026-12-02', people: '2' };
    const { slots } = await clinic.slots(both);
    assert.deepEqual(
      slots.map(({ start, practitioners }) => [start.slice(11, 13), ...practitioners]),
      [
        ['10', 'ana', 'ben'],
        ['11', 'ana', 'ben'],
      ],
    );
    const one = await clinic.slots({ ...both, people: '1' });
    assert.equal(one.slots.length, 3);
  });
});

describe('the next available date', () => {
  test('is looked for past the asked-for days', async () => {
    const document = smallClinic({ hours: [{ days: ['fr'], open: '09:00', close: '12:00' }] });
    const clinic = await stage.serve(document, MONDAY);
    const answer = await clinic.slots(days('2026-11-28', '2026-12-01'));
    assert.deepEqual([answer.nextAvailable, answer.slots], ['2026-12-04', []]);
    assert.equal((await clinic.slots(days('1999-01-01', '1999-01-02'))).nextAvailable, '2026-11-27');
  });

  test('is null where the window ends before a slot', async () => {
    const clinic = await stage.serve(smallClinic({ policies: { maxDaysAhead: 3 } }), MONDAY);
    assert.equal((await clinic.slots(days('2026-11-27', '2026-12-01'))).nextAvailable, null);
    assert.equal((await clinic.slots(days('9999-12-30', '9999-12-31'))).nextAvailable, null);
  });
});

describe('daylight saving', () => {
  const nights = (timeZone: string) =>
    smallClinic({ timeZone, hours: [{ days: ['su'], open: '00:00', close: '05:00' }] });

  test('in Los Angeles: spring has four hours from midnight to five', async () => {
    const clinic = await stage.serve(nights('America/Los_Angeles'), '2027-03-10T12:00:00Z');
    assert.deepEqual(startsOf(await clinic.slots(days('2027-03-14'))), [
      '2027-03-14T00:00:00-08:00',
      '2027-03-14T01:00:00-08:00',
      '2027-03-14T03:00:00-07:00',
      '2027-03-14T04:00:00-07:00',
    ]);
  });

  test('in Los Angeles: autumn has six, and one o’clock twice, both bookable', async () => {
    const clinic = await stage.serve(
      { ...nights('America/Los_Angeles'), practitioners: alone().practitioners },
      '2026-10-28T12:00:00Z',
    );
    const starts = startsOf(await clinic.slots(days('2026-11-01')));
    assert.deepEqual(
      starts.map((start) => start.slice(11, 13) + start.slice(19)),
      ['00-07:00', '01-07:00', '01-08:00', '02-08:00', '03-08:00', '04-08:00'],
    );
    const first = await clinic.book(wish({ start: starts[1]! }));
    const second = await clinic.book(wish({ start: starts[2]! }));
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.equal(second.body.start, '2026-11-01T01:00:00-08:00');
  });

  test('in Los Angeles: nine o’clock stays nine o’clock through the week', async () => {
    const clinic = await stage.serve(smallClinic(), '2027-03-10T12:00:00Z');
    const starts = startsOf(await clinic.slots(days('2027-03-13', '2027-03-15')));
    assert.deepEqual(
      starts.filter((start) => start.includes('T09')),
      ['2027-03-13T09:00:00-08:00', '2027-03-14T09:00:00-07:00', '2027-03-15T09:00:00-07:00'],
    );
  });

  test('on Lord Howe: half an hour is lost and won', async () => {
    const spring = await stage.serve(nights('Australia/Lord_Howe'), '2026-09-30T12:00:00Z');
    assert.deepEqual(startsOf(await spring.slots(days('2026-10-04'))), [
      '2026-10-04T00:00:00+10:30',
      '2026-10-04T01:00:00+10:30',
      '2026-10-04T02:30:00+11:00',
      '2026-10-04T03:30:00+11:00',
    ]);
    const autumn = await stage.serve(nights('Australia/Lord_Howe'), '2027-04-01T12:00:00Z');
    assert.deepEqual(startsOf(await autumn.slots(days('2027-04-04'))), [
      '2027-04-04T00:00:00+11:00',
      '2027-04-04T01:00:00+11:00',
      '2027-04-04T01:30:00+10:30',
      '2027-04-04T02:30:00+10:30',
      '2027-04-04T03:30:00+10:30',
    ]);
  });
});

describe('a query that makes no sense', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['an unknown service', { service: 'cupping' }, '#/service'],
    ['an unknown length', { minutes: '61' }, '#/minutes'],
    ['a length that is no number', { minutes: 'sixty' }, '#/minutes'],
    ['an unknown practitioner', { practitioner: 'zoe' }, '#/practitioner'],
    ['an unknown add-on', { addOns: 'snow' }, '#/addOns'],
    ['too many people for the service', { people: '2' }, '#/people'],
    ['three people', { people: '3' }, '#/people'],
    ['another preference', { preference: 'tall' }, '#/preference'],
    ['a date that does not exist', { from: '2026-02-30' }, '#/from'],
    ['days the wrong way round', { from: '2026-12-03' }, '#/to'],
    ['more than 62 days', { to: '2027-02-03' }, '#/to'],
    ['no service', { service: '' }, '#/service'],
    ['SQL', { practitioner: "ana' or '1'='1" }, '#/practitioner'],
  ];
  for (const [name, change, pointer] of cases) {
    test(`${name} is named by its pointer`, async () => {
      const clinic = await stage.serve(smallClinic(), MONDAY);
      const query = new URLSearchParams({ ...days('2026-12-02'), ...change });
      const { status, body } = await clinic.ask(`/availability?${query}`);
      assert.equal(status, 422);
      assert.equal(body.type, 'urn:massage-booking:invalid-fields');
      assert.deepEqual(
        body.errors.map((error: { pointer: string }) => error.pointer),
        [pointer],
      );
    });
  }
});

test('the demo clinic is served with links relative to it, and has slots for every massage', async () => {
  const clinic = await stage.serve(demoClinic, MONDAY);
  const { body } = await clinic.ask('/clinic.json');
  assert.deepEqual(body.links, {
    bookings: 'bookings',
    availability: 'availability',
    holds: 'holds',
    release: 'holds/release',
    manage: 'manage',
    cancel: 'manage/cancel',
    reschedule: 'manage/reschedule',
  });
  for (const { id, durations } of demoClinic.services) {
    for (const { minutes } of durations) {
      const query = { service: id, minutes: String(minutes), from: '2026-12-01', to: '2026-12-31' };
      const { slots } = await clinic.slots(query);
      assert.ok(slots.length > 100, `${id} ${minutes}`);
      assert.ok(!slots.some(({ start }) => start.startsWith('2026-12-25')), 'closed at Christmas');
    }
  }
});
