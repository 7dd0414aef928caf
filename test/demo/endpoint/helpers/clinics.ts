/** Small clinics in which every number can be counted on the fingers. */
import type { ClinicDocument } from '../../../../src/protocol/clinic-document.js';

type Changes = Partial<Omit<ClinicDocument, 'clinic'>> & { timeZone?: string };

/**
 * Open every day from 9 to 12, starts an hour apart; Ana and Ben give a massage of 60 minutes without consultation
 * or buffer, so that 9, 10 and 11 are its starts.
 */
export function smallClinic({ timeZone = 'America/Los_Angeles', policies, ...changes }: Changes = {}) {
  return {
    protocol: 'massage-booking/1',
    clinic: { name: 'Harbour Lane', phone: '+15035550199', timeZone },
    policies: { minNoticeMinutes: 120, maxDaysAhead: 60, slotStepMinutes: 60, ...policies },
    consents: [{ id: 'privacy', label: 'Keep my details', required: true }],
    hours: [{ days: ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '12:00' }],
    services: [
      {
        id: 'pain-relief',
        category: 'therapeutic',
        name: 'Pain relief',
        durations: [{ minutes: 60, price: { amount: '95.00', currency: 'USD' } }, { minutes: 90 }],
      },
      {
        id: 'for-two',
        category: 'spa',
        name: 'Side by side',
        people: 2,
        durations: [{ minutes: 60, price: { amount: '80.00', currency: 'USD' } }],
      },
    ],
    practitioners: [
      { id: 'ana', name: 'Ana', gender: 'woman' },
      { id: 'ben', name: 'Ben', gender: 'man' },
    ],
    ...changes,
  } satisfies ClinicDocument;
}

/** One practitioner and nobody else. */
export const alone = (changes: Changes = {}) =>
  smallClinic({ practitioners: [{ id: 'ana', name: 'Ana', gender: 'woman' }], ...changes });
