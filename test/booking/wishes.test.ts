import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wishableSlots } from '../../src/booking/wishes.js';
import { catalogue } from './helpers/offer.js';

const LA = 'America/Los_Angeles';
const longAgo = Date.parse('2026-01-01T00:00:00Z');
const slots = (from: string, to: string, now = longAgo, offer = catalogue) =>
  wishableSlots(offer, 75, LA, from, to, now).map(({ start }) => start);

describe('wishableSlots', () => {
  it('are every half hour that ends by closing, with the clinic’s offset', () =>
    assert.deepEqual(wishableSlots(catalogue, 75, LA, '2026-12-02', '2026-12-02', longAgo), [
      ...['09:00', '09:30', '10:00', '10:30'].map((time, index) => ({
        start: `2026-12-02T${time}:00-08:00`,
        end: `2026-12-02T${['10:15', '10:45', '11:15', '11:45'][index]}:00-08:00`,
        practitioners: ['any'],
      })),
    ]));

  it('keep to the clinic’s own step where it is longer', () => {
    const offer = { ...catalogue, policies: { ...catalogue.policies, slotStepMinutes: 60 } };
    assert.equal(slots('2026-12-02', '2026-12-02', longAgo, offer).length, 2);
  });

  it('leave the notice, to the minute', () => {
    const sevenHalf = Date.parse('2026-12-02T07:30:00-08:00');
    assert.equal(slots('2026-12-02', '2026-12-02', sevenHalf)[0], '2026-12-02T09:30:00-08:00');
    assert.equal(slots('2026-12-02', '2026-12-02', sevenHalf + 1)[0], '2026-12-02T10:00:00-08:00');
  });

  it('are none on closures, weekends and past days', () => {
    assert.deepEqual(slots('2026-12-25', '2026-12-27'), []);
    assert.deepEqual(slots('2026-12-02', '2026-12-02', Date.parse('2026-12-03T00:00:00Z')), []);
  });

  it('stay within the dates asked for, both included', () => {
    const dates = new Set(slots('2026-12-03', '2026-12-07').map((start) => start.slice(0, 10)));
    assert.deepEqual([...dates], ['2026-12-03', '2026-12-04', '2026-12-07']);
  });
});
