import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../src/booking/dates.js';
import { formatters, weekOf } from '../../src/localize/formatters.js';

/** Intl writes narrow and non-breaking spaces, which differ between its versions. */
const plain = (text: string) => text.replace(/\s/gu, ' ');
const english = formatters('en-US', 'America/Los_Angeles');
const german = formatters('de', 'Europe/Berlin');

describe('dates', () => {
  it('are written in the language', () => {
    assert.equal(english.day('2026-06-11'), 'Thursday, June 11');
    assert.equal(german.day('2026-06-11'), 'Donnerstag, 11. Juni');
    assert.equal(english.month('2026-06-30'), 'June 2026');
    assert.match(english.shortDay('2026-06-11'), /^Thu, Jun\w* 11$/);
    assert.equal(english.dayNumber('2026-06-01'), '1');
    assert.equal(formatters('ar-EG', 'UTC').dayNumber('2026-06-15'), '١٥');
  });

  it('never shift, whatever the zone of the clinic or of this machine', () => {
    for (const zone of ['Pacific/Apia', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'America/Los_Angeles']) {
      const format = formatters('en-US', zone);
      for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
        const number = String(Number(date.slice(8)));
        assert.match(format.day(date), new RegExp(` ${number}$`), `${date} in ${zone}`);
        assert.match(format.shortDay(date), new RegExp(` ${number}$`), `${date} in ${zone}`);
      }
      assert.equal(format.month('2026-03-01'), 'March 2026');
      assert.equal(format.day('2011-12-30'), 'Friday, December 30');
    }
  });

  it('name the week from whichever day it begins on', () => {
    assert.deepEqual(english.weekdays(0, 'short'), ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    assert.deepEqual(english.weekdays(1, 'narrow').join(''), 'MTWTFSS');
    assert.equal(german.weekdays(1, 'long')[6], 'Sonntag');
    assert.equal(english.weekdays(6, 'long')[0], 'Saturday');
  });
});

describe('times', () => {
  const instant = '2026-12-02T14:05:00-08:00';

  it('are the clinic’s, unless another zone is asked for', () => {
    assert.equal(plain(english.time(instant)), '2:05 PM');
    assert.equal(plain(english.time(Date.parse(instant))), '2:05 PM');
    assert.equal(plain(english.time(instant, 'America/Denver')), '3:05 PM');
  });

  it('have the day before them where it is another in the other zone', () => {
    assert.match(plain(english.time(instant, 'Asia/Kolkata')), /^Thu,? 3:35 AM$/);
    assert.match(plain(english.time('2026-12-02T00:30:00-08:00', 'Pacific/Pago_Pago')), /^Tue,? 9:30 PM$/);
    // Of two weeks, so that nothing remembered of one is said of the other.
    assert.match(plain(english.time('2026-12-06T14:05:00-08:00', 'Asia/Kolkata')), /^Mon,? 3:35 AM$/);
  });

  it('are told apart by their zone in the hour that comes twice, the clinic’s and the visitor’s', () => {
    const [first, again] = ['2027-11-07T01:30:00-07:00', '2027-11-07T01:30:00-08:00'];
    assert.deepEqual(
      [first, again].map((at) => plain(english.time(at))),
      ['1:30 AM PDT', '1:30 AM PST'],
    );
    assert.match(plain(english.moment(first)), /1:30 AM PDT$/);
    assert.match(plain(english.moment(again)), /1:30 AM PST$/);
    const phoenix = formatters('en-US', 'America/Phoenix');
    assert.equal(plain(phoenix.time(again)), '2:30 AM');
    assert.equal(plain(phoenix.time(again, 'America/Los_Angeles')), '1:30 AM PST');
    for (const at of ['2027-11-07T00:30:00-07:00', '2027-11-07T02:30:00-08:00', '2027-03-14T03:30:00-07:00'])
      assert.doesNotMatch(`${english.time(at)} ${english.moment(at)}`, /P[DS]T/, at);
  });

  it('are on the clock of the language', () => {
    assert.equal(german.time('2026-12-02T13:05:00Z'), '14:05');
    assert.equal(formatters('en-GB', 'UTC').time('2026-12-02T18:05:00Z'), '18:05');
    assert.equal(plain(formatters('en-US', 'UTC').time('2026-12-02T00:00:00Z')), '12:00 AM');
    assert.equal(formatters('en-US-u-hc-h23', 'UTC').time('2026-12-02T14:05:00Z'), '14:05');
  });

  it('name the zone as it is at that moment', () => {
    assert.equal(english.zoneName('2026-12-02T12:00:00Z'), 'PST');
    assert.equal(english.zoneName(Date.parse('2026-06-02T12:00:00Z')), 'PDT');
    assert.equal(english.zoneName('2026-06-02T12:00:00Z', 'America/Phoenix'), 'MST');
  });
});

