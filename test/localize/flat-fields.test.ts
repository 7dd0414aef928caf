import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceOf } from '../../src/booking/reference.js';
import { en } from '../../src/localize/en.js';
import { flatFields } from '../../src/localize/flat-fields.js';
import { formatters } from '../../src/localize/formatters.js';
import type { BookingRequest } from '../../src/protocol/booking-request.js';
import { catalogue } from '../booking/helpers/offer.js';

const zone = 'America/Los_Angeles';
const words = { catalogue, messages: en, format: formatters('en', zone), timeZone: zone };
const service = catalogue.services[0]!;
const booking: BookingRequest = {
  protocol: 'massage-booking/1',
  idempotencyKey: '8d5b6c1e-3f0a-4b7e-9a45-0c6f2d1b7e90',
  service: service.id,
  minutes: 60,
  start: '2026-12-02T09:00:00-08:00',
  practitioner: 'any',
  people: [{ name: 'Ada Moss', email: 'ada@visitor.example', phone: '+1 555 010 0100' }],
  answers: {
    goals: ['pain'],
    areas: ['neck', 'shoulders'],
    pressure: 'firm',
    referral: 'A friend',
    news: true,
  },
  notes: 'By the window,\nplease.',
  consents: [{ id: 'privacy', at: '2026-12-01T08:00:00-08:00' }],
  quoted: { amount: '95.00', currency: 'USD' },
  locale: 'en-US',
  page: { url: 'https://clinic.example/book' },
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const fields = (over: Partial<BookingRequest> = {}) =>
  Object.fromEntries(
    Object.entries(flatFields({ ...booking, ...over }, words)).map(([name, text]) => [name, plain(text)]),
  );

describe('flatFields', () => {
  it('say everything in words, in the order it is read', () => {
    const { message, reference, ...rest } = fields();
    assert.equal(reference, referenceOf(booking.idempotencyKey));
    assert.deepEqual(Object.entries(rest), [
      ['name', 'Ada Moss'],
      ['email', 'ada@visitor.example'],
      ['phone', '+1 555 010 0100'],
      ['service', service.name],
      ['duration', '60 min'],
      ['start', '2026-12-02T09:00:00-08:00'],
      ['start_local', 'Wednesday, December 2, 9:00 AM (PST)'],
      ['time_zone', zone],
      ['practitioner', 'No preference'],
      ['price', '$95'],
      ['goals', en.goals.pain],
      ['areas', 'Neck and Shoulders'],
      ['pressure', 'Firm'],
      ['referral', 'A friend'],
      ['news', '✓'],
      ['notes', 'By the window,\nplease.'],
      ['consent', 'Tuesday, December 1, 8:00 AM (PST): I agree'],
      ['locale', 'en-US'],
      ['page', 'https://clinic.example/book'],
      ['idempotency_key', booking.idempotencyKey],
    ]);
    assert.ok(message);
  });

  it('have a message that reads as a mail', () =>
    assert.deepEqual(fields().message!.split('\n'), [
      `Massage: ${service.name}, 60 min`,
      'Preferred time: Wednesday, December 2, 9:00 AM (PST)',
      'Total: $95',
      'Full name: Ada Moss',
      'Email: ada@visitor.example',
      'Phone: +1 555 010 0100',
      `Focus: ${en.goals.pain}; Neck and Shoulders; Firm`,
      'How did you find us?: A friend',
      'news: ✓',
      'Note: By the window,',
      'please.',
      `Reference: ${referenceOf(booking.idempotencyKey)}`,
    ]));

  it('name what is added, wished for and agreed to, in fields and in the message', () => {
    const all = fields({
      addOns: ['stones', 'oil'],
      preference: { gender: 'woman' },
      people: [{ name: 'Ada Moss' }, { name: 'Bo Moss', service: 'calm', minutes: 45 }],
      secondStart: '2026-12-03T10:30:00-08:00',
      consents: [
        { id: 'privacy', at: '2026-12-01T16:00:00.123Z' },
        { id: 'gone', at: '2026-12-01T16:01:00.123Z' },
      ],
      answers: {},
      notes: undefined,
    });
    assert.equal(all.add_ons, 'Hot stones, Scented oil');
    assert.equal(all.preference, 'A woman, if possible');
    assert.equal(all.practitioner, all.preference, 'no “No preference” beside a preference');
    assert.equal(
      all.consent,
      'Tuesday, December 1, 8:00 AM (PST): I agree\nTuesday, December 1, 8:01 AM (PST): gone',
    );
    assert.deepEqual(all.message!.split('\n'), [
      `Massage: ${service.name}, 60 min`,
      'Add to your massage: Hot stones, Scented oil',
      'The second massage: Bo Moss: Calm, 45 min',
      'Preferred time: Wednesday, December 2, 9:00 AM (PST)',
      'Second choice: Thursday, December 3, 10:30 AM (PST)',
      'With: A woman, if possible',
      'Total: $95',
      'Full name: Ada Moss',
      `Reference: ${referenceOf(booking.idempotencyKey)}`,
    ]);
  });

  it('name who was chosen, and give the guest what the first has unless it is said', () => {
    const all = fields({ practitioner: 'ana', people: [{ name: 'Ada' }, { name: 'Bo' }] });
    assert.equal(all.practitioner, 'Ana');
    assert.match(all.message!, /^With: Ana$/m);
    assert.match(all.message!, new RegExp(`^The second massage: Bo: ${service.name}, 60 min$`, 'm'));
    assert.ok(!('preference' in all));
  });

  it('name the campaign, by the five names that a form can know of', () => {
    const utm = { source: 'news', medium: 'mail', campaign: 'spring', term: 'spa', content: 'top', id: '7' };
    const all = fields({ page: { url: 'https://clinic.example/book', utm } });
    assert.deepEqual(
      Object.entries(all).filter(([name]) => name.startsWith('utm')),
      [
        ['utm_source', 'news'],
        ['utm_medium', 'mail'],
        ['utm_campaign', 'spring'],
        ['utm_term', 'spa'],
        ['utm_content', 'top'],
      ],
    );
    assert.doesNotMatch(all.message!, /spring/);
    const { utm_source, utm_medium } = fields({ page: { utm: { medium: 'mail' } } });
    assert.deepEqual([utm_source, utm_medium], [undefined, 'mail']);
    assert.ok(!('page' in fields({ page: undefined })));
  });

  it('leave out what was not said', () => {
    const some = fields({ answers: {}, notes: undefined, quoted: undefined, people: [{ name: 'Ada' }] });
    for (const name of [
      'email',
      'phone',
      'price',
      'notes',
      'areas',
      'pressure',
      'goals',
      'honeypot',
      'add_ons',
    ])
      assert.ok(!(name in some), name);
    assert.doesNotMatch(JSON.stringify(some), /undefined|null/);
  });

  it('keep the id of what the catalogue no longer has', () => {
    const people = [{ name: 'Ada' }, { name: 'Bo', service: 'lost', minutes: 45 }];
    const all = fields({ service: 'gone', addOns: ['mud'], practitioner: 'zoe', people });
    assert.deepEqual([all.service, all.add_ons, all.practitioner], ['gone', 'mud', 'zoe']);
    assert.match(all.message!, /: Bo: lost, 45 min$/m);
  });
});

describe('referenceOf', () => {
  it('is short, unmistakable, and the same for one key', () => {
    const keys = Array.from({ length: 500 }, () => crypto.randomUUID());
    for (const key of keys) assert.match(referenceOf(key), /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);
    assert.equal(referenceOf(keys[0]!), referenceOf(keys[0]!));
    assert.ok(new Set(keys.map(referenceOf)).size > 495);
  });
});
