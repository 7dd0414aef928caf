/** Where in the flow a refusal is mended. */
import type { Problem } from '../protocol/problem.js';
import type { Step } from './steps.js';

/** By the first part of an error's pointer (`#/people/0/email`). */
const places: Readonly<Record<string, Step>> = {
  people: 'details',
  notes: 'details',
  answers: 'details',
  consents: 'details',
  start: 'time',
  practitioner: 'time',
  preference: 'time',
  service: 'choose',
  minutes: 'choose',
  addOns: 'time',
};

/** Somebody else has the time: others are offered, and the form is kept. */
export const isTaken = (type: string): boolean => /^(slot-taken|hold-expired)$/.test(type);

/** The step to lead back to, the last of several; undefined where the visitor stays and reads. */
export function stepToMend(type: string, { errors = [] }: Pick<Problem, 'errors'>): Step | undefined {
  if (/^outside-(hours|booking-window)$/.test(type)) return 'time';
  if (type !== 'invalid-fields') return undefined;
  const steps = errors.map(({ pointer }) =>
    // What the second person has is chosen with the time.
    /^#\/people\/1\/(?!name)/.test(pointer) ? 'time' : places[pointer.split('/')[1] ?? ''],
  );
  return (['details', 'time', 'choose'] as const).find((step) => steps.includes(step));
}
