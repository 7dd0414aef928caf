/** A small clinic with both kinds of massage, prices, practitioners, questions and consents. */
import { catalogueFrom, type Catalogue, type Service, serviceOf } from '../../../src/booking/catalogue.js';
import { emptyDraft, type Draft } from '../../../src/booking/draft.js';
import { parse } from '../../../src/protocol/schema.js';
import { clinicDocument, type ClinicDocument } from '../../../src/protocol/clinic-document.js';

export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const clinicJson: ClinicDocument = {
  protocol: 'massage-booking/1',
  clinic: { name: { en: 'Harbour', de: 'Hafen' }, phone: '+1 555 0100', timeZone: 'America/Los_Angeles' },
  policies: { minNoticeMinutes: 120, slotStepMinutes: 15 },
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '12:00' }],
  closures: ['2026-12-25'],
  consents: [
    { id: 'privacy', label: 'I agree', required: true },
    { id: 'news', label: 'News' },
  ],
  categories: [
    { id: 'therapeutic', name: 'Therapeutic' },
    { id: 'spa', name: { en: 'Spa', 'pt-BR': 'Spá' } },
  ],
  services: [
    {
      id: 'deep',
      category: 'therapeutic',
      name: 'Deep',
      goals: ['pain', 'sleep'],
      areas: true,
      consultationMinutes: 15,
      durations: [
        { minutes: 60, price: usd('95.00') },
        { minutes: 45, price: usd('80.00') },
      ],
      practitioners: ['ana'],
      people: 2,
    },
    {
      id: 'calm',
      category: 'spa',
      name: 'Calm',
      goals: ['relax', 'sleep'],
      durations: [{ minutes: 45 }],
      people: 2,
      addOns: [],
    },
  ],
  addOns: [
    { id: 'stones', name: 'Hot stones', minutes: 15, price: usd('25.50') },
    { id: 'oil', name: 'Scented oil' },
  ],
  practitioners: [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ],
  fields: [
    { name: 'referral', label: 'How did you find us?', type: 'text', required: true },
    { name: 'parking', label: 'Parking?', type: 'checkbox' },
  ],
};

export const catalogue: Catalogue = catalogueFrom(parse(clinicDocument, clinicJson), 'en');

export function service(id: string): Service {
  const found = serviceOf(catalogue, id);
  if (!found) throw new Error(`The clinic of these tests has no ${id}.`);
  return found;
}

export const slot = {
  start: '2026-12-02T09:00:00-08:00',
  end: '2026-12-02T10:15:00-08:00',
  practitioners: ['ana'],
};

/** Everything chosen and typed. */
export const fullDraft: Draft = {
  ...emptyDraft,
  category: 'therapeutic',
  goals: ['pain'],
  service: 'deep',
  minutes: 60,
  practitioner: 'ana',
  date: '2026-12-02',
  slot,
  details: {
    name: '  Zoë Quinn ',
    guest: '',
    email: ' zoe@example.com ',
    phone: ' ',
    areas: ['neck'],
    pressure: 'firm',
    notes: ' A note. ',
    answers: { referral: 'A friend' },
    consents: { privacy: '2026-11-23T10:00:00Z' },
    honeypot: '',
  },
};
