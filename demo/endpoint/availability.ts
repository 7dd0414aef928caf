/** Section 2 of the protocol: the query, and the slots it is answered with. */
import { daysBetween } from '../../src/booking/dates.js';
import { toRfc3339 } from '../../src/booking/zone.js';
import type { Availability } from '../../src/protocol/availability.js';
import { genders, plainDate } from '../../src/protocol/primitives.js';
import type { FieldError } from '../../src/protocol/problem.js';
import { read as readAs } from '../../src/protocol/schema.js';
import { unstorable } from './canonical.js';
import type { Clinic } from './clinic.js';
import { guestOf, offerFor, type Ask } from './offer.js';
import { invalidFields } from './problems.js';
import { freeDays, nextAvailable, toSlot } from './slots.js';
import type { Sql } from './store/store.js';

const MOST_DAYS = 62;

/**
 * @param query the parameters of `GET {availability}`
 * @param now the server's clock, milliseconds since 1970
 * @throws ProblemError invalid-fields
 */
export async function availabilityFor(
  sql: Sql,
  clinic: Clinic,
  query: URLSearchParams,
  now: number,
): Promise<Availability> {
  const { from, to, holdId, ...ask } = readQuery(query);
  const offer = offerFor(clinic, ask);
  const search = { sql, clinic, offer, now, own: { holdId } };
  const slots: Availability['slots'] = [];
  let next: string | null = null;
  for await (const { date, chances } of freeDays(search, from, to)) {
    if (chances.length) next ??= date;
    slots.push(...chances.map((chance) => toSlot(chance, clinic.zone)));
  }
  next ??= await nextAvailable(search, from);
  return { timeZone: clinic.zone, asOf: toRfc3339(now, clinic.zone), nextAvailable: next, slots };
}

function readQuery(query: URLSearchParams): Ask & { from: string; to: string; holdId: string | undefined } {
  const errors: FieldError[] = [];
  const read = (name: string, pattern: RegExp, detail: string, otherwise?: string): string => {
    // `people=` says as little as no `people` at all.
    const value = [query.get(name), otherwise].find((text) => text);
    if (!value) errors.push({ pointer: `#/${name}`, code: 'required', detail: 'is required' });
    else if (pattern.test(value)) return value;
    else errors.push({ pointer: `#/${name}`, code: 'format', detail });
    return '';
  };
  const readDate = (name: string): string => {
    const value = read(name, /^/, '');
    const [issue] = readAs(plainDate, value).issues;
    if (value && issue) {
      errors.push({ pointer: `#/${name}`, code: 'format', detail: issue.message });
    }
    return value;
  };
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const own = {
    service: read('service', /^[\w-]{1,64}$/, 'must be an id'),
    minutes: Number(read('minutes', /^\d{1,6}$/, 'must be whole minutes')),
    addOns: listed('addOns'),
  };
  const named = {
    service: query.get('guestService') || undefined,
    minutes: Number(read('guestMinutes', /^\d{1,6}$/, 'must be whole minutes', '0')) || undefined,
    addOns: query.has('guestAddOns') ? listed('guestAddOns') : undefined,
  };
  const ask = {
    ...own,
    from: readDate('from'),
    to: readDate('to'),
    practitioner: read('practitioner', /^[\w-]{1,64}$/, 'must be an id or "any"', 'any'),
    guest: guestOf(own, named, (member) => `#/guest${member[0]!.toUpperCase()}${member.slice(1)}`),
    people: Number(read('people', /^[12]$/, 'must be 1 or 2', '1')),
    onlyGender: genders.find((gender) => gender === query.get('preference')),
    holdId: query.get('holdId') ?? undefined,
  };
  if (query.get('preference') && !ask.onlyGender) {
    errors.push({ pointer: '#/preference', code: 'format', detail: `must be ${genders.join(' or ')}` });
  }
  if (ask.guest && ask.people < 2) {
    errors.push({ pointer: '#/people', code: 'range', detail: 'must be 2 where a guest has something' });
  }
  if (unstorable(ask.holdId)) {
    errors.push({ pointer: '#/holdId', code: 'format', detail: 'holds what cannot be kept' });
  }
  if (!errors.length && ask.from > ask.to) {
    errors.push({ pointer: '#/to', code: 'range', detail: 'must not be before "from"' });
  } else if (!errors.length && daysBetween(ask.from, ask.to) > MOST_DAYS) {
    errors.push({ pointer: '#/to', code: 'range', detail: `must be within ${MOST_DAYS} days of "from"` });
  }
  if (errors.length) throw invalidFields(errors);
  return ask;
}
