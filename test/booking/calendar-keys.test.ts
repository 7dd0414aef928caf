import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateForKey, type KeyPress } from '../../src/booking/calendar-keys.js';

// 2026-11-25 is a Wednesday; weeks begin on Monday unless said otherwise.
interface Given extends Partial<KeyPress> {
  date?: string;
  firstDay?: number;
  rtl?: boolean;
}
const press = (key: string, { date = '2026-11-25', firstDay = 1, rtl = false, ...held }: Given = {}) =>
  dateForKey(
    { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held },
    date,
    firstDay,
    rtl,
  );

describe('dateForKey', () => {
  it('ArrowLeft is the day before', () => assert.equal(press('ArrowLeft'), '2026-11-24'));
  it('ArrowRight is the day after', () => assert.equal(press('ArrowRight'), '2026-11-26'));
  it('ArrowLeft is the day after, right to left', () =>
    assert.equal(press('ArrowLeft', { rtl: true }), '2026-11-26'));
  it('ArrowRight is the day before, right to left', () =>
    assert.equal(press('ArrowRight', { rtl: true }), '2026-11-24'));
  it('ArrowUp is a week before', () => assert.equal(press('ArrowUp'), '2026-11-18'));
  it('ArrowDown is a week after, into the next month', () => assert.equal(press('ArrowDown'), '2026-12-02'));
  it('Home is the first day of the week', () => assert.equal(press('Home'), '2026-11-23'));
  it('Home follows the language’s first day', () =>
    assert.equal(press('Home', { firstDay: 0 }), '2026-11-22'));
  it('End is the last day of the week', () => assert.equal(press('End'), '2026-11-29'));
  it('End follows the language’s first day', () => assert.equal(press('End', { firstDay: 6 }), '2026-11-27'));
  it('Home and End do not turn round, right to left', () => {
    assert.equal(press('Home', { rtl: true }), '2026-11-23');
    assert.equal(press('End', { rtl: true }), '2026-11-29');
  });
  it('PageUp is a month before, clamped', () =>
    assert.equal(press('PageUp', { date: '2026-03-31' }), '2026-02-28'));
  it('PageDown is a month after', () => assert.equal(press('PageDown'), '2026-12-25'));
  it('Shift+PageUp is a year before', () =>
    assert.equal(press('PageUp', { shiftKey: true, date: '2028-02-29' }), '2027-02-28'));
  it('Shift+PageDown is a year after', () =>
    assert.equal(press('PageDown', { shiftKey: true }), '2027-11-25'));
  for (const key of ['Enter', ' ', 'Tab', 'Escape', 'a'])
    it(`${JSON.stringify(key)} is left to the browser`, () => assert.equal(press(key), null));
  for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }])
    it(`arrows with ${Object.keys(held).join()} are left to the browser`, () =>
      assert.equal(press('ArrowLeft', held), null));
});
