/** What to say about a booking that did not come about, and the one way on. */
import type { Setup } from '../contexts/setup-context.js';
import type { BookingFailure } from '../gateway/booking-failure.js';

export interface FailureWords {
  title: string;
  text: string;
  /** Whether the same booking may be sent again. */
  retry: boolean;
  /** Whether something may be wrong, rather than merely in the way. */
  bad: boolean;
}

export function failureWords({ type, problem }: BookingFailure, { messages, protocol }: Setup): FailureWords {
  const { failure: words, manage } = messages;
  const say = (title: string, text: string, retry: boolean, bad = false) => ({ title, text, retry, bad });
  switch (type) {
    case 'unverified':
      return say(words.notVerified, protocol ? words.notVerifiedSafe : words.notVerifiedOnce, protocol, true);
    case 'offline':
      return say(words.offline, words.offlineHint, true, true);
    case 'unavailable':
    case 'request-in-progress':
      return say(words.unavailable, words.unavailableHint, true, true);
    case 'already-booked':
      return say(words.already, words.alreadyHint, false);
    case 'unknown-booking':
      return say(manage.unknown, manage.unknownHint, false);
    case 'already-cancelled':
      return say(manage.cancelled, manage.cancelledHint, false);
    case 'outside-cancellation-window':
      return say(manage.late, manage.lateHint, false);
    default:
      return say(words.refused, problem.detail ?? words.refusedHint, type === 'rate-limited', true);
  }
}
