/** The way through a booking, and what a step still needs before the next. */
import type { Draft } from './draft.js';

export type Step = 'choose' | 'guide' | 'time' | 'details' | 'review' | 'outcome' | ManagingStep;

/** The steps the progress list names; the guide is part of the first. */
export const namedSteps = ['choose', 'time', 'details', 'review'] as const;
export type NamedStep = (typeof namedSteps)[number];

/** The way of a booking that is there already: looked at, given another time, looked over. */
const managingSteps = ['manage', 'new-time', 'move'] as const;
export type ManagingStep = (typeof managingSteps)[number];

const wayOf = (step: Step): readonly Step[] => (isManaging(step) ? managingSteps : namedSteps);

export const isManaging = (step: Step): boolean => (managingSteps as readonly Step[]).includes(step);

/** Where times are chosen, on the same way. */
export const timesOf = (step: Step): Step => (isManaging(step) ? 'new-time' : 'time');

/** 0 to 3, and 4 once it is done. */
export const placeOf = (step: Step): number =>
  step === 'guide' ? 0 : step === 'outcome' ? namedSteps.length : wayOf(step).indexOf(step);

export function nextStep(step: Step): Step {
  return wayOf(step)[placeOf(step) + 1] ?? 'outcome';
}

export function previousStep(step: Step): Step {
  return step === 'guide' ? 'choose' : wayOf(step)[Math.max(placeOf(step) - 1, 0)]!;
}

/** What is missing before a step can be left forwards; the details form checks itself. */
export function missing(step: Step, draft: Draft): 'service' | 'time' | null {
  const place = placeOf(step);
  if (!draft.service) return 'service';
  if (place >= 1 && !draft.slot) return 'time';
  return null;
}

/** The furthest step up to `wanted` that the draft allows. */
export function reachable(wanted: Step, draft: Draft, detailsComplete: boolean): Step {
  const [first, second] = wayOf(wanted) as [Step, Step];
  if (placeOf(wanted) === 0) return wanted;
  if (!draft.service) return first;
  if (placeOf(wanted) > 1 && !draft.slot) return second;
  if (wanted === 'review' && !detailsComplete) return 'details';
  return wanted;
}
