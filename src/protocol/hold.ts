/** Section 5 of the protocol: a slot kept for one visitor for some minutes. */
import { id, instant, minutes } from './primitives.js';
import { list, oneOf, object, optional, string, type Read } from './schema.js';

/** Chosen by the client, so that it can ask again without knowing whether the first time arrived. */
export const holdId = string('must be 16 to 200 characters', /^.{16}/s, 200);

export const holdRequest = object({
  holdId,
  service: id,
  minutes: minutes(5),
  addOns: optional(list(id), []),
  /** How many come. */
  people: optional(oneOf([1, 2]), 1),
  start: instant,
  /** A practitioner's id, or "any". */
  practitioner: optional(id, 'any'),
});
export type HoldRequest = Read<typeof holdRequest>;

export const holdAnswer = object({
  holdId: string(),
  expiresAt: instant,
  /** Who is kept for the visitor. */
  practitioner: id,
});
export type HoldAnswer = Read<typeof holdAnswer>;

export const releaseRequest = object({ holdId });
