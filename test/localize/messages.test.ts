import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/configuration/fault.js';
import { en } from '../../src/localize/en.js';
import { withMessages, type SomeMessages } from '../../src/localize/messages.js';

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
