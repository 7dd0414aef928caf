/** A posted booking, held against everything the document alone can tell. */
import { bookingRequest } from '../../src/protocol/booking-request.js';
import type { Text } from '../../src/protocol/primitives.js';
import type { FieldError } from '../../src/protocol/problem.js';
import type { Read } from '../../src/protocol/schema.js';
import type { Clinic } from './clinic.js';
import { invalidFields } from './problems.js';
import { readPosted, type Posted } from './reading.js';

/** What a booking says, defaults filled in. */
export type Wish = Read<typeof bookingRequest>;

/**
 * @param body as parsed from JSON
 * @param header the `Idempotency-Key` header, quoted or not
 * @throws ProblemError invalid-fields
 */
export function readBooking(body: unknown, header: string | undefined): Posted<Wish> {
  const posted = readPosted(bookingRequest, body, header);
  const [first] = posted.message.people;
  if (!first?.email && !first?.phone) {
    const detail = 'an e-mail address or a telephone number is needed';
    throw invalidFields([{ pointer: '#/people/0/email', code: 'required', detail }]);
  }
  return posted;
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
