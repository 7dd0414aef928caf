import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from '../../src/booking/draft.js';
import { settled, type KnownTimes } from '../../src/booking/settled.js';
import type { Slot } from '../../src/protocol/availability.js';
import { fullDraft, slot } from './helpers/offer.js';

const zone = 'America/Los_Angeles';
const at = (start: string): Slot => ({ start, end: start, practitioners: ['ana'] });
const others = [at('2026-12-02T11:00:00-08:00')];

/** December, of which these days have times. */
const december = (days: Record<string, Slot[]>): KnownTimes => ({
  month: '2026-12-01',
  months: new Set(['2026-12-01']),
  days: new Map(Object.entries(days)),
});
const settle = (times: KnownTimes, over: Partial<Draft> = {}) =>
  settled({ ...fullDraft, ...over }, times, zone);

describe('settled', () => {
  it('is the same draft where nothing changes', () => {
    const { draft, gone } = settled(fullDraft, december({ '2026-12-02': [slot] }), zone);
    assert.equal(draft, fullDraft);
    assert.equal(gone, false);
  });

  it('takes the chosen time as it is offered now, written as it was chosen', () => {
    const longer = { start: '2026-12-02T17:00:00Z', end: '2026-12-02T18:30:00Z', practitioners: ['ben'] };
    const { draft, gone } = settle(december({ '2026-12-02': [longer] }));
    assert.deepEqual(draft.slot, { ...longer, start: slot.start });
    assert.equal(gone, false);
  });

  it('says that the chosen time is offered no more, and leaves it to others to let go of it', () => {
    for (const day of ['2026-12-02', '2026-12-03']) {
      const { draft, gone } = settle(december({ [day]: others }));
      assert.equal(gone, true);
      assert.equal(draft.slot, slot);
    }
  });

  it('knows nothing of a time in a month that was not asked for', () => {
    const times = { ...december({ '2026-12-02': others }), months: new Set(['2027-01-01']) };
    assert.equal(settle(times).gone, false);
    assert.equal(settle(december({}), { slot: null }).gone, false);
  });

  it('looks at the chosen time’s day, in the clinic’s zone, where the day looked at has none', () => {
    // 23:30 on the 2nd in Los Angeles.
    const late = at('2026-12-03T07:30:00Z');
    const times = december({ '2026-12-02': [late], '2026-12-09': others });
    assert.equal(settle(times, { slot: late, date: '2026-12-08' }).draft.date, '2026-12-02');
  });

  it('goes back to the day last chosen by hand once that has times', () => {
    const times = december({ '2026-12-09': others, '2026-12-15': others });
    assert.equal(
      settle(times, { slot: null, date: '2026-12-07', picked: '2026-12-15' }).draft.date,
      '2026-12-15',
    );
  });

  it('lands on the next day with times, or on the first of the month gone to', () => {
    const times = december({ '2026-12-09': others, '2026-12-15': others });
    const landed = (date: string) => settle(times, { slot: null, date, picked: '' }).draft.date;
    assert.equal(landed('2026-12-10'), '2026-12-15');
    assert.equal(landed('2026-11-30'), '2026-12-09');
    assert.equal(landed(''), '2026-12-09');
  });

  it('stays where it was in a month without times', () => {
    assert.equal(settle(december({}), { slot: null }).draft.date, '2026-12-02');
  });
});
