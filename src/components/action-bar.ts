/** The one action at the foot of the frame, for each state of the way. */
import { missing, type Step } from '../booking/steps.js';
import type { Draft } from '../booking/draft.js';
import type { Setup } from '../contexts/setup-context.js';
import type { Submission } from '../contexts/submission-context.js';
import { failureWords } from '../steps/failure-words.js';

export interface Action {
  label: string;
  /** `proceed` goes on, `submit` sends again, `time` leads back to the times; none while sending. */
  does: 'proceed' | 'submit' | 'time' | 'wait';
  quiet: boolean;
  /** Something is missing first: still pressable, pressing says what. */
  notReady: boolean;
}

export interface ActionBar {
  action: Action | null;
  back: boolean;
  hint: string;
}

export function actionBar(step: Step, draft: Draft, submission: Submission, setup: Setup): ActionBar {
  const { messages, request, bookable } = setup;
  const go = (label: string): Action => ({
    label,
    does: 'proceed',
    quiet: false,
    notReady: missing(step, draft) !== null,
  });
  if (step === 'choose' || step === 'guide')
    return { action: go(messages.next.choose), back: step === 'guide', hint: '' };
  if (step === 'time') return { action: go(messages.next.time), back: true, hint: messages.next.hintTime };
  if (step === 'details')
    return { action: go(messages.next.details), back: true, hint: messages.next.hintDetails };
  if (submission.status === 'pending') {
    const label = request ? messages.review.sendingShort : messages.review.confirming;
    const action: Action = { label, does: 'wait', quiet: false, notReady: false };
    return { action, back: false, hint: messages.review.pendingHint };
  }
  if (submission.status === 'failed') {
    const { type } = submission.failure;
    const again = { quiet: false, notReady: false };
    if (['slot-taken', 'hold-expired', 'outside-hours', 'outside-booking-window'].includes(type))
      return {
        action: { ...again, quiet: type === 'slot-taken', label: messages.failure.allTimes, does: 'time' },
        back: true,
        hint: '',
      };
    const { retry } = failureWords(submission.failure, setup);
    return {
      action: retry ? { ...again, label: messages.failure.retry, does: 'submit' } : null,
      back: true,
      hint: '',
    };
  }
  return {
    action: bookable ? go(request ? messages.next.request : messages.next.review) : null,
    back: true,
    hint: '',
  };
}
