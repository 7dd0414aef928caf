/** From an HTTP answer to a booking's outcome or a typed failure. The status alone never decides. */
import { bookingAnswer } from '../protocol/booking-answer.js';
import { problem, problemTypes, type ProblemType } from '../protocol/problem.js';
import { read, type Schema } from '../protocol/schema.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingOutcome } from './booking-gateway.js';

export interface Answer {
  ok: boolean;
  status: number;
  /** Whether it is another address's: browsers make a GET of a post that a 301, 302 or 303 leads elsewhere. */
  redirected: boolean;
  /** As JSON; undefined where it is none. */
  body: unknown;
}

/** An answer in the protocol's terms. @throws BookingFailure `unverified`, with where, when a success breaks them */
export function inTerms<T>(schema: Schema<T>, answer: Answer): T {
  if (!answer.ok) throw failureOf(answer);
  const { value, issues } = read(schema, answer.body);
  const [broken] = issues;
  if (broken)
    throw new BookingFailure('unverified', { detail: `${broken.path.join('.')} ${broken.message}` });
  return value;
}

/** @param protocol whether the endpoint speaks the protocol (level 1), so that success must be said in its terms */
export function outcomeOf(from: Answer, protocol: boolean): BookingOutcome {
  if (!from.ok) throw failureOf(from);
  const answer = read(bookingAnswer, from.body);
  if (!answer.issues.length) return { status: answer.value.status, booking: answer.value };
  if (protocol) throw new BookingFailure('unverified');
  const { ok, success } = (from.body ?? {}) as { ok?: unknown; success?: unknown };
  if (ok === false || success === false) throw new BookingFailure('refused', detailOf(from.body));
  return { status: 'requested' };
}

export function failureOf({ status, redirected, body }: Answer): BookingFailure {
  const type = problemIn(body);
  if (type) {
    const { value, issues } = read(problem, body);
    return new BookingFailure(type, issues.length ? detailOf(body) : value);
  }
  if (status === 429) return new BookingFailure('rate-limited', detailOf(body));
  // A server or a proxy before it may have failed after the booking was stored, and so may the page it leads to then:
  // nobody may say it was not.
  if (status >= 500 || (redirected && body === undefined)) return new BookingFailure('unverified');
  return new BookingFailure('refused', detailOf(body));
}

/** What a body says went wrong, in the protocol's terms; other vocabularies have types too, and say nothing here. */
export function problemIn(body: unknown): ProblemType | undefined {
  const { type } = (body ?? {}) as { type?: unknown };
  const last = String(type).split(/[:/]/).at(-1);
  return problemTypes.find((known) => known === last);
}

/** The sentence a form service or WordPress gives for a refusal, where it gives one. */
function detailOf(body: unknown): { detail?: string } {
  const { detail, message, error, errors } = (body ?? {}) as Record<string, unknown>;
  const [first] = Array.isArray(errors) ? (errors as ({ message?: unknown } | null)[]) : [];
  const text = [detail, message, error, first?.message].find((value) => typeof value === 'string');
  return typeof text === 'string' ? { detail: text.slice(0, 300) } : {};
}
