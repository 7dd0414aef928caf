/** What to say about a booking that did not come about, and the one way on. */
import type { Setup } from '../contexts/setup-context.js';
import type { BookingFailure, FailureType } from '../gateway/booking-failure.js';

export interface FailureWords {
  title: string;
  text: string;
  /** Whether the same booking may be sent again. */
  retry: boolean;
  /** Whether something may be wrong, rather than merely in the way. */
  bad: boolean;
  /** How long the server wants to be left alone before it is sent again; '' once it may be. */
  wait: string;
}

/** Why the same booking is sent again by itself. */
export const pauseWords = (after: FailureType | undefined, { messages: { review } }: Setup): string =>
  after === 'rate-limited' ? review.busy : after === 'request-in-progress' ? review.working : review.noAnswer;

export function failureWords(
  { type, problem, until }: BookingFailure,
  { messages, protocol, format }: Setup,
): FailureWords {
  const { failure: words, manage } = messages;
  const seconds = Math.ceil((until - Date.now()) / 1000);
  const say = (title: string, text: string, retry: boolean, bad = false) => ({
    title,
    text,
    retry,
    bad,
    wait: retry && seconds > 0 ? words.retryIn(countdown(seconds)) : '',
  });
  const { detail, quoted, current } = problem;
  switch (type) {
    // What is in progress may still succeed.
    case 'request-in-progress':
    case 'unverified':
      return say(
        problem.type === 'offline' ? words.offline : words.notVerified,
        protocol ? words.notVerifiedSafe : words.notVerifiedOnce,
        protocol,
        true,
      );
    case 'offline':
      return say(words.offline, words.offlineHint, true, true);
    case 'unavailable':
      return say(words.unavailable, words.unavailableHint, true, true);
    case 'rate-limited':
      return say(words.busy, words.unavailableHint, true, true);
    case 'already-booked':
      return say(words.already, words.alreadyHint, false);
    case 'price-changed':
      return say(
        words.price,
        current && quoted ? words.priceHint(format.money(current), format.money(quoted)) : words.priceGone,
        true,
      );
    case 'slot-taken':
    case 'hold-expired':
    case 'outside-hours':
    case 'outside-booking-window':
      return say(words.closed, words.closedHint, false);
    case 'call-us':
      return say(words.call, detail ?? words.callHint, false);
    case 'invalid-fields':
      return say(
        words.invalid,
        problem.errors
          ?.map((error) => error.detail ?? '')
          .join(' ')
          .trim() || words.refusedHint,
        false,
        true,
      );
    // What is wrong with these is the page's or the server's, and said in the words of neither.
    case 'too-large':
    case 'unsupported-media-type':
    case 'malformed':
    case 'idempotency-key-reused':
      return say(words.refused, words.refusedHint, false, true);
    case 'unknown-booking':
      return say(manage.unknown, manage.unknownHint, false);
    case 'already-cancelled':
      return say(manage.cancelled, manage.cancelledHint, false);
    case 'outside-cancellation-window':
      return say(manage.late, manage.lateHint, false);
    default:
      return say(words.refused, detail ?? words.refusedHint, false, true);
  }
}

/** 299 → 4:59 */
const countdown = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
