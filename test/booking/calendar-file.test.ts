import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  calendarFile,
  googleLink,
  outlookLink,
  type CalendarEntry,
} from '../../src/booking/calendar-file.js';

const entry: CalendarEntry = {
  uid: 'bk_1@clinic.example',
  title: 'Massage; calm, deep\\slow',
  start: '2026-12-02T09:00:00-08:00',
  end: '2026-12-02T10:15:00-08:00',
  location: 'Hafenstraße 5, Köln 🧖🏽‍♀️',
  description: `First line\r\nsecond\n${'long 🙂 überlang '.repeat(30)}`,
  url: 'https://clinic.example/book',
};
const stamp = Date.parse('2026-11-23T10:00:00Z');
const file = calendarFile(entry, stamp);

/** A reader of its own: unfolds, splits at the first colon, undoes the escapes one character at a time. */
function parsed(text: string): Map<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/\\(.)/gs, (_, next: string) => (next === 'n' ? '\n' : next));
      return [line.slice(0, colon), value];
    }),
  );
}

describe('calendarFile', () => {
  it('reads back as it was meant', () => {
    const event = parsed(file);
    assert.equal(event.get('UID'), entry.uid);
    assert.equal(event.get('SUMMARY'), entry.title);
    assert.equal(event.get('LOCATION'), entry.location);
    assert.equal(event.get('DESCRIPTION'), entry.description.replace('\r\n', '\n'));
    assert.equal(event.get('URL'), entry.url);
  });

  it('says its times in UTC, so that it needs no zone of its own', () => {
    const event = parsed(file);
    assert.equal(event.get('DTSTART'), '20261202T170000Z');
    assert.equal(event.get('DTEND'), '20261202T181500Z');
    assert.equal(event.get('DTSTAMP'), '20261123T100000Z');
  });

  it('escapes commas, semicolons, backslashes and line breaks', () =>
    assert.ok(file.includes('\r\nSUMMARY:Massage\\; calm\\, deep\\\\slow\r\n')));

  it('ends every line with CRLF and has no bare line break', () => {
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
  });

  // Shifted by one octet at a time, so that a character of four octets meets the border in each way.
  for (let shift = 0; shift < 8; shift += 1)
    it(`folds at 75 octets and never within a character, shifted by ${shift}`, () => {
      const description = `${'x'.repeat(shift)}${'🙂'.repeat(60)}${'é'.repeat(90)}${'漢'.repeat(60)}`;
      const text = calendarFile({ ...entry, description }, stamp);
      const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
      assert.ok(Math.max(...lengths) <= 75 && Math.max(...lengths) > 71);
      assert.equal(parsed(text).get('DESCRIPTION'), description);
      // Each line alone is whole text: no half of a pair, no half of a sequence.
      for (const line of text.split('\r\n')) assert.equal(Buffer.from(line).toString(), line);
    });

  it('replaces itself at a second import: the same UID at another moment', () =>
    assert.equal(parsed(calendarFile(entry, stamp + 60_000)).get('UID'), parsed(file).get('UID')));

  it('counts its changes, so that the later one replaces the earlier', () => {
    assert.equal(parsed(file).get('SEQUENCE'), '0');
    assert.equal(parsed(calendarFile({ ...entry, sequence: 3 }, stamp)).get('SEQUENCE'), '3');
  });

  it('leaves out what is not known', () => {
    const bare = calendarFile({ ...entry, location: '', description: '', url: undefined }, stamp);
    assert.doesNotMatch(bare, /LOCATION|DESCRIPTION|URL/);
  });
});

describe('links to web calendars', () => {
  it('Google takes the times in UTC', () => {
    const { origin, searchParams } = new URL(googleLink(entry));
    assert.equal(origin, 'https://calendar.google.com');
    assert.equal(searchParams.get('dates'), '20261202T170000Z/20261202T181500Z');
    assert.equal(searchParams.get('text'), entry.title);
    assert.equal(searchParams.get('location'), entry.location);
    assert.equal(searchParams.get('details'), entry.description);
  });

  it('Outlook gets no plus sign for a space, and keeps one that was typed', () => {
    const link = outlookLink({ ...entry, title: 'Massage + tea' });
    assert.ok(!link.includes('+'));
    const { searchParams } = new URL(link);
    assert.equal(searchParams.get('subject'), 'Massage + tea');
    assert.equal(searchParams.get('startdt'), '2026-12-02T17:00:00.000Z');
    assert.equal(searchParams.get('enddt'), '2026-12-02T18:15:00.000Z');
    assert.equal(searchParams.get('body'), entry.description);
  });
});
