import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyDraft } from '../../src/booking/draft.js';
import {
  isManaging,
  missing,
  namedSteps,
  nextStep,
  placeOf,
  previousStep,
  reachable,
} from '../../src/booking/steps.js';
import { fullDraft } from './helpers/offer.js';

const withoutSlot = { ...fullDraft, slot: null };

describe('the way', () => {
  it('leads from choosing to the outcome and back', () => {
    assert.deepEqual(namedSteps.map(nextStep), ['time', 'details', 'review', 'outcome']);
    assert.deepEqual(namedSteps.map(previousStep), ['choose', 'choose', 'time', 'details']);
  });

  it('has the guide within the first step', () => {
    assert.deepEqual(
      [placeOf('guide'), nextStep('guide'), previousStep('guide')],
      [placeOf('choose'), 'time', 'choose'],
    );
    assert.equal(placeOf('outcome'), 4);
  });
});

describe('the way of a booking that is there already', () => {
  it('leads from it to another time, a look, and back', () => {
    assert.deepEqual([nextStep('manage'), nextStep('new-time')], ['new-time', 'move']);
    assert.deepEqual((['manage', 'new-time', 'move'] as const).map(previousStep), [
      'manage',
      'manage',
      'new-time',
    ]);
    assert.deepEqual((['manage', 'move', 'time', 'outcome'] as const).map(isManaging), [
      true,
      true,
      false,
      false,
    ]);
  });

  it('needs a service that is offered, then a time', () => {
    assert.equal(reachable('new-time', emptyDraft, false), 'manage');
    assert.equal(reachable('move', withoutSlot, false), 'new-time');
    assert.equal(reachable('move', fullDraft, false), 'move');
    assert.equal(reachable('manage', emptyDraft, false), 'manage');
    assert.equal(missing('new-time', withoutSlot), 'time');
    assert.equal(missing('new-time', fullDraft), null);
  });
});

describe('missing', () => {
  it('is the service first, then the time, then nothing', () => {
    assert.equal(missing('choose', emptyDraft), 'service');
    assert.equal(missing('time', emptyDraft), 'service');
    assert.equal(missing('choose', withoutSlot), null);
    assert.equal(missing('time', withoutSlot), 'time');
    assert.equal(missing('review', fullDraft), null);
  });
});

describe('reachable', () => {
  it('goes no further than the draft allows', () => {
    assert.equal(reachable('review', emptyDraft, true), 'choose');
    assert.equal(reachable('time', withoutSlot, false), 'time');
    assert.equal(reachable('details', withoutSlot, true), 'time');
    assert.equal(reachable('review', fullDraft, false), 'details');
    assert.equal(reachable('review', fullDraft, true), 'review');
  });

  it('always allows choosing and the guide', () => {
    assert.equal(reachable('choose', fullDraft, true), 'choose');
    assert.equal(reachable('guide', emptyDraft, false), 'guide');
  });
});
