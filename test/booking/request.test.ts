import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingPayload, type RequestFrame } from '../../src/booking/request.js';
import { bookingRequest } from '../../src/protocol/booking-request.js';
import { read } from '../../src/protocol/schema.js';
import { catalogue, fullDraft, slot, usd } from './helpers/offer.js';

const frame: RequestFrame = {
  catalogue,
  sendHealth: true,
  locale: 'en-US',
  visitorTimeZone: 'Europe/Berlin',
  pageUrl: 'https://clinic.example/book?token=secret#booking=secret',
};

describe('bookingPayload', () => {
  it('is what the protocol asks for', () =>
    assert.deepEqual(bookingPayload(fullDraft, frame), {
      protocol: 'massage-booking/1',
      service: 'deep',
      minutes: 60,
      start: slot.start,
      practitioner: 'ana',
      people: [{ name: 'Zoë Quinn', email: 'zoe@example.com' }],
      answers: { referral: 'A friend', goals: ['pain'], areas: ['neck'], pressure: 'firm' },
      notes: 'A note.',
      consents: [{ id: 'privacy', at: '2026-11-23T10:00:00Z' }],
      quoted: usd('95.00'),
      locale: 'en-US',
      visitorTimeZone: 'Europe/Berlin',
      page: { url: 'https://clinic.example/book' },
    }));

  it('is read by the endpoint’s own schema once it has its key', () => {
    const payload = { ...bookingPayload(fullDraft, frame), idempotencyKey: crypto.randomUUID() };
    assert.deepEqual(read(bookingRequest, JSON.parse(JSON.stringify(payload))).issues, []);
  });

  it('holds no health answer where none may be sent', () => {
    const { answers } = bookingPayload(fullDraft, { ...frame, sendHealth: false });
    assert.deepEqual(answers, { referral: 'A friend' });
  });

  it('holds no health answer for a service that asks none, even one given before', () => {
    const { answers, quoted } = bookingPayload({ ...fullDraft, service: 'calm', minutes: 45 }, frame);
    assert.deepEqual(answers, { referral: 'A friend' });
    assert.equal(quoted, undefined);
  });

  it('quotes the price of the chosen length', () =>
    assert.deepEqual(bookingPayload({ ...fullDraft, minutes: 45 }, frame).quoted, usd('80.00')));

  it('leaves out consents that the clinic does not ask for, and blank contacts and notes', () => {
    const details = {
      ...fullDraft.details,
      email: ' ',
      phone: ' 555 0100 ',
      notes: ' ',
      consents: { other: '2026-11-23T10:00:00Z' },
    };
    const payload = bookingPayload({ ...fullDraft, details }, frame);
    assert.deepEqual(payload.people, [{ name: 'Zoë Quinn', phone: '555 0100' }]);
    assert.deepEqual(payload.consents, []);
    assert.ok(!('notes' in payload));
  });

  it('needs a service and a time', () => {
    assert.throws(() => bookingPayload({ ...fullDraft, slot: null }, frame), /needs a service and a time/);
    assert.throws(() => bookingPayload({ ...fullDraft, service: 'none' }, frame), /needs a service/);
  });
});
