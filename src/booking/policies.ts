/** What holds where a clinic document is silent; shared by widget and endpoint. */
import type { ClinicDocument, OpeningHours } from '../protocol/clinic-document.js';

export interface Policies {
  minNoticeMinutes: number;
  maxDaysAhead: number;
  cancelUntilMinutes?: number;
  slotStepMinutes: number;
  confirmation: 'instant' | 'request';
  payment?: 'clinic' | 'online' | 'none';
}

export const defaultHours: readonly OpeningHours[] = [
  { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '18:00' },
];

export function policiesOf(document: ClinicDocument): Policies {
  return {
    minNoticeMinutes: 120,
    maxDaysAhead: 60,
    slotStepMinutes: 15,
    confirmation: 'instant',
    ...document.policies,
  };
}

export const hoursOf = (document: ClinicDocument): readonly OpeningHours[] => document.hours ?? defaultHours;
