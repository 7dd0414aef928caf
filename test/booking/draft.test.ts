import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Practitioner, Service } from '../../src/booking/catalogue.js';
import {
  changed,
  emptyDraft,
  fitted,
  hasTyped,
  prefill,
  type Change,
  type Draft,
} from '../../src/booking/draft.js';
import { catalogue, fullDraft, service, slot } from './helpers/offer.js';

const [ana, ben] = service('calm').practitioners as [Practitioner, Practitioner];
const later = { ...slot, start: '2026-12-02T09:30:00-08:00' };
const after = (change: Change, draft = fullDraft) => changed(draft, change, catalogue);

describe('changed', () => {
  it('sets what was said and keeps the rest', () => {
    assert.deepEqual(after({ type: 'category', category: 'spa' }), { ...fullDraft, category: 'spa' });
    assert.deepEqual(after({ type: 'goals', goals: ['relax'] }), { ...fullDraft, goals: ['relax'] });
    assert.deepEqual(after({ type: 'practitioner', practitioner: 'any' }), {
      ...fullDraft,
      practitioner: 'any',
    });
    assert.deepEqual(after({ type: 'date', date: '2026-12-03' }), {
      ...fullDraft,
      date: '2026-12-03',
      picked: '2026-12-03',
    });
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

  describe('an offer, and what was added and wished for', () => {
    const man = { ...ben, gender: 'man' as const };
    const team = [{ ...ana, gender: 'woman' as const }, man];
    const offering = (change: Partial<Record<'deep' | 'calm', Partial<Service>>>): Catalogue => ({
      ...catalogue,
      services: catalogue.services.map((one) => ({ ...one, ...change[one.id as 'deep' | 'calm'] })),
    });
    const both = offering({ deep: { practitioners: team }, calm: { practitioners: team } });
    const wishing = { ...fullDraft, guest: { service: 'calm', minutes: 45 }, gender: 'man' as const };
    const offer = (service: string, from = both, draft: Draft = wishing) =>
      changed(draft, { type: 'offer', service, minutes: 45 }, from);

    it('keeps a second person’s massage while there is one', () => {
      assert.deepEqual(offer('deep').guest, wishing.guest);
      assert.deepEqual(fitted(wishing, both).guest, wishing.guest);
    });
    it('sends them home where it is gone, at that length, or for two', () => {
      const gone: Partial<Service>[] = [{ id: 'other' }, { durations: [{ minutes: 60 }] }, { people: 1 }];
      for (const calm of gone)
        assert.equal(
          fitted(wishing, offering({ deep: { practitioners: team }, calm })).guest,
          null,
          JSON.stringify(calm),
        );
      assert.equal(fitted(wishing, offering({ deep: { people: 1 } })).guest, null);
      assert.equal(offer('deep', offering({ deep: { people: 1 } })).guest, null);
    });
    it('sends them home where one person gives both', () =>
      assert.equal(
        offer('deep', offering({ deep: { practitioners: [ana] }, calm: { practitioners: [ana] } })).guest,
        null,
      ));
    it('keeps a wish where it can be granted or not, and drops it where there is no choice', () => {
      assert.equal(offer('deep').gender, 'man');
      assert.equal(fitted(wishing, both).gender, 'man');
      const alone = offering({ deep: { practitioners: [man] } });
      assert.equal(offer('deep', alone).gender, '');
      assert.equal(fitted(wishing, alone).gender, '');
    });
    it('keeps what can be added to it too', () => {
      const draft = { ...fullDraft, addOns: ['stones', 'oil'] };
      assert.deepEqual(offer('deep', catalogue, draft).addOns, ['stones', 'oil']);
      assert.deepEqual(offer('calm', catalogue, draft).addOns, []);
    });
  });

  it('what makes it longer takes back the second choice', () => {
    const draft = { ...fullDraft, second: later };
    const changes: Change[] = [
      { type: 'offer', service: 'deep', minutes: 45 },
      { type: 'add-ons', addOns: ['stones'] },
      { type: 'guest', guest: { service: 'calm', minutes: 45 } },
    ];
    for (const change of changes) assert.equal(after(change, draft).second, null, change.type);
    assert.equal(after({ type: 'practitioner', practitioner: 'any' }, draft).second, later);
  });

  it('a person is no wish, and a wish no person', () => {
    const wished = after({ type: 'practitioner', practitioner: 'any', gender: 'woman' });
    assert.deepEqual([wished.practitioner, wished.gender, wished.slot], ['any', 'woman', slot]);
    const named = after({ type: 'practitioner', practitioner: 'ben' }, wished);
    assert.deepEqual([named.practitioner, named.gender], ['ben', '']);
  });

  it('the same time twice is one choice, whatever its offset', () => {
    const same = { ...slot, start: '2026-12-02T17:00:00Z' };
    assert.equal(after({ type: 'second', second: same }).second, null);
    assert.equal(
      after({ type: 'slot', slot: same }, { ...fullDraft, second: slot, slot: later }).second,
      null,
    );
    const two = after({ type: 'second', second: later });
    assert.deepEqual([two.slot, two.second], [slot, later]);
    assert.equal(after({ type: 'second', second: null }, two).second, null);
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

  it('drops a second choice with the first', () =>
    assert.equal(fitted({ ...fullDraft, second: later }, only('calm')).second, null));

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

describe('prefill', () => {
  const blank = emptyDraft.details;
  const none = { name: '', email: '', phone: '', notes: '' };
  const first = { ...none, name: 'Ada', answers: { referral: 'A friend', parking: true } };
  const before = prefill(blank, blank, first);

  it('fills in what is empty', () => assert.deepEqual(before, { ...blank, ...first }));

  it('follows another, and goes with it, answer by answer', () => {
    const next = { ...none, email: 'eve@visitor.example', answers: { tea: 'Green' } };
    assert.deepEqual(prefill(before, before, next), { ...blank, ...next });
    assert.deepEqual(prefill(before, before, none), blank);
  });

  it('never writes over the visitor, who may have emptied it', () => {
    const typed = {
      ...before,
      name: '',
      notes: 'Hi',
      answers: { referral: '', parking: false, tea: 'Black' },
    };
    const next = { ...first, name: 'Eve', answers: { referral: 'A sign', parking: true, tea: 'Green' } };
    assert.deepEqual(prefill(typed, before, next), typed);
  });

  it('leaves everything else as it is', () =>
    assert.deepEqual(prefill(fullDraft.details, blank, { ...first, answers: undefined }), fullDraft.details));
});
