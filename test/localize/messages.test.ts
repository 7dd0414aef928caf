import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/configuration/fault.js';
import { en } from '../../src/localize/en.js';
import { withDigits, withMessages, type SomeMessages } from '../../src/localize/messages.js';

describe('withMessages', () => {
  it('replaces what is given, at any depth, and keeps the rest', () => {
    const messages = withMessages(en, { back: 'Zurück', steps: { time: 'Zeit' } });
    assert.equal(messages.back, 'Zurück');
    assert.deepEqual(messages.steps, { ...en.steps, time: 'Zeit' });
    assert.equal(messages.time.title, en.time.title);
    assert.equal(messages.range, en.range);
  });

  it('replaces functions', () =>
    assert.equal(withMessages(en, { range: (from, to) => `${from}–${to}` }).range('1', '2'), '1–2'));

  it('is the same for nothing given, and leaves its argument alone', () => {
    const before = en.back;
    assert.deepEqual(withMessages(en, undefined), en);
    withMessages(en, { back: 'x' });
    assert.equal(en.back, before);
  });

  it('takes nothing it does not know, nothing of another kind, and says so with the path', () => {
    const faults: Fault[] = [];
    const strange = {
      back: null,
      steps: null,
      edit: 7,
      next: { choos: 'x', time: 'Go on' },
      time: { times: '5 times', title: { en: 'When?' } },
      offers: { spa: { name: 'Rest' }, 'pain-relief': { benefits: ['Less pain'] } },
    } as unknown as SomeMessages;
    const expected = structuredCloneWithFunctions(en);
    expected.next.time = 'Go on';
    expected.offers.spa.name = 'Rest';
    assert.deepEqual(withMessages(en, strange, faults), expected);
    assert.deepEqual(
      faults.map(({ path, problem }) => `${path} ${problem}`),
      [
        'messages.edit must be a string; JSON can replace strings only',
        'messages.next.choos is no message; correct its name',
        'messages.time.times must be a function; JSON can replace strings only',
        'messages.time.title must be a string; JSON can replace strings only',
        'messages.offers.pain-relief.benefits.0 is no message; correct its name',
      ],
    );
  });

  it('refuses what is no object at all', () => {
    const faults: Fault[] = [];
    assert.equal(withMessages(en, 'hello' as unknown as SomeMessages, faults), en);
    assert.equal(faults[0]?.path, 'messages');
  });
});

function structuredCloneWithFunctions<T>(value: T): T {
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]: [string, unknown]) => [
      key,
      structuredCloneWithFunctions(inner),
    ]),
  ) as T;
}

describe('withDigits', () => {
  it('counts in the language’s own, and leaves what is put in as it is', () => {
    const messages = withDigits(en, 'ar-EG');
    assert.equal(messages.minutes(75), '٧٥\u00a0min');
    assert.equal(messages.steps.place(2, 4, 'Time'), '٢ of ٤, Time');
    assert.equal(messages.time.offer('Suite 7', '60'), 'Suite 7, 60');
    assert.equal(messages.back, en.back);
  });
  it('is the same in languages without', () => assert.equal(withDigits(en, 'ar-MA'), en));
});