describe('money', () => {
  const cases: [string, string, string, string][] = [
    ['en-US', '95.00', 'USD', '$95'],
    ['en-US', '95.5', 'USD', '$95.50'],
    ['en-US', '1095.05', 'USD', '$1,095.05'],
    ['en-US', '0.00', 'USD', '$0'],
    ['de', '95.00', 'EUR', '95 €'],
    ['de', '95.90', 'EUR', '95,90 €'],
    ['en-US', '9500', 'JPY', '¥9,500'],
    ['en-US', '9500.00', 'JPY', '¥9,500'],
    ['en-US', '12.125', 'KWD', 'KWD 12.125'],
  ];
  for (const [locale, amount, currency, text] of cases)
    it(`${amount} ${currency} in ${locale} is ${text}`, () =>
      assert.equal(plain(formatters(locale, 'UTC').money({ amount, currency })), text));
});

describe('lists', () => {
  it('join one, two and three', () => {
    assert.deepEqual([english.and([]), english.and(['a']), english.and(['a', 'b'])], ['', 'a', 'a and b']);
    assert.equal(english.and(['a', 'b', 'c']), 'a, b, and c');
    assert.equal(english.or(['60', '75', '90']), '60, 75, or 90');
    assert.equal(german.or(['60', '75', '90']), '60, 75 oder 90');
  });
});

describe('calendars, digits and clocks', () => {
  it('have the years of Japan and Thailand, whose months are the grid’s', () => {
    assert.match(formatters('ja-JP-u-ca-japanese', 'UTC').month('2026-12-01'), /令和8年12月/);
    assert.match(formatters('th', 'UTC').month('2026-12-01'), /ธันวาคม.*2569/);
  });
  it('keep the grid’s months where a language’s own calendar has others', () => {
    const persian = formatters('fa', 'UTC');
    assert.match(persian.month('2026-12-01'), /دسامبر.*۲۰۲۶/);
    assert.equal(persian.dayNumber('2026-12-24'), '۲۴');
    assert.match(formatters('ar-SA', 'UTC').day('2026-12-24'), /ديسمبر/);
  });
  it('follow the clock that is asked for, in any language', () => {
    const at = '2026-12-02T14:05:00Z';
    assert.equal(formatters('en-US', 'UTC', 'h23').time(at), '14:05');
    assert.match(plain(formatters('de', 'UTC', 'h12').time(at)), /^2:05 PM$/);
  });
  it('name languages in the language', () => {
    assert.equal(english.language('es'), 'Spanish');
    assert.equal(german.language('fr'), 'Französisch');
  });
});

describe('weekOf', () => {
  const days: [string, number][] = [
    ['en-US', 0],
    ['en', 0],
    ['en-GB', 1],
    ['de', 1],
    ['pt-BR', 0],
    ['ja', 0],
    ['ar-EG', 6],
    ['fr-CA', 0],
  ];
  for (const [locale, day] of days)
    it(`${locale} begins on ${day}`, () => assert.equal(weekOf(locale).firstDay, day));

  it('begins as CLDR 48 says in the larger countries, also where the browser knows of no week', () => {
    // Its lack is put on here, and taken off again.
    const own = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'getWeekInfo');
    Reflect.deleteProperty(Intl.Locale.prototype, 'getWeekInfo');
    try {
      for (const region of [...sundays.split(' '), ...mondays.split(' ')])
        assert.deepEqual(
          { region, ...weekOf(`en-${region}`) },
          { region, firstDay: sundays.includes(region) ? 0 : 1, weekend: [6, 0] },
        );
      assert.deepEqual(
        ['pt-BR', 'es-MX', 'he', 'ja', 'ar', 'ar-SA', 'zh-Hans', 'it'].map(
          (locale) => weekOf(locale).firstDay,
        ),
        [0, 0, 0, 0, 6, 0, 1, 1],
      );
    } finally {
      if (own) Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', own);
    }
  });
});

/** CLDR 48, weekData: larger countries where weeks begin on Sunday, and on Monday. */
const sundays = 'BR CA CO ID IL IN JP KR MX PH SA TH TW US ZA';
const mondays = 'AR CN DE ES FR GB IT MA MY NG PL RU TR UA UZ VN';
