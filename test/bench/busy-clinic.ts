/** A clinic with more slots than a benchmark can book: forty practitioners, day and night, for a year. */
import type { BookingRequest } from '../../src/protocol/booking-request.js';
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';

const HOUR = 3_600_000;

export const practitioners = Array.from({ length: 40 }, (_, i) => ({
  id: `p${i}`,
  name: `Practitioner ${i}`,
}));

export const busyClinic: ClinicDocument = {
  protocol: 'massage-booking/1',
  clinic: { name: 'Day and night', timeZone: 'UTC' },
  policies: { minNoticeMinutes: 0, maxDaysAhead: 365, slotStepMinutes: 60 },
  hours: [{ days: ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '00:00', close: '24:00' }],
  services: [
    { id: 'pain-relief', category: 'therapeutic', name: 'Pain relief', durations: [{ minutes: 60 }] },
  ],
  practitioners,
};

/** The nth slot from tomorrow on: 350 000 of them. */
export function slotNumber(n: number): Pick<BookingRequest, 'start' | 'practitioner' | 'consents'> {
  const midnight = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR;
  const hour = Math.floor(n / practitioners.length);
  return {
    start: new Date(midnight + hour * HOUR).toISOString(),
    practitioner: `p${n % practitioners.length}`,
    consents: [],
  };
}
