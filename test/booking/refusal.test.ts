import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepToMend } from '../../src/booking/refusal.js';

const wrong = (...pointers: string[]) => ({ errors: pointers.map((pointer) => ({ pointer })) });

describe('stepToMend', () => {
  for (const [pointer, step] of [
    ['#/people/0/email', 'details'],
    ['#/consents', 'details'],
    ['#/answers/referral', 'details'],
    ['#/notes', 'details'],
    ['#/practitioner', 'time'],
    ['#/preference', 'time'],
    ['#/start', 'time'],
    ['#/service', 'choose'],
    ['#/minutes', 'choose'],
    ['#/addOns/0', 'time'],
    ['#/locale', undefined],
    ['#', undefined],
    ['', undefined],
    ['#/constructor', undefined],
  ] as const)
    it(`leads from ${pointer || 'no pointer'} to ${step ?? 'nowhere'}`, () =>
      assert.equal(stepToMend('invalid-fields', wrong(pointer)), step));

  it('begins with what was typed, where several are wrong', () =>
    assert.equal(stepToMend('invalid-fields', wrong('#/service', '#/people/0/phone')), 'details'));

  it('leads to the times when the time cannot be had', () => {
    assert.equal(stepToMend('outside-hours', {}), 'time');
    assert.equal(stepToMend('outside-booking-window', {}), 'time');
  });

  it('leads nowhere for anything else', () => {
    assert.equal(stepToMend('slot-taken', wrong('#/service')), undefined);
    assert.equal(stepToMend('invalid-fields', {}), undefined);
  });
});
