/** A request to a form service, webhook or script: one post, never a second, and no more said than is known. */
import type { FormSettings } from '../configuration/form-settings.js';
import { presets, type Preset } from '../configuration/presets.js';
import { referenceOf } from '../booking/reference.js';
import type { BookingRequest } from '../protocol/booking-request.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingOutcome } from './booking-gateway.js';
import { failureOf, outcomeOf, problemIn, type Answer } from './read-answer.js';

export interface Level0 extends FormSettings {
  /** The booking in words, by field. */
  flatten: (booking: BookingRequest) => Promise<Record<string, string>>;
}

/** @param body the serialised booking */
export async function formPost(
  body: string,
  { preset, fieldMap, extraFields, flatten }: Level0,
): Promise<RequestInit> {
  const { type, flat, honeypot }: Preset = presets[preset];
  const headers = { 'content-type': type, accept: 'application/json' };
  const booking = JSON.parse(body) as BookingRequest;
  if (!flat) return { headers, body: JSON.stringify({ ...booking, ...extraFields }) };
  const names: Record<string, string> = { ...(honeypot && { honeypot }), ...fieldMap };
  const fields = {
    ...Object.fromEntries(
      Object.entries(await flatten(booking)).map(([name, value]) => [names[name] ?? name, value]),
    ),
    ...extraFields,
  };
  const encoded = type.includes('json') ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
  return { headers, body: encoded };
}

/** @param body the booking that was sent */
export function formOutcome(answered: Answer, body: string, level0: Level0): BookingOutcome {
  const { ok, body: answer } = answered;
  // Apps Script can set no status.
  if (ok && problemIn(answer)) throw failureOf(answered);
  const errors = fieldErrors(answer, level0.fieldMap);
  if (!ok && errors.length) throw new BookingFailure('invalid-fields', { errors });
  const outcome = outcomeOf(answered, false);
  if (!outcome.booking && !isTaken(answered, presets[level0.preset])) throw new BookingFailure('unverified');
  const { idempotencyKey } = JSON.parse(body) as BookingRequest;
  return { reference: referenceOf(idempotencyKey), ...outcome };
}

/** Whether an answer that refuses nothing is known to be for the request: in its own words, or by what the service does. */
function isTaken({ redirected, body }: Answer, { answers, leads }: Preset): boolean {
  const { ok, success, next } = (body ?? {}) as Record<string, unknown>;
  if (ok === true || success === true || typeof next === 'string') return true;
  return leads ? !answers || body !== undefined : !answers && !redirected;
}

/** Formspree's `{errors:[{field,code,message}]}`, each at the field it came from. */
function fieldErrors(answer: unknown, fieldMap: Level0['fieldMap']) {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  const ours = new Map(Object.entries(fieldMap).map(([name, theirs]) => [theirs, name]));
  return (errors as ({ field?: unknown; message?: unknown } | null)[]).flatMap((error) => {
    const { field, message } = error ?? {};
    return typeof field === 'string' && typeof message === 'string'
      ? { pointer: pointerOf(ours.get(field) ?? field), detail: message.slice(0, 300) }
      : [];
  });
}

/** Where in the booking a flat field comes from, as a problem's pointer names it. */
function pointerOf(field: string): string {
  if (/^(name|email|phone)$/.test(field)) return `#/people/0/${field}`;
  return field === 'notes' ? '#/notes' : `#/answers/${field}`;
}
