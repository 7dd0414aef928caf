import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDate, byPart, partOf, plenty, sameStart } from '../../src/booking/availability.js';
import { dateIn } from '../../src/booking/zone.js';

const slot = (start: string, practitioners = ['ana']) => ({ start, end: start, practitioners });

describe('byDate', () => {
  it('loses no slot and moves none, over the nights the clock changes, in any zone', () => {
    const starts = ['2026-03-08T06:00:00Z', '2026-11-01T06:00:00Z', '2026-10-03T13:00:00Z'].flatMap((from) =>
      Array.from({ length: 96 }, (_, step) => new Date(Date.parse(from) + step * 1_800_000).toISOString()),
    );
    for (const zone of ['America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']) {
      const days = byDate(starts.map((start) => slot(start)).reverse(), zone);
      const kept = [...days.values()].flat().map(({ start }) => start);
      assert.deepEqual(kept, [...starts].sort(), zone);
      for (const [date, slots] of days)
        assert.ok(
          slots.every(({ start }) => dateIn(start, zone) === date),
          `${zone} ${date}`,
        );
      assert.deepEqual([...days.keys()], [...days.keys()].sort());
    }
  });

  it('puts a slot on the date of the zone shown, not that of its text', () => {
    const late = slot('2026-12-02T23:30:00-08:00');
    assert.deepEqual([...byDate([late], 'Asia/Kolkata').keys()], ['2026-12-03']);
    assert.deepEqual([...byDate([late], 'America/Los_Angeles').keys()], ['2026-12-02']);
  });

  it('shows a moment once, however it is written, and keeps the two of a repeated hour', () => {
    const twice = [slot('2026-12-02T09:00:00-08:00'), slot('2026-12-02T17:00:00Z', ['ben'])];
    assert.equal(byDate(twice, 'UTC').get('2026-12-02')?.length, 1);
    const repeated = [slot('2026-11-01T01:30:00-07:00'), slot('2026-11-01T01:30:00-08:00')];
    assert.equal(byDate(repeated, 'America/Los_Angeles').get('2026-11-01')?.length, 2);
  });

  it('leaves the list it was given alone', () => {
    const given = [slot('2026-12-02T10:00:00Z'), slot('2026-12-02T09:00:00Z')];
    byDate(given, 'UTC');
    assert.equal(given[0]?.start, '2026-12-02T10:00:00Z');
  });
});

describe('parts of the day', () => {
  it('change at noon and at five, on the clock shown', () => {
    const parts = ['00:00', '11:59', '12:00', '16:59', '17:00', '23:59'].map((time) =>
      partOf(slot(`2026-12-02T${time}:00Z`), 'UTC'),
    );
    assert.deepEqual(parts, ['morning', 'morning', 'afternoon', 'afternoon', 'evening', 'evening']);
    assert.equal(partOf(slot('2026-12-02T06:00:00Z'), 'Asia/Kolkata'), 'morning');
    assert.equal(partOf(slot('2026-12-02T06:30:00Z'), 'Asia/Kolkata'), 'afternoon');
  });

  it('come in the day’s order, empty ones left out', () => {
    const slots = [slot('2026-12-02T18:00:00Z'), slot('2026-12-02T09:00:00Z'), slot('2026-12-02T10:00:00Z')];
    const parts = byPart(slots, 'UTC').map(([part, found]) => [part, found.length]);
    assert.deepEqual(parts, [
      ['morning', 2],
      ['evening', 1],
    ]);
  });
});

describe('small cues', () => {
  it('say a few, some or plenty', () => assert.deepEqual([1, 3, 4, 8, 9].map(plenty), [1, 1, 2, 2, 3]));

  it('know the same moment in two texts', () => {
    assert.ok(sameStart('2026-12-02T09:00:00-08:00', '2026-12-02T17:00:00Z'));
    assert.ok(!sameStart('2026-12-02T09:00:00-08:00', '2026-12-02T09:00:00Z'));
  });
});
