import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { besides, durationOf, massagesOf, visitMinutes } from '../../src/booking/appointment.js';
import type { Service } from '../../src/booking/catalogue.js';
import { catalogue, fullDraft, service } from './helpers/offer.js';

const minutes = (over: Partial<typeof fullDraft>) =>
  visitMinutes(massagesOf({ ...fullDraft, ...over }, catalogue));

describe('how long a visit takes', () => {
  it('counts the consultation in', () => assert.equal(minutes({}), 75));
  it('counts add-ons in, as far as they take time', () => {
    assert.equal(minutes({ addOns: ['stones'] }), 90);
    assert.equal(minutes({ addOns: ['stones', 'oil'] }), 90);
  });
  it('ignores add-ons that the service does not have', () =>
    assert.equal(minutes({ service: 'calm', minutes: 45, addOns: ['stones', 'oil'] }), 45));
  it('is until the longer of two is done', () => {
    assert.equal(minutes({ guest: { service: 'deep', minutes: 45 } }), 75);
    assert.equal(minutes({ service: 'calm', minutes: 45, guest: { service: 'deep', minutes: 60 } }), 75);
  });
});

describe('massagesOf', () => {
  it('names each person’s, the one who books first', () => {
    const [first, second, ...more] = massagesOf(
      { ...fullDraft, addOns: ['stones'], guest: { service: 'calm', minutes: 45 } },
      catalogue,
    );
    assert.equal(first!.service.id, 'deep');
    assert.deepEqual(
      first!.addOns.map(({ id }) => id),
      ['stones'],
    );
    assert.deepEqual([second?.service.id, second?.minutes, second?.addOns], ['calm', 45, []]);
    assert.equal(more.length, 0);
  });
  it('is nobody’s before a service is chosen, and one’s where the second is unknown', () => {
    assert.deepEqual(massagesOf({ ...fullDraft, service: '' }, catalogue), []);
    const unknown = { ...fullDraft, guest: { service: 'gone', minutes: 45 } };
    assert.equal(massagesOf(unknown, catalogue).length, 1);
  });
});

describe('durationOf', () => {
  it('is none for a length that is not offered', () =>
    assert.equal(durationOf(service('deep'), 61), undefined));
});

describe('besides', () => {
  const [ana, ben] = service('calm').practitioners;
  const deep = service('deep');
  const calm = service('calm');
  const ids = (first: Service, ...services: Service[]) =>
    besides(first, { ...catalogue, services }).map(({ id }) => id);

  it('is what two can have at once, by two who give it', () => {
    assert.deepEqual(ids(calm, deep, calm), ['deep', 'calm']);
    // Ana alone gives it, so she cannot give it twice.
    assert.deepEqual(ids(deep, deep, calm), ['calm']);
    assert.deepEqual(ids(deep, { ...calm, practitioners: [ben!] }), ['calm']);
    assert.deepEqual(ids(deep, { ...calm, practitioners: [ana!] }), []);
  });
  it('is nothing where one comes at a time', () => {
    assert.deepEqual(ids({ ...calm, people: 1 }, deep), []);
    assert.deepEqual(ids(calm, { ...deep, people: 1 }), []);
  });
  it('is anything where nobody is named', () => {
    const nobody = { ...calm, practitioners: [] };
    assert.deepEqual(ids(nobody, nobody, deep), ['calm', 'deep']);
    assert.deepEqual(ids(deep, nobody), ['calm']);
  });
});
