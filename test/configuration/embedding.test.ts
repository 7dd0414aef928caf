/** What pages, addresses and forms say about an element, as far as it is decided before anything is shown. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withOutcome } from '../../src/configuration/addresses.js';
import { resolve, type Inputs } from '../../src/configuration/resolve.js';
import { en } from '../../src/localize/en.js';
import { clinic } from '../helpers/clinic.js';

function resolved(attributes: Record<string, string>, more: Partial<Inputs> = {}) {
  const { settings, faults } = resolve({
    attribute: (name) => attributes[name] ?? null,
    sources: [{ name: 'clinic', json: clinic, base: 'https://clinic.example/book' }],
    contacts: { phone: '', email: '' },
    locale: 'en',
    offers: en.offers,
    base: 'https://clinic.example/book',
    ...more,
  });
  return { ...settings, faults };
}
const forward = { 'forward-query': '' };

describe('prefill', () => {
  it('comes from attributes', () =>
    assert.deepEqual(resolved({ 'prefill-name': 'Ada', 'prefill-phone': '1'.repeat(90) }).prefill, {
      name: 'Ada',
      email: '',
      phone: '1'.repeat(40),
      notes: '',
      answers: undefined,
    }));

  it('comes from the address only where it is forwarded, and an attribute wins', () => {
    const query = '?name=Eve&email=eve@visitor.example';
    assert.equal(resolved({}, { query }).prefill.name, '');
    const { prefill } = resolved({ ...forward, 'prefill-name': 'Ada' }, { query });
    assert.deepEqual([prefill.name, prefill.email], ['Ada', 'eve@visitor.example']);
  });

  it('answers the clinic’s own questions, by what they offer in the page’s language', () => {
    const options = [{ en: 'A friend', de: 'Freunde' }];
    const json = { ...clinic, fields: [{ name: 'referral', label: 'How?', type: 'select', options }] };
    const sources = [{ name: 'clinic', json, base: 'https://clinic.example/book' }];
    const answers = (query: string, attributes: Record<string, string> = forward, locale = 'en') =>
      resolved(attributes, { query, sources, locale }).prefill.answers;
    assert.deepEqual(answers('?a1=A%20friend'), { referral: 'A friend' });
    assert.deepEqual(answers('?referral=Freunde', forward, 'de'), { referral: 'Freunde' });
    assert.deepEqual(answers('?referral=Freunde'), {});
    assert.equal(answers('?referral=A%20friend', {}), undefined);
  });
});

describe('a forwarded choice', () => {
  const start = (query: string, attributes = {}) => {
    const { start: found, faults } = resolved({ ...forward, ...attributes }, { query });
    assert.deepEqual(faults, []);
    return [found.service, found.minutes, found.practitioner, found.date];
  };
  it('is taken where it is known', () =>
    assert.deepEqual(start('?service=pain-relief&duration=90&provider=ben&date=2026-12-03'), [
      'pain-relief',
      90,
      'ben',
      '2026-12-03',
    ]));
  it('wins over the attributes, and their length is not one of another service’s', () =>
    assert.deepEqual(
      start('?service=calm', { service: 'pain-relief', duration: '60', practitioner: 'ana' }),
      ['calm', 45, 'ana', ''],
    ));
  it('is passed over in silence where it is not: a visitor’s link is nobody’s mistake', () =>
    assert.deepEqual(start('?service=12&duration=7&date=soon', { service: 'pain-relief', duration: '60' }), [
      'pain-relief',
      60,
      '',
      '',
    ]));
});

describe('a form among the children', () => {
  const form = { endpoint: '/form.php', preset: 'form', 'extra-fields': '{"form-name":"booking"}' };
  it('says where and how to post', () => {
    const { endpoint, form: settings } = resolved({}, { form });
    assert.equal(endpoint, 'https://clinic.example/form.php');
    assert.deepEqual([settings.preset, settings.extraFields], ['form', { 'form-name': 'booking' }]);
  });
  it('has nothing to say beside an endpoint, be it an attribute or of the document', () => {
    const { form: settings, endpoint } = resolved({ endpoint: 'https://api.example/b' }, { form });
    assert.deepEqual(
      [endpoint, settings.preset, settings.extraFields],
      ['https://api.example/b', 'json', {}],
    );
    const json = { links: { bookings: '/b' } };
    const sources = [{ name: 'clinic', json, base: 'https://clinic.example/' }];
    assert.equal(resolved({}, { form, sources }).endpoint, 'https://clinic.example/b');
  });
});

describe('the page to go on to', () => {
  it('keeps its own query, and hears no more than what came of it', () =>
    assert.equal(
      withOutcome('https://clinic.example/thanks?from=book#top', {
        status: 'confirmed',
        reference: '7F3K-Q2',
      }),
      'https://clinic.example/thanks?from=book&status=confirmed&reference=7F3K-Q2#top',
    ));
  it('is refused unless it is https, and said so', () => {
    const { successUrl, faults } = resolved({ 'success-url': 'javascript:alert(1)' });
    assert.equal(successUrl, undefined);
    assert.match(faults[0]!.path, /success-url/);
  });
  it('may be of this site', () =>
    assert.equal(resolved({ 'success-url': '/thanks' }).successUrl, 'https://clinic.example/thanks'));
});

it('names a mode that there is not', () =>
  assert.match(resolved({ mode: 'popup' }).faults[0]!.problem, /inline, dialog, button/));
