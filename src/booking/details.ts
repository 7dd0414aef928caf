/** What the details form needs, and what is wrong with what was typed. Error codes become words in `localize/`. */
import type { FieldError } from '../protocol/problem.js';
import { serviceOf, type Catalogue, type Service } from './catalogue.js';
import type { Details, Draft } from './draft.js';

export type FieldKey = string;
export type DetailError = 'name' | 'contact' | 'email' | 'phone' | 'required' | 'consent';

/** Field key (`name`, `email`, `phone`, `notes`, `answers.NAME`, `consents.ID`) → what is wrong, in the form's order. */
export type DetailErrors = ReadonlyMap<FieldKey, DetailError>;

/** Whether it could be an address: something, an @, a dot in the rest. The clinic's reply is the real test. */
export const looksLikeEmail = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim());

/** At least five digits, and nothing a telephone number does not have. */
export const looksLikePhone = (value: string): boolean =>
  /^[+\d\s().\-/#x]+$/i.test(value.trim()) && (value.match(/\d/g) ?? []).length >= 5;

/** @param two whether somebody comes along */
export function detailErrors(details: Details, catalogue: Catalogue, two = false): DetailErrors {
  const errors = new Map<FieldKey, DetailError>();
  const email = details.email.trim();
  const phone = details.phone.trim();
  if (!details.name.trim()) errors.set('name', 'name');
  if (two && !details.guest.trim()) errors.set('guest', 'required');
  if (email && !looksLikeEmail(email)) errors.set('email', 'email');
  if (phone && !looksLikePhone(phone)) errors.set('phone', 'phone');
  if (!email && !phone) errors.set('email', 'contact');
  for (const { name, required } of catalogue.fields) {
    const answer = details.answers[name];
    const empty = typeof answer === 'string' ? !answer.trim() : !answer;
    if (required && empty) errors.set(`answers.${name}`, 'required');
  }
  for (const { id, required } of catalogue.consents)
    if (required && !details.consents[id]) errors.set(`consents.${id}`, 'consent');
  return errors;
}

/** Which key a server's error pointer (`#/people/0/email`) belongs to; undefined when no form has a field for it. */
export function keyOfPointer(pointer: string): FieldKey | undefined {
  const [root, at = '', member] = pointer.replace(/^#?\//, '').split('/').map(decoded);
  if (root === 'people') return at === '1' ? 'guest' : member;
  if (root === 'notes') return root;
  return (root === 'answers' || root === 'consents') && at ? `${root}.${at}` : undefined;
}

/** What a server found wrong: at fields that are on the form, and the words for the rest. */
export interface Findings {
  at: ReadonlyMap<FieldKey, string | undefined>;
  rest: string[];
}

export function findingsOf(
  errors: readonly FieldError[] = [],
  { service, guest }: Draft,
  { catalogue, asksHealth: sent }: { catalogue: Catalogue; asksHealth: boolean },
): Findings {
  const { fields, consents } = catalogue;
  const keys = new Set([
    ...['name', 'email', 'phone', 'notes'],
    ...(guest ? ['guest'] : []),
    ...(asksHealth(serviceOf(catalogue, service), sent) ? ['answers.areas', 'answers.pressure'] : []),
    ...fields.map(({ name }) => `answers.${name}`),
    ...consents.map(({ id }) => `consents.${id}`),
  ]);
  const at = new Map<FieldKey, string | undefined>();
  const rest: string[] = [];
  for (const { pointer, detail } of errors) {
    const key = keyOfPointer(pointer);
    if (key && keys.has(key)) at.set(key, detail);
    else if (detail) rest.push(detail);
  }
  return { at, rest };
}

/** A server may well write a percent sign that encodes nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Areas and pressure are asked for services that work on areas, and only where the answers will be sent. */
export const asksHealth = (service: Service | undefined, healthIsSent: boolean): boolean =>
  Boolean(service?.areas && healthIsSent);
