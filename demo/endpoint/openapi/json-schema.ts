/** What a schema function says of itself, as JSON Schema 2020-12. */
import { shapeOf } from '../../../src/protocol/describe.js';
import type { Schema } from '../../../src/protocol/schema.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where schemas that are used in several places stand: `#/$defs/money`. */
export type Places = ReadonlyMap<Schema<unknown>, string>;

/** The schema, or where it stands if it has a place. */
export function jsonSchema(schema: Schema<unknown>, places: Places = new Map()): JsonSchema {
  const place = places.get(schema);
  return place === undefined ? definition(schema, places) : { $ref: place };
}

/** The schema itself, place or not; what it is made of is referred to. */
export function definition(schema: Schema<unknown>, places: Places = new Map()): JsonSchema {
  const { like, optional: _, ...said } = shapeOf(schema);
  const found: Record<string, unknown> = like ? { ...jsonSchema(like, places) } : {};
  for (const [keyword, value] of Object.entries(said)) {
    const word = inJson(keyword, value, places);
    if (word !== undefined) found[keyword] = word;
  }
  const required = membersOf(said.properties).filter(([, member]) => !isOptional(member));
  if (required.length) found.required = required.map(([name]) => name);
  return found;
}

/** Whether a member may be left out. */
export function isOptional(schema: Schema<unknown>): boolean {
  const { like, optional } = shapeOf(schema);
  return optional ?? (like !== undefined && isOptional(like));
}

/** Undefined for what JSON Schema has no words for: no bound at all, or a test that is a function. */
function inJson(keyword: string, value: unknown, places: Places): unknown {
  if (keyword === 'properties') {
    const members = membersOf(value).map(([name, member]) => [name, jsonSchema(member, places)] as const);
    return members.length ? Object.fromEntries(members) : undefined;
  }
  if (keyword === 'pattern') return value instanceof RegExp ? patternOf(value) : undefined;
  if (keyword === 'description' && typeof value === 'string') return sentence(value);
  if (typeof value === 'function') return jsonSchema(value as Schema<unknown>, places);
  if (Array.isArray(value)) return value.map((entry) => inJson('', entry, places));
  return value === Infinity ? undefined : value;
}

const membersOf = (properties: unknown) =>
  Object.entries((properties ?? {}) as Record<string, Schema<unknown>>);

/** A mend goes on from the name of what it mends: "must be a date". */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @throws Error for flags: JSON Schema has no place for them, and without them the pattern is another */
function patternOf({ source, flags }: RegExp): string | undefined {
  if (flags) throw new Error(`The pattern /${source}/${flags} cannot be said in JSON Schema.`);
  return source === '^' ? undefined : source;
}
