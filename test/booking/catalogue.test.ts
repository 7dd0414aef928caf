import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as offer from '../../src/booking/catalogue.js';
import { catalogue, clinicJson, service } from './helpers/offer.js';

const { catalogueFrom, inLanguage } = offer;

describe('inLanguage', () => {
  const text = { fr: 'bonjour', en: 'hello', 'pt-BR': 'oi' };
  const cases: [string, string][] = [
    ['pt-BR', 'oi'],
    ['fr-CA', 'bonjour'],
    ['en-GB', 'hello'],
    ['ja', 'hello'],
  ];
  for (const [locale, expected] of cases)
    it(`${locale}: ${expected}`, () => assert.equal(inLanguage(text, locale), expected));
  it('is any text rather than none', () => assert.equal(inLanguage({ fr: 'bonjour' }, 'de'), 'bonjour'));
  it('is the text itself where there is but one', () => assert.equal(inLanguage('hi', 'fr'), 'hi'));
  it('is empty where nothing is said', () =>
    assert.deepEqual([inLanguage(undefined, 'en'), inLanguage({}, 'en')], ['', '']));
});

describe('catalogueFrom', () => {
  it('speaks one language', () => {
    assert.equal(catalogueFrom(clinicJson, 'de-AT').clinic.name, 'Hafen');
    assert.equal(catalogue.clinic.name, 'Harbour');
  });

  it('gives a service its named practitioners, or all of them', () => {
    assert.deepEqual(
      service('deep').practitioners.map(({ name }) => name),
      ['Ana'],
    );
    assert.deepEqual(
      service('calm').practitioners.map(({ id }) => id),
      ['ana', 'ben'],
    );
  });

  it('fills in what a clinic left out', () => {
    const empty = catalogueFrom({}, 'en');
    assert.deepEqual(empty.services, []);
    assert.deepEqual(
      [empty.policies.minNoticeMinutes, empty.policies.maxDaysAhead, empty.policies.slotStepMinutes],
      [120, 60, 15],
    );
    assert.ok(empty.hours.length > 0);
    assert.deepEqual([service('calm').areas, service('calm').consultationMinutes], [false, 0]);
  });

  it('lets the clinic’s policies win', () =>
    assert.equal(catalogueFrom({ policies: { maxDaysAhead: 7 } }, 'en').policies.maxDaysAhead, 7));
});

describe('questions about the catalogue', () => {
  it('find by id and by category', () => {
    assert.equal(offer.serviceOf(catalogue, 'calm')?.name, 'Calm');
    assert.equal(offer.serviceOf(catalogue, 'none'), undefined);
    assert.equal(offer.categoryOf(catalogue, 'spa')?.name, 'Spa');
    assert.deepEqual(offer.servicesIn(catalogue, 'spa'), [service('calm')]);
  });

  it('know the longest appointment, consultation included, and whether there are prices', () => {
    assert.equal(offer.longestMinutes(catalogue), 75);
    assert.equal(offer.hasPrices(catalogue), true);
    assert.equal(offer.hasPrices({ ...catalogue, services: [service('calm')] }), false);
  });
});
