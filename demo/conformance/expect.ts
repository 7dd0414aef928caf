/** What a rule expects, and what a developer is told where it does not hold. */
import { problem, type Problem } from '../../src/protocol/problem.js';
import { read, type Schema } from '../../src/protocol/schema.js';
import { brief, type Answer } from './http.js';

export interface Fault {
  sent?: string;
  expected: string;
  came: string;
}

/** The server breaks the rule. */
export class Broken extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`expected ${fault.expected}, came ${fault.came}`);
    this.fault = fault;
  }
}

/** The server does not offer what the rule is about, or has nothing left to try it with. */
export class NotOffered extends Error {}

/** @param came what came instead; the answer as a whole unless given */
export function want(
  holds: unknown,
  answer: Answer,
  expected: string,
  came = described(answer),
): asserts holds {
  if (!holds) throw new Broken({ sent: answer.sent, expected, came });
}

export function offered(holds: unknown, reason: string): asserts holds {
  if (!holds) throw new NotOffered(reason);
}

/** `409 application/problem+json {"type":…`. */
export const described = ({ status, headers, text }: Answer): string =>
  [String(status), headers.get('content-type') ?? 'without a content type', brief(text)].join(' ');

export const answered = (answer: Answer, ...statuses: number[]): void =>
  want(statuses.includes(answer.status), answer, `status ${statuses.join(' or ')}`);

/** The body, held against the schema that the widget reads it by. */
export function readAs<T>(schema: Schema<T>, answer: Answer): T {
  want(answer.body !== undefined, answer, 'a body of JSON');
  const { value, issues } = read(schema, answer.body);
  const faults = issues.map(({ path, message }) => `${path.join('.') || 'the body'} ${message}`);
  want(!issues.length, answer, faults.slice(0, 5).join('; '));
  return value;
}

/** The body of a problem that has one of these types; the widget reads what follows the last `:` or `/`. */
export function refused(answer: Answer, status: number, ...types: string[]): Problem {
  const { value } = read(problem, answer.body);
  want(
    answer.status === status && types.includes(typeOf(value)),
    answer,
    `status ${status} with the problem type ${types.map((type) => `urn:massage-booking:${type}`).join(' or ')}`,
  );
  return readAs(problem, answer);
}

/** As `refused`, by a 422 that names the field. @param pointers any of these, or one below */
export function invalid(answer: Answer, ...pointers: string[]): void {
  const { errors = [] } = refused(answer, 422, 'invalid-fields');
  const found = errors.some(({ pointer }) =>
    pointers.some((wanted) => pointer === wanted || pointer.startsWith(`${wanted}/`)),
  );
  want(found, answer, `"errors" with the pointer ${pointers.join(' or ')}`);
}

/** What follows the last `:` or `/`. */
export const typeOf = ({ type }: { type?: unknown }): string =>
  typeof type === 'string' ? type.replace(/^.*[:/]/s, '') : '';

/** Plain JSON, whatever the order of its members. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(memberOf(a, name), memberOf(b, name)))
  );
}

const memberOf = (value: object, name: string): unknown => (value as Record<string, unknown>)[name];
