/** A small clinic for tests, and the moment at which they happen: Tuesday, December 1, 2026, 8:00 there. */
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';

export const NOW = Date.parse('2026-12-01T08:00:00-08:00');

const usd = (amount: string) => ({ amount, currency: 'USD' });

export const clinic = {
  protocol: 'massage-booking/1',
  clinic: {
    name: 'Quiet Street',
    phone: '+1 555 010 0100',
    email: 'hello@clinic.example',
    address: '1 Quiet Street',
    timeZone: 'America/Los_Angeles',
  },
  policies: { maxDaysAhead: 90, minNoticeMinutes: 60, payment: 'clinic', cancellationText: 'Please call.' },
  consents: [{ id: 'privacy', label: 'You may keep these details.', required: true }],
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '18:00' }],
  closures: ['2026-12-25'],
  categories: [
    { id: 'therapeutic', name: 'Therapeutic massage', summary: 'For what hurts.' },
    { id: 'spa', name: 'Spa massage', summary: 'To unwind.' },
  ],
  services: [
    {
      id: 'pain-relief',
      category: 'therapeutic',
      name: 'Pain relief',
      goals: ['pain', 'mobility'],
      areas: true,
      consultationMinutes: 15,
      practitioners: ['ana', 'ben'],
      durations: [
        { minutes: 60, price: usd('95.00') },
        { minutes: 90, price: usd('130.00') },
      ],
    },
    {
      id: 'calm',
      category: 'spa',
      name: 'Calm',
      goals: ['relax', 'sleep'],
      durations: [{ minutes: 45, price: usd('70.00') }],
    },
  ],
  practitioners: [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ],
} satisfies ClinicDocument;

/** The clinic with some members replaced. */
export const clinicWith = (change: ClinicDocument): ClinicDocument => ({ ...clinic, ...change });
