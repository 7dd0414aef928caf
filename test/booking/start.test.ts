import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyDraft } from '../../src/booking/draft.js';
import { preselected, type Start } from '../../src/booking/start.js';
import { catalogue, fullDraft } from './helpers/offer.js';

const nothing: Start = { category: '', service: '', minutes: 0, practitioner: '', date: '' };
const from = (start: Partial<Start>, draft = emptyDraft) =>
  preselected(draft, { ...nothing, ...start }, catalogue);

describe('preselected', () => {
  it('takes a massage with its kind, a practitioner and a day', () => {
    const { category, service, minutes, practitioner, date } = from({
      service: 'deep',
      minutes: 45,
      practitioner: 'ana',
      date: '2026-12-04',
    });
    assert.deepEqual(
      [category, service, minutes, practitioner, date],
      ['therapeutic', 'deep', 45, 'ana', '2026-12-04'],
    );
  });

  it('takes a massage only with its length, and keeps what was chosen before', () => {
    assert.equal(from({ service: 'calm' }).service, '');
    assert.deepEqual(from({ category: 'spa', practitioner: 'ben' }, fullDraft), {
      ...fullDraft,
      category: 'spa',
    });
  });

  it('drops a practitioner who does not give it, and a length that is not offered', () => {
    assert.equal(from({ service: 'deep', minutes: 60, practitioner: 'ben' }).practitioner, 'any');
    assert.equal(from({ service: 'deep', minutes: 50 }).service, '');
  });
});
