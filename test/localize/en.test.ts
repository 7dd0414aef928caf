import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/localize/en.js';
import { leaves } from './helpers/leaves.js';
import { areas, goals, pressures } from '../../src/protocol/primitives.js';

const all = leaves(en);
/** Every count that a sentence may turn on, and texts one would find again. */
const tries = [
  [0, 30, 2],
  [1, 0, 1],
  [2, 15, 3],
  ['first', 'second', 'third'],
];

describe('English', () => {
  it('says something everywhere', () => {
    assert.ok(all.length > 150);
    for (const [path, message] of all)
      if (typeof message === 'string') assert.match(message, /\S/, path);
      else for (const args of tries) assert.match(String(message(...args)), /\S/, path);
  });

  it('has no hole where a value should be', () => {
    for (const [path, message] of all)
      if (typeof message === 'function')
        for (const args of tries)
          assert.doesNotMatch(String(message(...args)), /undefined|null|NaN|\[object|=>|\$\{/, path);
  });

  it('says every text it is given', () => {
    for (const [path, message] of all) {
      if (typeof message !== 'function') continue;
      const said = String(message('«1»', '«2»', '«3»'));
      for (let place = 1; place <= message.length; place += 1)
        assert.ok(said.includes(`«${place}»`), `${path} leaves out its ${place}.`);
    }
  });

  it('has words for every value of the protocol', () => {
    const has = (values: readonly string[], words: object) =>
      assert.deepEqual(Object.keys(words).sort(), [...values].sort());
    has(goals, en.goals);
    has(goals, en.reasons);
    has(areas, en.areas);
    has(pressures, en.pressure);
  });

  it('counts one and many', () => {
    assert.deepEqual([en.time.times(1), en.time.times(2)], ['1 time', '2 times']);
    assert.match(en.time.available('Tuesday, December 2', 1), /^Tuesday, December 2, 1 time available$/);
    assert.match(en.time.available('Tuesday, December 2', 3), /^Tuesday, December 2, 3 times available$/);
    assert.match(en.errors.summary(1), /^One thing/);
    assert.match(en.errors.summary(3), /^3 things/);
  });

  it('writes lengths with spaces that do not break', () => {
    assert.equal(en.minutes(45), '45\u00a0min');
    assert.deepEqual(
      [en.hours(1, 15), en.hours(2, 0), en.hours(0, 45)],
      ['1\u00a0h 15\u00a0min', '2\u00a0h', '45\u00a0min'],
    );
  });

  it('claims no more than massage can do, and says “booked” only where it is', () => {
    const texts = all.map(([, message]) =>
      typeof message === 'string' ? message : String(message('x', 'x')),
    );
    for (const text of texts) assert.doesNotMatch(text, /\b(cures?|heals?|guarantee|speeds up)\b/i);
    assert.doesNotMatch(en.outcome.requested('Zoë'), /booked|confirmed/i);
    assert.match(en.outcome.wait, /not booked until/);
  });
});
