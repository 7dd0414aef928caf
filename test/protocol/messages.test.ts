/** The protocol document's own examples, and each kind of wrong value in them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { availability } from '../../src/protocol/availability.js';
import { bookingAnswer } from '../../src/protocol/booking-answer.js';
import { bookingRequest } from '../../src/protocol/booking-request.js';
import { clinicDocument } from '../../src/protocol/clinic-document.js';
import { problem } from '../../src/protocol/problem.js';
import { read, type Schema } from '../../src/protocol/schema.js';
import * as examples from './helpers/examples.js';

type Json = Record<string, unknown>;
/** The example with the value at a path replaced, or taken out. */
function spoilt(example: Json, path: string, value: unknown): Json {
  // By way of JSON, since the examples share objects and only one place is to be spoilt.
  const copy = JSON.parse(JSON.stringify(example)) as Json;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<Json>((at, key) => at[key] as Json, copy);
  holder[last] = value;
  return JSON.parse(JSON.stringify(copy)) as Json;
}
const paths = (schema: Schema<unknown>, value: unknown) =>
  read(schema, value).issues.map(({ path }) => path.join('.'));

const messages: [string, Schema<unknown>, Json, [string, unknown][]][] = [
  [
    'the clinic document',
    clinicDocument,
    examples.clinic,
    [
      ['protocol', 'massage-booking/2'],
      ['clinic', []],
      ['clinic.timeZone', 'Los Angeles'],
      ['policies.minNoticeMinutes', -1],
      ['policies.slotStepMinutes', 0],
      ['policies.confirmation', 'maybe'],
      ['policies.maxDaysAhead', 0],
      ['consents.0.label', 5],
      ['hours.0.days.1', 'monday'],
      ['hours.0.open', '9am'],
      ['closures.0', '2026-02-30'],
      ['services.0.id', 'pain relief'],
      ['services.0.category', undefined],
      ['services.0.goals.0', 'happiness'],
      ['services.0.people', 3],
      ['services.0.durations', []],
      ['services.0.durations.0.minutes', '60'],
      ['services.0.durations.0.price.amount', 95],
      ['services.0.askFirst.0', 'headache'],
      ['addOns.0.name', undefined],
      ['practitioners.0.gender', 'x'],
      ['fields.0.type', 'email'],
      ['links.bookings', 1],
    ],
  ],
  [
    'the availability',
    availability,
    examples.availability,
    [
      ['timeZone', undefined],
      ['asOf', 'now'],
      ['nextAvailable', 'soon'],
      ['slots', null],
      ['slots.0.start', '2026-12-02T09:00:00'],
      ['slots.0.end', undefined],
      ['slots.0.practitioners', []],
    ],
  ],
  [
    'the booking',
    bookingRequest,
    examples.booking,
    [
      ['protocol', undefined],
      ['idempotencyKey', 'short'],
      ['service', undefined],
      ['minutes', 60.5],
      ['start', 'tomorrow'],
      ['preference.gender', 'any'],
      ['people', []],
      ['people.0.name', '   '],
      ['people.0.email', 'ana'],
      ['people.0.phone', '12'],
      ['answers.goals.0', 'x'],
      ['answers.pressure', 'hard'],
      ['answers.referral', 5],
      ['notes', 'x'.repeat(5001)],
      ['consents.0.at', 'yes'],
      ['quoted.currency', 'dollars'],
      ['page.utm.source', 1],
    ],
  ],
  [
    'the booking’s answer',
    bookingAnswer,
    examples.answer,
    [
      ['id', undefined],
      ['reference', 7],
      ['status', 'booked'],
      ['start', 'soon'],
      ['links.manage', {}],
    ],
  ],
  [
    'a problem',
    problem,
    examples.slotTaken,
    [
      ['type', undefined],
      ['alternatives.0.start', 5],
      ['retryAfter', '5'],
      ['errors.0.pointer', undefined],
    ],
  ],
];

for (const [name, schema, example, wrong] of messages)
  describe(name, () => {
    it('is accepted as the protocol document writes it, nothing lost', () =>
      assert.deepEqual(read(schema, example), { value: example, issues: [] }));

    it('ignores members it does not know', () => {
      const { value, issues } = read(schema, { ...example, somethingNew: { a: 1 } });
      assert.deepEqual(issues, []);
      assert.deepEqual(value, example);
    });

    it('is harmless with the names of every object’s own', () => {
      const hostile = JSON.parse(
        `{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}`,
      ) as Json;
      const { value } = read(schema, { ...example, ...hostile });
      assert.equal(Object.getPrototypeOf(value), Object.prototype);
      assert.equal((value as Json).polluted, undefined);
    });

    for (const [path, value] of wrong)
      it(`refuses ${path} ${value === undefined ? 'left out' : JSON.stringify(value).slice(0, 24)}`, () => {
        const { issues } = read(schema, spoilt(example, path, value));
        assert.deepEqual(
          issues.map((issue) => issue.path.join('.')),
          [path],
        );
        assert.match(issues[0]!.message, /^(must be|is required)/);
        assert.equal(issues[0]!.missing, value === undefined);
      });
  });

describe('what may be left out', () => {
  it('is everything in a clinic document', () => assert.deepEqual(paths(clinicDocument, {}), []));

  it('has defaults in a booking', () => {
    const { protocol, idempotencyKey, service, minutes, start, people } = examples.booking;
    const least = { protocol, idempotencyKey, service, minutes, start, people };
    const { value, issues } = read(bookingRequest, least);
    assert.deepEqual(issues, []);
    assert.deepEqual([value.practitioner, value.addOns, value.consents], ['any', [], []]);
  });

  it('may be null for the next available date', () =>
    assert.deepEqual(paths(availability, { ...examples.availability, nextAvailable: null }), []));

  it('keeps the clinic’s own answers, texts and ticks', () => {
    const answers = { ...examples.booking.answers, parking: true };
    assert.deepEqual(read(bookingRequest, { ...examples.booking, answers }).value.answers, answers);
  });
});
