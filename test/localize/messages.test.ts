import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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

  it('takes no message it does not know, and survives null', () => {
    const strange = { back: null, steps: null, other: 'x' } as unknown as SomeMessages;
    assert.deepEqual(withMessages(en, strange), en);
  });
});

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
