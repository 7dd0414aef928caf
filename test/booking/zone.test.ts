import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  comesTwice,
  dateIn,
  instantOf,
  instantsOf,
  offsetAt,
  timeIn,
  toMs,
  toRfc3339,
} from '../../src/booking/zone.js';
import { random } from './helpers/random.js';

const at = (text: string) => Date.parse(text);
const texts = (instants: number[]) => instants.map((ms) => new Date(ms).toISOString().slice(0, 16));

describe('offsetAt', () => {
  const cases: [string, string, number][] = [
    ['2026-01-15T12:00:00Z', 'America/Los_Angeles', -480],
    ['2026-07-15T12:00:00Z', 'America/Los_Angeles', -420],
    ['2026-01-15T12:00:00Z', 'Asia/Kolkata', 330],
    ['2026-01-15T12:00:00Z', 'Asia/Kathmandu', 345],
    ['2026-01-15T12:00:00Z', 'Australia/Lord_Howe', 660],
    ['2026-07-15T12:00:00Z', 'Australia/Lord_Howe', 630],
    ['2026-07-15T12:00:00Z', 'America/St_Johns', -150],
    ['2026-07-15T12:00:00Z', 'UTC', 0],
    ['2026-07-15T12:00:00Z', 'Pacific/Kiritimati', 840],
  ];
  for (const [instant, zone, minutes] of cases)
    it(`${zone} at ${instant} is ${minutes} minutes ahead`, () =>
      assert.equal(offsetAt(at(instant), zone), minutes));

  it('changes at the very instant of the clock change, whatever the seconds', () => {
    const change = at('2026-03-08T10:00:00Z');
    assert.equal(offsetAt(change - 1, 'America/Los_Angeles'), -480);
    assert.equal(offsetAt(change, 'America/Los_Angeles'), -420);
    assert.equal(offsetAt(change + 59_999, 'America/Los_Angeles'), -420);
  });
});

describe('comesTwice', () => {
  it('is so in the repeated hour only, both times', () => {
    const at = (time: string) => comesTwice(`2027-11-07T${time}`, 'America/Los_Angeles');
    const all = ['00:59:00-07:00', '01:00:00-07:00', '01:59:00-07:00', '01:00:00-08:00', '02:00:00-08:00'];
    assert.deepEqual(all.map(at), [false, true, true, true, false]);
    assert.equal(comesTwice('2027-03-14T03:00:00-07:00', 'America/Los_Angeles'), false);
    assert.equal(comesTwice('2027-04-04T01:45:00+11:00', 'Australia/Lord_Howe'), true);
    assert.equal(comesTwice('2027-04-04T01:15:00+11:00', 'Australia/Lord_Howe'), false);
  });
});

describe('instantsOf', () => {
  const cases: [string, string, string, string[]][] = [
    ['an ordinary day', '2026-12-02T09:00', 'America/Los_Angeles', ['2026-12-02T17:00']],
    ['the hour Los Angeles skips', '2026-03-08T02:30', 'America/Los_Angeles', []],
    ['the end of the skipped hour', '2026-03-08T03:00', 'America/Los_Angeles', ['2026-03-08T10:00']],
    [
      'the hour Los Angeles repeats',
      '2026-11-01T01:30',
      'America/Los_Angeles',
      ['2026-11-01T08:30', '2026-11-01T09:30'],
    ],
    ['the hour Berlin skips', '2026-03-29T02:00', 'Europe/Berlin', []],
    [
      'the hour Berlin repeats',
      '2026-10-25T02:59',
      'Europe/Berlin',
      ['2026-10-25T00:59', '2026-10-25T01:59'],
    ],
    ['after the repeated hour', '2026-10-25T03:00', 'Europe/Berlin', ['2026-10-25T02:00']],
    ['the half hour Lord Howe skips', '2026-10-04T02:15', 'Australia/Lord_Howe', []],
    ['past the half hour Lord Howe skips', '2026-10-04T02:30', 'Australia/Lord_Howe', ['2026-10-03T15:30']],
    [
      'the half hour Lord Howe repeats',
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      ['2026-04-04T14:45', '2026-04-04T15:15'],
    ],
    ['the midnight São Paulo skipped in 2018', '2018-11-04T00:00', 'America/Sao_Paulo', []],
    [
      'the last hour of a day, repeated in São Paulo',
      '2018-02-17T23:30',
      'America/Sao_Paulo',
      ['2018-02-18T01:30', '2018-02-18T02:30'],
    ],
    ['noon of the day Apia never had', '2011-12-30T12:00', 'Pacific/Apia', []],
    ['noon before that day', '2011-12-29T12:00', 'Pacific/Apia', ['2011-12-29T22:00']],
    ['noon after that day', '2011-12-31T12:00', 'Pacific/Apia', ['2011-12-30T22:00']],
    ['24:00, the midnight that ends the day', '2026-06-30T24:00', 'Asia/Kolkata', ['2026-06-30T18:30']],
  ];
  for (const [what, wall, zone, expected] of cases)
    it(`${what}: ${expected.length || 'none'}`, () => {
      const [date, time] = wall.split('T');
      assert.deepEqual(texts(instantsOf(date!, time!, zone)), expected);
    });
});

