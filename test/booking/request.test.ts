import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingPayload, type RequestFrame } from '../../src/booking/request.js';
import type { Draft } from '../../src/booking/draft.js';
import { bookingRequest } from '../../src/protocol/booking-request.js';
import { read } from '../../src/protocol/schema.js';
import { catalogue, fullDraft, slot, usd } from './helpers/offer.js';

const frame: RequestFrame = {
  catalogue,
  asksHealth: true,
  locale: 'en-US',
  visitorTimeZone: 'Europe/Berlin',
};

type Payload = ReturnType<typeof bookingPayload>;
/** As it is posted: members without a value are not there. */
const posted = (draft: Draft, over: Partial<RequestFrame> = {}) =>
  JSON.parse(
    JSON.stringify(
      bookingPayload(draft, { ...frame, ...over }, 'https://clinic.example/book?token=secret#booking=secret'),
    ),
  ) as Payload;

describe('bookingPayload', () => {
  it('tells on whoever fills in what people do not see', () => {
    const details = { ...fullDraft.details, honeypot: 'https://spam.example' };
    assert.equal(posted({ ...fullDraft, details }).honeypot, 'https://spam.example');
    assert.ok(!('honeypot' in posted(fullDraft)));
  });

  it('is what the protocol asks for', () =>
    assert.deepEqual(posted(fullDraft), {
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

  it('cuts a fragment off where there is no query', () =>
    assert.equal(bookingPayload(fullDraft, frame, 'https://c.example/#t').page?.url, 'https://c.example/'));

  it('is read by the endpoint’s own schema once it has its key', () => {
    const payload = { ...posted(fullDraft), idempotencyKey: crypto.randomUUID() };
    assert.deepEqual(read(bookingRequest, payload).issues, []);
  });

  it('holds no health answer where none may be sent', () => {
    const { answers } = posted(fullDraft, { asksHealth: false });
    assert.deepEqual(answers, { referral: 'A friend' });
  });

  it('holds no health answer for a service that asks none, even one given before', () => {
    const { answers, quoted } = posted({ ...fullDraft, service: 'calm', minutes: 45 });
    assert.deepEqual(answers, { referral: 'A friend' });
    assert.equal(quoted, undefined);
  });

  it('quotes the price of the chosen length', () =>
    assert.deepEqual(posted({ ...fullDraft, minutes: 45 }).quoted, usd('80.00')));

  it('leaves out consents that the clinic does not ask for, and blank contacts and notes', () => {
    const details = {
      ...fullDraft.details,
      email: ' ',
      phone: ' 555 0100 ',
      notes: ' ',
      consents: { other: '2026-11-23T10:00:00Z' },
    };
    const payload = posted({ ...fullDraft, details });
    assert.deepEqual(payload.people, [{ name: 'Zoë Quinn', phone: '555 0100' }]);
    assert.deepEqual(payload.consents, []);
    assert.ok(!('notes' in payload));
  });

  it('needs a service and a time', () => {
    assert.throws(() => posted({ ...fullDraft, slot: null }), /needs a service and a time/);
    assert.throws(() => posted({ ...fullDraft, service: 'none' }), /needs a service/);
  });
});
