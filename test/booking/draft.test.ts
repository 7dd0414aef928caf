import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, emptyDraft, fitted, hasTyped, type Change } from '../../src/booking/draft.js';
import { catalogue, fullDraft, service, slot } from './helpers/offer.js';

const after = (change: Change, draft = fullDraft) => changed(draft, change, catalogue);

describe('changed', () => {
  it('sets what was said and keeps the rest', () => {
    assert.deepEqual(after({ type: 'category', category: 'spa' }), { ...fullDraft, category: 'spa' });
    assert.deepEqual(after({ type: 'goals', goals: ['relax'] }), { ...fullDraft, goals: ['relax'] });
    assert.deepEqual(after({ type: 'practitioner', practitioner: 'any' }), {
      ...fullDraft,
      practitioner: 'any',
    });
    assert.deepEqual(after({ type: 'date', date: '2026-12-03' }), { ...fullDraft, date: '2026-12-03' });
    assert.deepEqual(after({ type: 'slot', slot: null }), { ...fullDraft, slot: null });
    assert.deepEqual(after({ type: 'slot', slot }, emptyDraft).slot, slot);
  });

  it('changes one detail among the others', () => {
    const { details } = after({ type: 'details', details: { name: 'Al' } });
    assert.deepEqual(details, { ...fullDraft.details, name: 'Al' });
  });

  it('an offer brings its category, and keeps a practitioner who gives it', () => {
    const calm = after({ type: 'offer', service: 'calm', minutes: 45 });
    assert.deepEqual(
      [calm.service, calm.minutes, calm.category, calm.practitioner],
      ['calm', 45, 'spa', 'ana'],
    );
  });

  it('an offer lets go of a practitioner who does not give it', () => {
    const withBen = { ...fullDraft, service: 'calm', practitioner: 'ben' };
    assert.equal(after({ type: 'offer', service: 'deep', minutes: 60 }, withBen).practitioner, 'any');
  });

  it('an unknown offer changes nothing', () =>
    assert.equal(after({ type: 'offer', service: 'none', minutes: 60 }), fullDraft));

  it('never touches the draft before', () => {
    const before = structuredClone(fullDraft);
    after({ type: 'details', details: { notes: 'x', areas: [] } });
    after({ type: 'offer', service: 'calm', minutes: 45 });
    assert.deepEqual(fullDraft, before);
  });
});

describe('fitted', () => {
  const only = (id: string) => ({ ...catalogue, services: [service(id)] });

  it('keeps everything where all of it still exists', () =>
    assert.deepEqual(fitted(fullDraft, catalogue), fullDraft));

  it('drops a service that went, and its time, and keeps what was typed', () => {
    const draft = fitted(fullDraft, only('calm'));
    assert.deepEqual([draft.service, draft.minutes, draft.slot, draft.practitioner], ['', 0, null, 'any']);
    assert.deepEqual(draft.details, fullDraft.details);
    assert.deepEqual(draft.goals, fullDraft.goals);
  });

  it('drops a length that went', () =>
    assert.deepEqual(fitted({ ...fullDraft, minutes: 90 }, catalogue).service, ''));

  it('finds another category where the draft’s went, or has nothing left', () => {
    const categories = catalogue.categories.filter(({ id }) => id === 'spa');
    assert.equal(fitted(fullDraft, { ...only('calm'), categories }).category, 'spa');
    assert.equal(fitted(fullDraft, only('calm')).category, 'spa');
    assert.equal(fitted(fullDraft, { ...catalogue, services: [], categories: [] }).category, '');
  });
});

describe('hasTyped', () => {
  it('is for what was typed, not for what was chosen', () => {
    assert.equal(hasTyped({ ...fullDraft, details: emptyDraft.details }), false);
    for (const key of ['name', 'email', 'phone', 'notes'] as const)
      assert.equal(hasTyped({ ...emptyDraft, details: { ...emptyDraft.details, [key]: 'x' } }), true, key);
  });
});
