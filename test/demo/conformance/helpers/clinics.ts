/** A clinic that offers all the protocol has, and one that offers the least; both open on the real clock. */
import { addDays } from '../../../../src/booking/dates.js';
import { weekdays } from '../../../../src/protocol/primitives.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const today = () => new Date().toISOString().slice(0, 10);

export const everything = () => ({
  clinic: {
    name: 'Harbour Lane',
    phone: '+15035550199',
    url: 'https://clinic.example/book?from=menu',
    timeZone: 'America/Los_Angeles',
  },
  policies: { minNoticeMinutes: 60, maxDaysAhead: 12, cancelUntilMinutes: 1440, slotStepMinutes: 30 },
  consents: [
    { id: 'privacy', label: 'Keep my details', required: true },
    { id: 'news', label: 'Write to me' },
  ],
  hours: [{ days: weekdays, open: '09:00', close: '12:00' }],
  closures: [addDays(today(), 5)],
  services: [
    {
      id: 'pain-relief',
      category: 'therapeutic',
      name: 'Pain relief',
      consultationMinutes: 15,
      bufferMinutes: 10,
      durations: [
        { minutes: 60, price: usd('95.00') },
        { minutes: 90, price: usd('130.00') },
      ],
      addOns: ['hot-stones'],
    },
    {
      id: 'for-two',
      category: 'spa',
      name: 'Side by side',
      people: 2,
      durations: [{ minutes: 45, price: usd('80.00') }],
    },
  ],
  addOns: [{ id: 'hot-stones', name: 'Hot stones', minutes: 15, price: usd('20.00') }],
  practitioners: [
    { id: 'ana', name: 'Ana', gender: 'woman' },
    { id: 'ben', name: 'Ben', gender: 'man' },
  ],
  fields: [
    { name: 'referral', label: 'From?', type: 'select', required: true, options: [{ en: 'A friend' }] },
    { name: 'first-time', label: 'First time?', type: 'checkbox' },
  ],
});

export const little = () => ({
  clinic: { timeZone: 'Asia/Kolkata' },
  policies: { confirmation: 'request', maxDaysAhead: 14, slotStepMinutes: 60 },
  hours: [{ days: weekdays, open: '08:00', close: '20:00' }],
  services: [{ id: 'massage', category: 'spa', name: 'Massage', durations: [{ minutes: 60 }] }],
  practitioners: [{ id: 'ana', name: 'Ana' }],
});

/** What the least server's document keeps to itself. */
export function bare(document: Record<string, unknown>): Record<string, unknown> {
  const { practitioners: _, links, ...rest } = document;
  const { bookings, availability } = links as Record<string, string>;
  return { ...rest, links: { bookings, availability } };
}
