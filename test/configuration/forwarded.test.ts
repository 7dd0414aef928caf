import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Field } from '../../src/booking/catalogue.js';
import { forwarded, utmOf } from '../../src/configuration/forwarded.js';

const said = (query: string) =>
  Object.fromEntries(
    Object.entries(forwarded(query)).filter(([, value]) => typeof value === 'string' && value),
  );

/** Questions of a clinic's own, one of each kind. */
const fields: Field[] = [
  { name: 'referral', label: 'How did you find us?', type: 'text', required: true, options: [] },
  { name: 'tea', label: 'Tea?', type: 'select', required: false, options: ['Green', 'Black'] },
  { name: 'parking', label: 'Parking?', type: 'checkbox', required: false, options: [] },
  { name: 'story', label: 'Anything else?', type: 'textarea', required: false, options: [] },
  { name: 'mobile', label: 'Mobile', type: 'tel', required: false, options: [] },
];
const answered = (query: string, asked = fields) => forwarded(query, asked).answers;

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
    ['Calendly', '?first_name=Ada&last_name=Moss&email=ada@visitor.example', ada],
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
    ['Acuity, among several', '?appointmentType%5B%5D=calm&appointmentType[]=deep', { service: 'calm' }],
    ['nobody', '?q=massage&category=spa', {}],
    ['a half', '?firstName=Ada&email=', { name: 'Ada' }],
  ] as const)
    it(`as ${widget} would`, () => assert.deepEqual(said(query), expected));

  it('is text, whatever it looks like', () =>
    assert.equal(forwarded('?name=%3Cimg%20src%3Dx%3E').name, '<img src=x>'));
});

describe('what it says to the clinic’s own questions', () => {
  const all = { referral: 'A friend', tea: 'Black', parking: true, story: 'Long', mobile: '555 0100' };
  for (const [widget, query] of [
    ['Cal.com', '?referral=A%20friend&tea=Black&parking=true&story=Long&mobile=555%200100'],
    ['Calendly', '?a1=A%20friend&a2=Black&a3=1&a4=Long&a5=555%200100'],
    [
      'Acuity',
      '?field:referral=A+friend&field:tea=Black&field:parking=yes&field%3Astory=Long&field%3Amobile=555+0100',
    ],
  ] as const)
    it(`as ${widget} would`, () => assert.deepEqual(answered(query), all));

  it('counts once, by name before place', () =>
    assert.deepEqual(answered('?a1=c&field:referral=b&referral=a'), { referral: 'a' }));

  it('is nothing that the form would not take', () => {
    for (const query of [
      '?tea=Coffee',
      '?tea=',
      '?parking=no',
      '?parking=0',
      '?referral=',
      '?a0=x',
      '?a6=x',
      '?guests=x&location=x&metadata[a]=x',
    ])
      assert.deepEqual(answered(query), {}, query);
    const long = 'x'.repeat(9000);
    const { referral, story, mobile } = answered(`?a1=${long}&a4=${long}&a5=${long}`) as Record<
      string,
      string
    >;
    assert.deepEqual([referral!.length, story!.length, mobile!.length], [200, 5000, 200]);
  });

  it('is never what it says of the person', () => {
    const [text] = fields;
    const ours = ['name', 'email', 'notes', 'date'].map((name) => ({ ...text!, name }));
    const query = '?name=Ada&email=ada@visitor.example&notes=Hi&date=2026-12-03';
    assert.deepEqual(answered(query, ours), {});
    assert.equal(forwarded(query, ours).name, 'Ada');
    const both = forwarded(`${query}&field:name=Rex&a4=Monday`, ours);
    assert.deepEqual([both.name, both.answers], ['Ada', { name: 'Rex', date: 'Monday' }]);
  });
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
