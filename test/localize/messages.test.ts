import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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

  it('takes no message it does not know, and survives null', () => {
    const strange = { back: null, steps: null, other: 'x' } as unknown as SomeMessages;
    assert.deepEqual(withMessages(en, strange), en);
  });
});
