import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFrom } from '../../src/booking/catalogue.js';
import { draftOf, isMovable, moveDraft } from '../../src/booking/managed.js';
import type { ManagedBooking } from '../../src/protocol/manage.js';
import { clinic } from '../helpers/clinic.js';

const catalogue = catalogueFrom(clinic, 'en');
const booking: ManagedBooking = {
  id: 'bk_1',
  reference: '7F3K-Q2',
  status: 'confirmed',
  service: 'pain-relief',
  minutes: 60,
  practitioner: 'ana',
  start: '2026-12-02T17:30:00-08:00',
  end: '2026-12-02T18:45:00-08:00',
};

describe('a booking as a draft', () => {
  it('is what was booked, when, and with whom', () => {
    const { service, minutes, practitioner, category, slot } = draftOf(booking, catalogue);
    assert.deepEqual([service, minutes, practitioner, category], ['pain-relief', 60, 'ana', 'therapeutic']);
    assert.deepEqual(slot, { start: booking.start, end: booking.end, practitioners: ['ana'] });
  });

  it('says nothing of a person', () => {
    assert.equal(draftOf(booking, catalogue).details.name, '');
  });

  it('keeps the ids of what is offered no more', () => {
    const draft = draftOf({ ...booking, service: 'hot-sand', practitioner: 'zoe' }, catalogue);
    assert.deepEqual([draft.service, draft.practitioner, draft.category], ['hot-sand', 'zoe', '']);
  });

  it('has no time where the clinic named none', () => {
    const draft = draftOf({ id: 'b', reference: 'R', status: 'confirmed' }, catalogue);
    assert.deepEqual([draft.slot, draft.service, draft.minutes, draft.practitioner], [null, '', 0, 'any']);
  });
});

describe('moving', () => {
  it('begins on the day of now, without a time', () => {
    const { slot, date, moves } = moveDraft(booking, catalogue);
    assert.deepEqual([slot, date, moves], [null, '2026-12-02', booking.start]);
  });

  it('looks for anyone where the person works there no more', () => {
    assert.equal(moveDraft({ ...booking, practitioner: 'zoe' }, catalogue).practitioner, 'any');
  });

  it('is possible for what is still offered, for one person', () => {
    assert.equal(isMovable(booking, catalogue), true);
    assert.equal(isMovable({ ...booking, service: 'hot-sand' }, catalogue), false);
    assert.equal(isMovable({ ...booking, minutes: 75 }, catalogue), false);
    assert.equal(isMovable({ ...booking, practitioners: ['ana', 'ben'] }, catalogue), false);
  });
});
