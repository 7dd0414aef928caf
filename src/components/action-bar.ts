/** The one action at the foot of the frame, for each state of the way. */
import { isTaken } from '../booking/refusal.js';
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
  const { next, review, failure } = messages;
  const action = (label: string, does: Action['does'] = 'proceed', quiet = false): Action => ({
    label,
    does,
    quiet,
    notReady: does === 'proceed' && missing(step, draft) !== null,
  });
  const bar = (main: Action | null, hint = '', back = true): ActionBar => ({ action: main, back, hint });

  if (step === 'choose' || step === 'guide') return bar(action(next.choose), '', step === 'guide');
  if (step === 'time' || step === 'new-time') return bar(action(next.time));
  if (step === 'details') return bar(action(messages.steps.review));
  if (submission.status === 'pending')
    return bar(action(request ? review.sendingShort : review.confirming, 'wait'), review.pendingHint, false);
  if (submission.status === 'failed') {
    const { type } = submission.failure;
    if (isTaken(type)) return bar(action(failure.allTimes, 'time', true));
    const again = type === 'price-changed' ? next.review : messages.time.retry;
    const { retry, wait } = failureWords(submission.failure, setup);
    return bar(retry ? { ...action(again, 'submit'), notReady: wait !== '' } : null);
  }
  if (step === 'move') return bar(action(messages.manage.move));
  return bar(bookable ? action(request ? next.request : next.review) : null);
}
