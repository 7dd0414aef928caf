/** What each application gives the element: a new object at each drawing, as frameworks' users write it. */
import type { ClinicDocument } from '../../../src/protocol/clinic-document.js';

export const clinicAt = (drawing: number): ClinicDocument => ({
  clinic: { name: 'Quiet Street', timeZone: 'UTC' },
  consents: [{ id: 'privacy', label: 'You may keep these details.', required: true }],
  services: [{ id: 'calm', category: 'spa', name: `Calm, drawing ${drawing}`, durations: [{ minutes: 60 }] }],
});
