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

  constructor(type: FailureType, problem: Partial<Problem> = {}) {
    super(problem.detail ?? problem.title ?? type);
    this.name = 'BookingFailure';
    this.type = type;
    this.problem = problem;
  }
}
