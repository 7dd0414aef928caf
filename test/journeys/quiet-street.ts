/** What most journeys need of a clinic: one massage, and times asked for over the network. Tests add what they are about. */
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';

/** Where the clinic is, and mostly its visitor. */
export const ZONE = 'America/Los_Angeles';

export const calm = { id: 'calm', category: 'spa', name: 'Calm', durations: [{ minutes: 45 }] };
/** An add-on. */
export const hotStones = { id: 'stones', name: 'Hot stones', minutes: 15 };

export const quietStreet = {
  clinic: { name: 'Quiet Street', timeZone: ZONE },
  services: [calm],
  links: { bookings: '/bookings', availability: '/availability' },
} satisfies ClinicDocument;
