/** Refusals as problem documents (RFC 9457): one class to throw, one function to answer with. */
import { PROBLEM_PREFIX, type FieldError, type ProblemType } from '../../src/protocol/problem.js';

/** The protocol's types, and three for requests that never reached one of its messages. */
export type EndpointProblem = ProblemType | 'method-not-allowed' | 'unknown-address' | 'origin-not-allowed';

const known = {
  'slot-taken': [409, 'This time has just been taken.'],
  'price-changed': [409, 'The price has changed.'],
  'already-booked': [409, 'There is already a booking around this time.'],
  'hold-expired': [410, 'This time was kept for a while, and has been taken since.'],
  'call-us': [403, 'Please call the clinic to book this.'],
  'outside-cancellation-window': [403, 'It is too late to change this booking here.'],
  'unknown-booking': [404, 'There is no such booking.'],
  'already-cancelled': [410, 'This booking has already been cancelled.'],
  'rate-limited': [429, 'Too many requests at once.'],
  'origin-not-allowed': [403, 'Pages of this origin may not book here.'],
  'invalid-fields': [422, 'Some fields cannot be accepted.'],
  'idempotency-key-reused': [422, 'This key already belongs to another booking.'],
  'outside-booking-window': [422, 'This time cannot be booked now.'],
  'outside-hours': [422, 'No appointment can start at this time.'],
  'too-large': [413, 'The request is too large.'],
  'unsupported-media-type': [415, 'Send JSON, as application/json or text/plain.'],
  malformed: [400, 'The request is not JSON.'],
  unavailable: [503, 'The server cannot answer right now.'],
  'method-not-allowed': [405, 'This address does not answer that method.'],
  'unknown-address': [404, 'There is nothing at this address.'],
} as const satisfies Partial<Record<EndpointProblem, readonly [number, string]>>;

/** What this endpoint can refuse with. */
export type Refusal = keyof typeof known;

/** Thrown anywhere behind a route; the app turns it into its answer. */
export class ProblemError extends Error {
  readonly type: Refusal;
  readonly status: number;
  /** Members beside type, title and status: `errors`, `alternatives`, `detail`, … */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: Refusal,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(type);
    this.type = type;
    this.status = known[type][0];
    this.members = members;
    this.headers = headers;
  }
}

/** A 422 that names each field by JSON pointer. */
export const invalidFields = (errors: readonly FieldError[]) =>
  new ProblemError('invalid-fields', { errors });

/** The answer to a refusal. */
export function problemResponse({ type, status, members, headers }: ProblemError): Response {
  const body = { type: PROBLEM_PREFIX + type, title: known[type][1], status, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
