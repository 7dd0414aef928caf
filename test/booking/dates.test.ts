import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as dates from '../../src/booking/dates.js';

const { addDays, addMonths, daysBetween, datesFrom, monthEnd, monthStart, weekStart } = dates;

describe('addMonths', () => {
  const cases: [string, number, string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-10-31', 13, '2027-11-30'],
  ];
  for (const [date, months, expected] of cases)
    it(`${date} and ${months} months is ${expected}`, () => assert.equal(addMonths(date, months), expected));
});

describe('addDays', () => {
  it('knows leap years, also those of centuries', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('2000-02-28', 1), '2000-02-29');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
  });

  it('never skips or repeats a date, in whichever zone this runs', () => {
    // The days on which a zone of the test runs lost or gained time, and the one that Apia never had.
    for (const date of ['2011-12-30', '2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-11-01']) {
      assert.equal(addDays(addDays(date, -1), 1), date);
      assert.equal(addDays(addDays(date, 1), -1), date);
      assert.equal(daysBetween(addDays(date, -1), addDays(date, 1)), 2);
    }
  });

  it('walks a century as the calendar does', () => {
    let date = '2000-01-01';
    for (let day = 0; day < 36_525; day += 1) date = addDays(date, 1);
    assert.equal(date, '2100-01-01');
  });
});

describe('weeks', () => {
  it('names the day, 0 for Sunday', () => {
    assert.equal(dates.weekdayOf('2026-11-22'), 0);
    assert.equal(dates.weekdayOf('2026-11-28'), 6);
    assert.equal(dates.weekdayName('2011-12-30'), 'fr');
  });

  // 2026-11-25 is a Wednesday.
  const starts = ['22', '23', '24', '25', '19', '20', '21'];
  for (const [firstDay, day] of starts.entries())
    it(`begin on the ${day}th where the first day is ${firstDay}`, () => {
      assert.equal(weekStart('2026-11-25', firstDay), `2026-11-${day}`);
      assert.equal(dates.weekdayOf(weekStart('2026-11-25', firstDay)), firstDay);
    });
});

describe('months and spans', () => {
  it('begin and end', () => {
    assert.equal(monthStart('2026-12-24'), '2026-12-01');
    assert.deepEqual(['2026-02-10', '2028-02-10', '2026-04-30', '2026-12-31'].map(monthEnd), [
      '2026-02-28',
      '2028-02-29',
      '2026-04-30',
      '2026-12-31',
    ]);
  });

  it('count days forwards and backwards', () => {
    assert.equal(daysBetween('2026-02-28', '2026-03-01'), 1);
    assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
    assert.equal(daysBetween('2026-01-01', '2027-01-01'), 365);
  });

  it('list both ends, one date, or nothing', () => {
    assert.deepEqual(datesFrom('2011-12-29', '2011-12-31'), ['2011-12-29', '2011-12-30', '2011-12-31']);
    assert.deepEqual(datesFrom('2026-01-01', '2026-01-01'), ['2026-01-01']);
    assert.deepEqual(datesFrom('2026-01-02', '2026-01-01'), []);
  });
});
