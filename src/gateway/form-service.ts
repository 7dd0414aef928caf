/** A request to a form service, webhook or script: one post, never a second, and no more said than is known. */
import type { FormSettings } from '../configuration/form-settings.js';
import type { PresetName } from '../configuration/presets.js';
import { referenceOf } from '../booking/reference.js';
import type { BookingRequest } from '../protocol/booking-request.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingOutcome } from './booking-gateway.js';
import { failureOf, outcomeOf, problemIn, type Answer } from './read-answer.js';

const JSON_TYPE = 'application/json';
const TEXT = 'text/plain';
const FORM = 'application/x-www-form-urlencoded';

interface Preset {
  type: string;
  /** Flat fields in words, rather than the protocol's own JSON. */
  flat?: boolean;
  /** A success says so in JSON: a page of HTML in its place is no success that is known of. */
  answers?: boolean;
  /** It takes a request and then leads elsewhere: to a page of thanks, or to where the answer lies. */
  leads?: boolean;
  /** The service's name for the field that only programs fill in. */
  honeypot?: string;
}

const presets: Record<PresetName, Preset> = {
  json: { type: JSON_TYPE },
  wordpress: { type: JSON_TYPE },
  'simple-json': { type: TEXT },
  // It answers no preflight.
  'apps-script': { type: TEXT, answers: true, leads: true },
  form: { type: FORM, flat: true, leads: true },
  netlify: { type: FORM, flat: true, leads: true },
  // Nor do these.
  zapier: { type: FORM, flat: true },
  make: { type: FORM, flat: true },
  formspree: { type: JSON_TYPE, flat: true, answers: true, honeypot: '_gotcha' },
  web3forms: { type: JSON_TYPE, flat: true, answers: true },
};

export interface Level0 extends FormSettings {
  /** The booking in words, by field. */
  flatten: (booking: BookingRequest) => Record<string, string>;
}

/** @param body the serialised booking */
export function formPost(body: string, { preset, fieldMap, extraFields, flatten }: Level0): RequestInit {
  const { type, flat, honeypot } = presets[preset];
  const headers = { 'content-type': type, accept: JSON_TYPE };
  const booking = JSON.parse(body) as BookingRequest;
  if (!flat) {
    const more = Object.keys(extraFields).length > 0;
    return { method: 'POST', headers, body: more ? JSON.stringify({ ...booking, ...extraFields }) : body };
  }
  const names: Record<string, string> = { ...(honeypot && { honeypot }), ...fieldMap };
  const fields = {
    ...Object.fromEntries(
      Object.entries(flatten(booking)).map(([name, value]) => [names[name] ?? name, value]),
    ),
    ...extraFields,
  };
  const encoded = type === FORM ? new URLSearchParams(fields).toString() : JSON.stringify(fields);
  return { method: 'POST', headers, body: encoded };
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
