import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as primitives from '../../src/protocol/primitives.js';
import { read, type Schema } from '../../src/protocol/schema.js';

const cases: [string, Schema<unknown>, unknown[], unknown[], RegExp][] = [
  [
    'id',
    primitives.id,
    ['a', 'A_9-z', 'x'.repeat(64)],
    ['', 'a b', 'é', 'x'.repeat(65), 7, 'a\n'],
    /letters/,
  ],
  ['text', primitives.text, ['', 'hi', { en: 'hi', fr: 'salut' }], [3, null, ['hi'], { en: 3 }], /language/],
  ['minutes', primitives.minutes(5), [5, 90, 527_040], [4, 5.5, -60, '60', null, 527_041], /at least 5/],
  [
    'date',
    primitives.plainDate,
    ['2026-12-24', '2028-02-29', '2011-12-30'],
    ['2026-02-29', '2026-13-01', '2026-1-1', '2026-12-24T00:00', '24.12.2026', '', 20261224],
    /must be a date/,
  ],
  [
    'time',
    primitives.plainTime,
    ['00:00', '09:05', '23:59', '24:00'],
    ['24:01', '9:00', '12:60', '12:00:00', '', 900],
    /must be a time/,
  ],
  [
    'instant',
    primitives.instant,
    [
      '2026-12-02T09:00:00-08:00',
      '2026-12-02T17:00:00Z',
      '2026-12-02T17:00:00.123Z',
      '2026-12-02T22:30:00+05:30',
    ],
    [
      '2026-12-02T09:00:00',
      '2026-12-02',
      '2026-02-30T09:00:00Z',
      '2026-12-02 09:00:00Z',
      '2026-12-02T25:00:00Z',
      0,
    ],
    /RFC 3339/,
  ],
  [
    'time zone',
    primitives.timeZone,
    ['America/Los_Angeles', 'Asia/Kolkata', 'UTC'],
    ['', 'Mars/Olympus', 'Berlin', 5, null],
    /IANA/,
  ],
];

for (const [name, schema, right, wrong, mend] of cases)
  describe(name, () => {
    for (const value of right)
      it(`accepts ${JSON.stringify(value).slice(0, 40)}`, () =>
        assert.deepEqual(read(schema, value), { value, issues: [] }));
    for (const value of wrong)
      it(`refuses ${JSON.stringify(value).slice(0, 40)} and says the mend`, () =>
        assert.match(read(schema, value).issues[0]?.message ?? 'accepted', mend));
  });

describe('money', () => {
  const faults = (amount: unknown, currency: unknown) =>
    read(primitives.money, { amount, currency }).issues.map(({ path }) => path.join('.'));
  it('is a decimal text and a code', () => {
    for (const amount of ['0', '95', '95.00', '9500', '1.125']) assert.deepEqual(faults(amount, 'USD'), []);
  });
  it('is never a number, a comma, a sign or a symbol', () => {
    for (const amount of [95, '95,00', '-5', '$95', '95.', '.5', '1e3', ''])
      assert.deepEqual(faults(amount, 'USD'), ['amount']);
    for (const currency of ['usd', '$', 'US', 'EURO', null])
      assert.deepEqual(faults('95.00', currency), ['currency']);
  });
});
