import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as form from '../../src/booking/details.js';
import type { Details, Draft } from '../../src/booking/draft.js';
import { catalogue, fullDraft, service } from './helpers/offer.js';

const errors = (over: Partial<Details>) =>
  Object.fromEntries(form.detailErrors({ ...fullDraft.details, ...over }, catalogue));

describe('detailErrors', () => {
  const cases: [string, Partial<Details>, Record<string, string>][] = [
    ['nothing wrong', {}, {}],
    ['no name', { name: '  ' }, { name: 'name' }],
    ['neither e-mail nor phone', { email: ' ', phone: '' }, { email: 'contact' }],
    ['a phone alone', { email: '', phone: '+1 555 0100' }, {}],
    ['half an e-mail', { email: 'zoe@' }, { email: 'email' }],
    ['half an e-mail beside a good phone', { email: 'zoe@', phone: '55501000' }, { email: 'email' }],
    ['words for a phone', { phone: 'call me 12345' }, { phone: 'phone' }],
    ['a question unanswered', { answers: { referral: ' ' } }, { 'answers.referral': 'required' }],
    ['a box unticked', { answers: { referral: false } }, { 'answers.referral': 'required' }],
    ['no consent', { consents: { news: '2026-11-23T10:00:00Z' } }, { 'consents.privacy': 'consent' }],
  ];
  for (const [what, over, expected] of cases) it(what, () => assert.deepEqual(errors(over), expected));

  it('come in the order of the form', () =>
    assert.deepEqual(Object.keys(errors({ name: '', email: '', answers: {}, consents: {} })), [
      'name',
      'email',
      'answers.referral',
      'consents.privacy',
    ]));
});

describe('addresses and numbers', () => {
  it('refuse only what cannot be an e-mail address', () => {
    for (const good of ['a@b.co', 'zoë+x@sub.example.museum', ' a@b.co '])
      assert.ok(form.looksLikeEmail(good), good);
    for (const bad of ['', 'a', 'a@b', '@b.co', 'a b@c.de', 'a@b.', 'a@@b.co', 'a@b.co.'])
      assert.ok(!form.looksLikeEmail(bad), bad);
  });

  it('refuse only what cannot be a telephone number', () => {
    for (const good of ['12345', '+49 (0)30 123-456', '555.0100 x12', ' 030/123456 '])
      assert.ok(form.looksLikePhone(good), good);
    for (const bad of ['', '1234', '(----)', 'one2345', '12345!']) assert.ok(!form.looksLikePhone(bad), bad);
  });
});

describe('keyOfPointer', () => {
  const cases: [string, string | undefined][] = [
    ['#/people/0/email', 'email'],
    ['/people/0/name', 'name'],
    ['#/notes', 'notes'],
    ['#/answers/referral', 'answers.referral'],
    ['#/answers/caf%C3%A9', 'answers.café'],
    ['#/consents/privacy', 'consents.privacy'],
    ['#/consents', undefined],
    ['#/start', undefined],
    ['#/answers/%E0%A4%A', 'answers.%E0%A4%A'],
    ['%', undefined],
    ['', undefined],
  ];
  for (const [pointer, key] of cases)
    it(`${pointer || 'nothing'} is ${key ?? 'no field'}`, () =>
      assert.equal(form.keyOfPointer(pointer), key));
});

describe('findingsOf', () => {
  const found = (draft: Draft, asksHealth: boolean, ...pointers: string[]) => {
    const wrong = pointers.map((pointer) => ({ pointer, detail: pointer }));
    const { at, rest } = form.findingsOf(wrong, draft, { catalogue, asksHealth });
    return [[...at.keys()], rest];
  };
  const health = ['#/answers/areas/0', '#/answers/pressure'];

  it('are at the fields there are', () => {
    const all = ['#/people/0/name', '#/people/0/email', '#/people/0/phone', '#/notes', '#/answers/referral'];
    assert.deepEqual(found(fullDraft, false, ...all, '#/consents/privacy'), [
      ['name', 'email', 'phone', 'notes', 'answers.referral', 'consents.privacy'],
      [],
    ]);
  });

  it('are words where there is no field', () => {
    const none = ['#/answers/goals', '#/answers/message', '#/consents/0', '#/people/0/x', '#/page', '#'];
    assert.deepEqual(found(fullDraft, true, ...none), [[], none]);
  });

  it('are at areas and pressure only where these are asked for', () => {
    assert.deepEqual(found(fullDraft, true, ...health), [['answers.areas', 'answers.pressure'], []]);
    assert.deepEqual(found(fullDraft, false, ...health), [[], health]);
    assert.deepEqual(found({ ...fullDraft, service: 'calm' }, true, ...health), [[], health]);
  });

  it('are at the second name only where two come', () => {
    const guest = { service: 'deep', minutes: 60 };
    assert.deepEqual(found({ ...fullDraft, guest }, true, '#/people/1/name'), [['guest'], []]);
    assert.deepEqual(found(fullDraft, true, '#/people/1/name'), [[], ['#/people/1/name']]);
  });

  it('say nothing of what has neither field nor words', () => {
    const { at, rest } = form.findingsOf([{ pointer: '#/page' }], fullDraft, { catalogue, asksHealth: true });
    assert.deepEqual([at.size, rest], [0, []]);
    assert.equal(form.findingsOf(undefined, fullDraft, { catalogue, asksHealth: true }).at.size, 0);
  });
});

describe('asksHealth', () => {
  it('needs a service that works on areas, and somewhere to send the answers', () => {
    assert.equal(form.asksHealth(service('deep'), true), true);
    assert.equal(form.asksHealth(service('deep'), false), false);
    assert.equal(form.asksHealth(service('calm'), true), false);
    assert.equal(form.asksHealth(undefined, true), false);
  });
});