describe('instantOf', () => {
  it('counts a skipped time on from before the gap', () => {
    const la = instantOf('2026-03-08', '02:30', 'America/Los_Angeles');
    const howe = instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe');
    const apia = instantOf('2011-12-30', '12:00', 'Pacific/Apia');
    assert.deepEqual(texts([la, howe, apia]), ['2026-03-08T10:30', '2026-10-03T15:45', '2011-12-30T22:00']);
  });

  it('opens a day whose midnight is skipped when the day begins', () =>
    assert.equal(
      toRfc3339(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo'), 'America/Sao_Paulo'),
      '2018-11-04T01:00:00-02:00',
    ));

  it('takes the first of two, or the last when asked', () => {
    const first = instantOf('2026-10-25', '02:30', 'Europe/Berlin');
    const last = instantOf('2026-10-25', '02:30', 'Europe/Berlin', 'last');
    assert.deepEqual(texts([first, last]), ['2026-10-25T00:30', '2026-10-25T01:30']);
  });
});

describe('texts of an instant', () => {
  it('write offsets with their half hours and signs', () => {
    const ms = at('2026-07-01T00:00:00Z');
    assert.equal(toRfc3339(ms, 'America/St_Johns'), '2026-06-30T21:30:00-02:30');
    assert.equal(toRfc3339(ms, 'Asia/Kathmandu'), '2026-07-01T05:45:00+05:45');
    assert.equal(toRfc3339(ms, 'UTC'), '2026-07-01T00:00:00+00:00');
  });

  it('give the date and time on the wall of the zone asked for, not of the reader', () => {
    assert.equal(dateIn('2026-12-31T23:30:00-08:00', 'Pacific/Apia'), '2027-01-01');
    assert.equal(timeIn('2026-12-31T23:30:00-08:00', 'Asia/Kolkata'), '13:00');
    assert.equal(timeIn(at('2026-06-01T00:00:00Z'), 'UTC'), '00:00');
    assert.equal(toMs('1970-01-01T01:00:00+00:00'), 3_600_000);
  });
});

/** The slow model: a formatter of another locale and another style, made anew and read as text. */
function slowWall(ms: number, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(ms);
  return text.replace(' ', 'T');
}

const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
];

describe('a year of random instants, against the slow model', () => {
  for (const zone of zones)
    it(zone, () => {
      const next = random(20_261_202);
      for (let round = 0; round < 60; round += 1) {
        const ms = at('2026-01-01T00:00:00Z') + Math.floor(next() * 365 * 86_400) * 1000;
        const text = toRfc3339(ms, zone);
        assert.equal(Date.parse(text), ms, text);
        assert.equal(text.slice(0, 19), slowWall(ms, zone));
        const minute = ms - (ms % 60_000);
        const found = instantsOf(dateIn(ms, zone), timeIn(ms, zone), zone);
        assert.ok(found.includes(minute), `${text} is found again among ${String(found)}`);
      }
    });
});
