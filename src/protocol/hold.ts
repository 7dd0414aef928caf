/** Section 5 of the protocol: a slot kept for one visitor for some minutes. */
import { describe } from './describe.js';
import { id, instant, minutes } from './primitives.js';
import { list, oneOf, object, optional, string, type Read } from './schema.js';

export const holdId = describe(
  string('must be 16 to 200 characters', /^[\s\S]{16}/, 200),
  'Chosen by the client, so that it can ask again without knowing whether the first time arrived.',
);

export const holdRequest = object({
  holdId,
  service: id,
  minutes: minutes(5),
  addOns: optional(list(id), []),
  people: describe(optional(oneOf([1, 2]), 1), 'How many come.'),
  guest: describe(
    optional(object({ service: optional(id), minutes: optional(minutes(5)), addOns: optional(list(id)) })),
    'With two people: what the second has, unless it is the same.',
  ),
  start: instant,
  practitioner: describe(optional(id, 'any'), 'An id, or "any".'),
});
export type HoldRequest = Read<typeof holdRequest>;

export const holdAnswer = object({
  holdId: string(),
  expiresAt: instant,
  practitioner: describe(id, 'Who is kept for the visitor.'),
});
export type HoldAnswer = Read<typeof holdAnswer>;

export const releaseRequest = object({ holdId });
