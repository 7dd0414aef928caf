import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { landingDate, monthWeeks, type MonthQuestion } from '../../src/booking/month.js';

const november: MonthQuestion = {
  month: '2026-11-25',
  today: '2026-11-10',
  last: '2026-11-28',
  selected: '2026-11-12',
  firstDay: 1,
  timesOn: (date) => (date === '2026-11-12' ? 4 : 0),
  isClosed: (date) => date === '2026-11-15' || date === '2026-11-30',
};
const weeks = (over: Partial<MonthQuestion> = {}) => monthWeeks({ ...november, ...over });
const day = (date: string) =>
  weeks()
    .flat()
    .find((cell) => cell?.date === date);

describe('monthWeeks', () => {
  it('has rows of seven that hold each date of the month once, in order', () => {
    for (let month = 1; month <= 12; month += 1)
      for (let firstDay = 0; firstDay < 7; firstDay += 1) {
        const start = `2026-${String(month).padStart(2, '0')}-01`;
        const rows = weeks({ month: start, firstDay });
        assert.ok(rows.every((row) => row.length === 7 && row.some(Boolean)));
        const dates = rows.flat().flatMap((cell) => (cell ? [cell.date] : []));
        const length = new Date(Date.UTC(2026, month, 0)).getUTCDate();
        assert.deepEqual([dates.length, dates[0]], [length, start]);
        assert.deepEqual(dates, [...new Set(dates)].sort());
      }
  });

  it('puts the first of the month under its weekday', () => {
    // 2026-11-01 is a Sunday.
    assert.equal(weeks({ firstDay: 1 })[0]!.findIndex(Boolean), 6);
    assert.equal(weeks({ firstDay: 0 })[0]!.findIndex(Boolean), 0);
    assert.equal(weeks({ firstDay: 6 })[0]!.findIndex(Boolean), 1);
  });

  it('is four rows for a February that fits', () =>
    assert.equal(weeks({ month: '2027-02-01', firstDay: 1 }).length, 4));

  it('says what each day is', () => {
    assert.deepEqual(day('2026-11-12'), {
      date: '2026-11-12',
      state: 'available',
      times: 4,
      today: false,
      selected: true,
    });
    assert.equal(day('2026-11-13')?.state, 'full');
    assert.equal(day('2026-11-15')?.state, 'closed');
    assert.equal(day('2026-11-09')?.state, 'out-of-range');
    assert.equal(day('2026-11-30')?.state, 'out-of-range');
    assert.deepEqual([day('2026-11-10')?.today, day('2026-11-10')?.state], [true, 'full']);
    assert.equal(day('2026-11-28')?.state, 'full');
  });
});

describe('landingDate', () => {
  const dates = ['2026-11-20', '2026-11-05', '2026-12-01', '2026-11-12'];
  it('is the wanted date where it has times', () =>
    assert.equal(landingDate('2026-11-01', '2026-11-12', dates), '2026-11-12'));
  it('is the next with times', () =>
    assert.equal(landingDate('2026-11-01', '2026-11-13', dates), '2026-11-20'));
  it('is the last with times where none comes after', () =>
    assert.equal(landingDate('2026-11-01', '2026-11-25', dates), '2026-11-20'));
  it('stays in the month shown', () =>
    assert.equal(landingDate('2026-12-15', '2026-11-12', dates), '2026-12-01'));
  it('is the first of a month without times', () =>
    assert.equal(landingDate('2027-01-20', '2026-11-12', dates), '2027-01-01'));
});
