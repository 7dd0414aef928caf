/** A posted booking, read and held against everything the document alone can tell. */
import { bookingRequest } from '../../src/protocol/booking-request.js';
import type { Text } from '../../src/protocol/primitives.js';
import type { FieldError } from '../../src/protocol/problem.js';
import { read, type Issue, type Read } from '../../src/protocol/schema.js';
import { canonical, pointerPart, unstorable } from './canonical.js';
import type { Clinic } from './clinic.js';
import { invalidFields } from './problems.js';

/** What a booking says, defaults filled in. */
export type Wish = Read<typeof bookingRequest>;

export interface Posted {
  readonly wish: Wish;
  /** The whole body as canonical JSON, unknown members and all: what the key is bound to. */
  readonly payload: string;
}

/**
 * @param body as parsed from JSON
 * @param header the `Idempotency-Key` header, quoted or not
 * @throws ProblemError invalid-fields
 */
export function readPosted(body: unknown, header: string | undefined): Posted {
  const keyed = withKey(body, header);
  const bad = unstorable(keyed);
  if (bad) {
    throw invalidFields([{ pointer: bad, code: 'format', detail: 'holds what cannot be kept' }]);
  }
  const { value: wish, issues } = read(bookingRequest, keyed);
  if (issues.length) throw invalidFields(issues.map(toFieldError));
  const [first] = wish.people;
  if (!first?.email && !first?.phone) {
    throw invalidFields([
      {
        pointer: '#/people/0/email',
        code: 'required',
        detail: 'an e-mail address or a telephone number is needed',
      },
    ]);
  }
  return { wish, payload: canonical(keyed) };
}

/** What is missing of required consents and the clinic's own questions. */
export function answerErrors({ document }: Clinic, { answers = {}, consents }: Wish): FieldError[] {
  const errors: FieldError[] = [];
  for (const { id, required } of document.consents ?? []) {
    if (required && !consents.some((given) => given.id === id)) {
      errors.push({ pointer: '#/consents', code: 'required', detail: `${id} must be agreed to` });
    }
  }
  for (const { name, type, required, options } of document.fields ?? []) {
    const answer = (answers as Record<string, unknown>)[name];
    const given = typeof answer === 'string' ? answer.trim() !== '' : answer === true;
    const pointer = `#/answers/${name}`;
    if (required && !given) errors.push({ pointer, code: 'required', detail: 'is required' });
    else if (type === 'select' && given && options && !options.flatMap(wordings).includes(String(answer))) {
      errors.push({ pointer, code: 'unknown', detail: 'must be one of the options' });
    }
  }
  return errors;
}

const wordings = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

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
