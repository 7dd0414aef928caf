/** From an HTTP answer to a booking's outcome or a typed failure. The status alone never decides. */
import { bookingAnswer } from '../protocol/booking-answer.js';
import { problem, type ProblemType } from '../protocol/problem.js';
import { read } from '../protocol/schema.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingOutcome } from './booking-gateway.js';

export interface Answer {
  ok: boolean;
  status: number;
  /** As JSON; undefined where it is none. */
  body: unknown;
}

/** @param protocol whether the endpoint speaks the protocol (level 1), so that success must be said in its terms */
export function outcomeOf({ ok: accepted, status, body }: Answer, protocol: boolean): BookingOutcome {
  if (!accepted) throw failureOf(status, body);
  const answer = read(bookingAnswer, body);
  if (!answer.issues.length) return { status: answer.value.status, booking: answer.value };
  if (protocol) throw new BookingFailure('unverified');
  const { ok, success } = (body ?? {}) as { ok?: unknown; success?: unknown };
  if (ok === false || success === false) throw new BookingFailure('refused', detailOf(body));
  return { status: 'requested' };
}

export function failureOf(status: number, body: unknown): BookingFailure {
  const parsed = read(problem, body);
  // A type this version does not know is a refusal in words.
  const type = parsed.issues.length ? '' : parsed.value.type.split(/[:/]/).at(-1);
  if (type && type !== 'blank') return new BookingFailure(type as ProblemType, parsed.value);
  if (status === 429) return new BookingFailure('rate-limited', detailOf(body));
  // A server or a proxy before it may have failed after the booking was stored: nobody may say it was not.
  if (status >= 500) return new BookingFailure('unverified');
  return new BookingFailure('refused', detailOf(body));
}

/** The sentence a form service or WordPress gives for a refusal, where it gives one. */
function detailOf(body: unknown): { detail?: string } {
  const { detail, message, error } = (body ?? {}) as Record<string, unknown>;
  const text = [detail, message, error].find((value) => typeof value === 'string');
  return typeof text === 'string' ? { detail: text.slice(0, 300) } : {};
}
