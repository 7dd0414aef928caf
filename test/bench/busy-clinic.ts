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

/** Half of the bookable year is for bookings that name a practitioner, half for those that do not. */
const HALF = 182 * 24;

/** The nth booking from tomorrow on, with the next practitioner in turn: 174 720 slots. */
export function namedSlot(n: number): Asked {
  return { ...at(Math.floor(n / practitioners.length)), practitioner: `p${n % practitioners.length}` };
}

/** The nth booking with whoever is free: an hour later each time. */
export const anySlot = (n: number): Asked => ({ ...at(HALF + (n % HALF)), practitioner: 'any' });

type Asked = Pick<BookingRequest, 'start' | 'practitioner' | 'consents'>;

function at(hour: number): Pick<BookingRequest, 'start' | 'consents'> {
  const midnight = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR;
  return { start: new Date(midnight + hour * HOUR).toISOString(), consents: [] };
}
