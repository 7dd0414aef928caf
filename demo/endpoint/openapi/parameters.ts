/** What is asked beside a body: the query of section 2, the key's header, the calendar's token. */
import { describe } from '../../../src/protocol/describe.js';
import { holdId } from '../../../src/protocol/hold.js';
import { genders, id, minutes, plainDate } from '../../../src/protocol/primitives.js';
import { list, oneOf, optional, string, type Schema } from '../../../src/protocol/schema.js';
import { refer } from './components.js';
import { isOptional } from './json-schema.js';

const query = {
  service: id,
  minutes: describe(minutes(5), 'Of massage: one of the service’s durations.'),
  from: describe(plainDate, 'A date at the clinic.'),
  to: describe(plainDate, 'A date at the clinic, at most 62 days after "from"; it is included.'),
  practitioner: describe(optional(id, 'any'), 'An id, or "any".'),
  preference: describe(optional(oneOf(genders)), 'Only practitioners of this gender.'),
  addOns: describe(optional(list(id)), 'Ids with commas between them.'),
  people: describe(optional(oneOf([1, 2]), 1), 'How many come.'),
  guestService: describe(optional(id), 'With two people: what the second has, unless it is the same.'),
  guestMinutes: describe(optional(minutes(5)), 'With two people: how long the second’s massage is.'),
  guestAddOns: describe(optional(list(id)), 'With two people: what is added to the second’s, with commas.'),
  holdId: describe(optional(holdId), 'What is held under it stays free for its holder.'),
};

const parameter = (place: 'query' | 'header' | 'path', name: string, schema: Schema<unknown>) => ({
  name,
  in: place,
  ...(isOptional(schema) ? {} : { required: true }),
  schema: refer(schema),
});

export const availabilityQuery = () =>
  Object.entries(query).map(([name, schema]) => ({
    ...parameter('query', name, schema),
    // One `addOns=a,b`, not several.
    ...(schema === query.addOns || schema === query.guestAddOns ? { explode: false } : {}),
  }));

export const idempotencyKey = () =>
  parameter(
    'header',
    'Idempotency-Key',
    describe(optional(string()), 'The body’s key once more, quoted or not; refused when it differs.'),
  );

export const calendarToken = () =>
  parameter('path', 'token', describe(string(), 'Secret: whoever has the address can read the diary.'));
