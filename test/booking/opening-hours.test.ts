import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intersect, merge, openOn, startsWithin, type Interval } from '../../src/booking/opening-hours.js';
import { toRfc3339 } from '../../src/booking/zone.js';
import type { OpeningHours } from '../../src/protocol/clinic-document.js';
import { weekdays } from '../../src/protocol/primitives.js';

const daily = (open: string, close: string): OpeningHours => ({ days: [...weekdays], open, close });
const HOUR = 3_600_000;
const hoursOpen = (intervals: Interval[]) =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0) / HOUR;
const span = (from: number, to: number) => ({ from, to });

describe('openOn', () => {
  const texts = (date: string, hours: OpeningHours[], zone: string) =>
    openOn(date, hours, zone).map(({ from, to }) => [toRfc3339(from, zone), toRfc3339(to, zone)]);

  it('reads the hours of the date’s own weekday', () => {
    const hours = [{ ...daily('09:00', '18:00'), days: ['we' as const] }];
    assert.deepEqual(texts('2026-12-02', hours, 'America/Los_Angeles'), [
      ['2026-12-02T09:00:00-08:00', '2026-12-02T18:00:00-08:00'],
    ]);
    assert.deepEqual(texts('2026-12-03', hours, 'America/Los_Angeles'), []);
  });

  it('runs past midnight where close is at or before open', () => {
    assert.deepEqual(texts('2026-12-31', [daily('18:00', '02:00')], 'Asia/Kolkata'), [
      ['2026-12-31T18:00:00+05:30', '2027-01-01T02:00:00+05:30'],
    ]);
    assert.equal(hoursOpen(openOn('2026-12-31', [daily('09:00', '09:00')], 'UTC')), 24);
  });

  it('keeps a lunch break, joins hours that touch or overlap', () => {
    assert.equal(openOn('2026-12-02', [daily('09:00', '12:00'), daily('13:00', '18:00')], 'UTC').length, 2);
    assert.deepEqual(texts('2026-12-02', [daily('12:00', '18:00'), daily('09:00', '12:00')], 'UTC'), [
      ['2026-12-02T09:00:00+00:00', '2026-12-02T18:00:00+00:00'],
    ]);
  });

  const nights: [string, string, string, number][] = [
    ['spring in Los Angeles', '2026-03-08', 'America/Los_Angeles', 23],
    ['autumn in Los Angeles', '2026-11-01', 'America/Los_Angeles', 25],
    ['spring in Berlin', '2026-03-29', 'Europe/Berlin', 23],
    ['autumn in Berlin', '2026-10-25', 'Europe/Berlin', 25],
    ['spring in Lord Howe', '2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['autumn in Lord Howe', '2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['the day Apia never had', '2011-12-30', 'Pacific/Apia', 0],
  ];
  for (const [what, date, zone, hours] of nights)
    it(`open all day, ${what}: ${hours} hours`, () =>
      assert.equal(hoursOpen(openOn(date, [daily('00:00', '24:00')], zone)), hours));

  it('closes after the second of two closing times, opens at the first of two openings', () => {
    assert.equal(hoursOpen(openOn('2026-11-01', [daily('00:00', '01:30')], 'America/Los_Angeles')), 2.5);
    assert.equal(hoursOpen(openOn('2026-11-01', [daily('01:30', '03:00')], 'America/Los_Angeles')), 2.5);
  });

  it('is not open on a date that does not exist', () =>
    assert.deepEqual(openOn('2011-12-30', [daily('09:00', '12:00')], 'Pacific/Apia'), []));

  it('is not open in an hour that does not exist', () =>
    assert.deepEqual(openOn('2026-03-08', [daily('02:00', '03:00')], 'America/Los_Angeles'), []));
});

describe('startsWithin', () => {
  it('ends by closing, to the minute', () => {
    const day = [span(0, 9 * HOUR)];
    assert.equal(startsWithin(day, 75, 15).length, 32);
    assert.equal(startsWithin(day, 75, 15).at(-1), 9 * HOUR - 75 * 60_000);
    assert.deepEqual(startsWithin([span(0, HOUR)], 60, 15), [0]);
    assert.deepEqual(startsWithin([span(0, HOUR)], 61, 15), []);
  });

  it('counts each interval from its own opening', () =>
    assert.deepEqual(startsWithin([span(0, HOUR), span(2 * HOUR + 600_000, 3 * HOUR + 600_000)], 60, 30), [
      0,
      2 * HOUR + 600_000,
    ]));

  it('neither invents nor loses an hour on the nights the clock changes', () => {
    const starts = (date: string) => {
      const open = openOn(date, [daily('00:00', '06:00')], 'America/Los_Angeles');
      return startsWithin(open, 60, 60).map((start) => toRfc3339(start, 'America/Los_Angeles').slice(11));
    };
    const spring = ['00:00:00-08:00', '01:00:00-08:00', '03:00:00-07:00', '04:00:00-07:00', '05:00:00-07:00'];
    assert.deepEqual(starts('2026-03-08'), spring);
    assert.deepEqual(starts('2026-11-01').slice(0, 4), [
      '00:00:00-07:00',
      '01:00:00-07:00',
      '01:00:00-08:00',
      '02:00:00-08:00',
    ]);
  });
});

describe('merge and intersect', () => {
  it('sort, join and leave out what is empty, and leave their argument alone', () => {
    const given = [span(5, 7), span(1, 3), span(3, 4), span(9, 9), span(6, 6)];
    assert.deepEqual(merge(given), [span(1, 4), span(5, 7)]);
    assert.deepEqual(given[1], span(1, 3));
    assert.deepEqual(merge([span(1, 10), span(2, 3)]), [span(1, 10)]);
  });

  it('keep what both have', () => {
    assert.deepEqual(intersect([span(0, 5), span(8, 12)], [span(3, 9)]), [span(3, 5), span(8, 9)]);
    assert.deepEqual(intersect([span(0, 5)], [span(5, 9)]), []);
  });
});
