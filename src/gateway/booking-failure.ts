/** A booking that did not come about, in the terms the flow branches on. */
import type { Problem, ProblemType } from '../protocol/problem.js';

/**
 * A protocol problem's type, or
 * `unverified`: the request may have left and no readable answer came;
 * `refused`: an answer said no, without saying why in the protocol's terms;
 * `offline`: the browser has no connection, nothing was sent.
 */
export type FailureType = ProblemType | 'unverified' | 'refused' | 'offline';

export class BookingFailure extends Error {
  readonly type: FailureType;
  /** The server's own words and members, where it spoke the protocol. */
  readonly problem: Partial<Problem>;
  /** Until when the server asks to be left alone, in milliseconds since 1970. */
  readonly until: number;

  constructor(type: FailureType, problem: Partial<Problem> = {}) {
    super(problem.detail ?? problem.title ?? type);
    this.name = 'BookingFailure';
    this.type = type;
    this.problem = problem;
    this.until = Date.now() + (problem.retryAfter ?? 0) * 1000;
  }
}

/** Whatever else went wrong leaves open what came of it. */
export const failureFrom = (error: unknown): BookingFailure =>
  error instanceof BookingFailure ? error : new BookingFailure('unverified', { detail: String(error) });

/** Whether the booking may have been made all the same, or is about to be. */
export const mayBeBooked = (failure?: BookingFailure): boolean =>
  /^(unverified|request-in-progress)$/.test(failure?.type ?? '');

/** Failures that pass by themselves: the next try is the same one. */
export const passing = /^(unverified|request-in-progress|unavailable|rate-limited)$/;

/** Refusals that a server does not give to bytes it has booked: those it gives its first answer again. */
const certain = /^(slot-|hold-|price-|already-|invalid-|outside-|call-|unknown-b)/;

/**
 * What is known after a failure, and one of the same bytes before it: where that one left open whether they were booked,
 * mostly they still may be, and `type` of its problem tells what came last.
 */
export const inAll = (last: BookingFailure, before?: BookingFailure): BookingFailure =>
  !mayBeBooked(before) || certain.test(last.type)
    ? last
    : new BookingFailure('unverified', { ...last.problem, type: last.type });
