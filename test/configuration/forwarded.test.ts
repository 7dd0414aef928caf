import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forwarded, utmOf } from '../../src/configuration/forwarded.js';

const said = (query: string) =>
  Object.fromEntries(Object.entries(forwarded(query)).filter(([, value]) => value));

describe('what the page’s address says of the visitor', () => {
  const ada = { name: 'Ada Moss', email: 'ada@visitor.example' };
  const phone = '+1 555 010 0100';
  const encoded = encodeURIComponent(phone);
  for (const [widget, query, expected] of [
    [
      'Cal.com',
      `?name=Ada%20Moss&email=ada@visitor.example&notes=Hi&attendeePhoneNumber=${encoded}&duration=60&date=2026-12-03`,
      { ...ada, phone, notes: 'Hi', duration: '60', date: '2026-12-03' },
    ],
    ['Calendly', '?first_name=Ada&last_name=Moss&email=ada@visitor.example&a1=x', ada],
    [
      'Acuity',
      `?firstName=Ada&lastName=Moss&email=ada@visitor.example&phone=${encoded}&appointmentType=calm&calendarID=ana&datetime=2026-12-03T09:00`,
      { ...ada, phone, service: 'calm', practitioner: 'ana', date: '2026-12-03T09:00' },
    ],
    [
      'Easy!Appointments',
      `?first_name=Ada&last_name=Moss&email=ada@visitor.example&phone_number=${encoded}&service=calm&provider=ben`,
      { ...ada, phone, service: 'calm', practitioner: 'ben' },
    ],
    ['nobody', '?q=massage&category=spa', {}],
    ['a half', '?firstName=Ada&email=', { name: 'Ada' }],
  ] as const)
    it(`as ${widget} would`, () => assert.deepEqual(said(query), expected));

  it('is text, whatever it looks like', () =>
    assert.equal(forwarded('?name=%3Cimg%20src%3Dx%3E').name, '<img src=x>'));
});

describe('the campaign', () => {
  it('is named without its prefix, and nothing else of the address', () =>
    assert.deepEqual(utmOf('?utm_source=news&utm_medium=mail&name=Ada&utm_=x&utm_term='), {
      source: 'news',
      medium: 'mail',
    }));

  it('is no longer than an endpoint takes', () =>
    assert.equal(utmOf(`?utm_source=${'x'.repeat(900)}`)!.source!.length, 200));

  it('is absent where there is none', () => assert.equal(utmOf('?q=1'), undefined));
});
