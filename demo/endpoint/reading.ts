/** A posted message: storable, of the right shape, and in one spelling. */
import { read, type Issue, type Schema } from '../../src/protocol/schema.js';
import type { FieldError } from '../../src/protocol/problem.js';
import { canonical, pointerPart, unstorable } from './canonical.js';
import { invalidFields } from './problems.js';

export interface Posted<T> {
  readonly message: T;
  /** The whole body as canonical JSON, unknown members and all: what a key is bound to. */
  readonly payload: string;
}

/**
 * @param body as parsed from JSON
 * @param header the `Idempotency-Key` header, quoted or not, for messages that have a key
 * @throws ProblemError invalid-fields
 */
export function readPosted<T>(schema: Schema<T>, body: unknown, header?: string): Posted<T> {
  const keyed = withKey(body, header);
  const bad = unstorable(keyed);
  if (bad) throw invalidFields([{ pointer: bad, code: 'format', detail: 'holds what cannot be kept' }]);
  const { value: message, issues } = read(schema, keyed);
  if (issues.length) throw invalidFields(issues.map(toFieldError));
  return { message, payload: canonical(keyed) };
}

function withKey(body: unknown, header: string | undefined): unknown {
  const key = header?.trim().replace(/^"(.*)"$/, '$1');
  if (!key || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const inBody = 'idempotencyKey' in body ? body.idempotencyKey : undefined;
  if (inBody !== undefined && inBody !== key) {
    throw invalidFields([
      { pointer: '#/idempotencyKey', code: 'mismatch', detail: 'differs from the Idempotency-Key header' },
    ]);
  }
  return { ...body, idempotencyKey: key };
}

function toFieldError({ path, message, missing }: Issue): FieldError {
  const parts = path.map((key) => `/${pointerPart(String(key))}`);
  return { pointer: `#${parts.join('')}`, code: missing ? 'required' : 'format', detail: message };
}
