/**
 * Schemas in a tenth of a schema library's bytes: a schema is a function that reads a value of unknown shape, returns it
 * typed, and says of each fault where it is and how to mend it. Unknown members are left behind, as the protocol asks.
 */
import { describe } from './describe.js';

export type Key = string | number;

export interface Issue {
  path: Key[];
  /** The mend, as the end of a sentence that begins with the path: "must be …". */
  message: string;
  /** The value is absent, rather than wrong. */
  missing: boolean;
}

export type Refuse = (message: string, path?: Key[], missing?: boolean) => void;
export type Schema<T> = (value: unknown, refuse: Refuse) => T;
/** What a schema reads. */
export type Read<S> = S extends Schema<infer T> ? T : never;

type Members = Record<string, Schema<unknown>>;
type Flat<T> = { [K in keyof T]: T[K] };
type Optional<M> = { [K in keyof M]: undefined extends Read<M[K]> ? K : never }[keyof M];
type ObjectOf<M extends Members> = Flat<
  { [K in Exclude<keyof M, Optional<M>>]: Read<M[K]> } & { [K in Optional<M>]?: Read<M[K]> }
>;

export function read<T>(schema: Schema<T>, value: unknown): { value: T; issues: Issue[] } {
  const issues: Issue[] = [];
  const read = schema(value, (message, path = [], missing = value === undefined) =>
    issues.push({ path, message, missing }),
  );
  return { value: read, issues };
}

/** Anything the test accepts. */
export const that =
  <T>(test: (value: unknown) => boolean, mend: string): Schema<T> =>
  (value, refuse) => {
    if (!test(value)) refuse(mend);
    return value as T;
  };

const ANY_TEXT = 'must be a text';

/** A text, of at most `most` characters, that the pattern or test accepts. */
export const string = (
  mend = ANY_TEXT,
  accepts: RegExp | ((value: string) => boolean) = /^/,
  most = Infinity,
): Schema<string> =>
  describe(
    that(
      (value) =>
        typeof value === 'string' &&
        value.length <= most &&
        (typeof accepts === 'function' ? accepts(value) : accepts.test(value)),
      mend,
    ),
    {
      type: 'string',
      description: mend === ANY_TEXT ? undefined : mend,
      pattern: accepts,
      maxLength: most,
    },
  );

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number, mend: string): Schema<number> =>
  describe(
    that((value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most, mend),
    { type: 'integer', description: mend, minimum: least, maximum: most },
  );

export const number: Schema<number> = describe(that(Number.isFinite, 'must be a number'), { type: 'number' });

export const flag: Schema<boolean> = describe(
  that((value) => typeof value === 'boolean', 'must be true or false'),
  { type: 'boolean' },
);

export const oneOf = <const T extends readonly unknown[]>(values: T): Schema<T[number]> =>
  describe(
    that(
      (value) => values.includes(value),
      `must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`,
    ),
    { enum: values },
  );

/** May be absent, or then be something else. */
export function optional<T>(schema: Schema<T>): Schema<T | undefined>;
export function optional<T, D>(schema: Schema<T>, otherwise: D): Schema<T | D>;
export function optional(schema: Schema<unknown>, otherwise?: unknown): Schema<unknown> {
  return describe((value, refuse) => (value === undefined ? otherwise : schema(value, refuse)), {
    like: schema,
    optional: true,
    default: otherwise,
  });
}

/** May be null. */
export const nullable = <T>(schema: Schema<T>): Schema<T | null> =>
  describe((value, refuse) => (value === null ? null : schema(value, refuse)), {
    anyOf: [schema, { type: 'null' }],
  });

/** A list of `least` to `most` items, holes passed over; with `byId`, no two share an id. */
export const list = <T>(
  item: Schema<T>,
  { least = 0, most = Infinity, byId = false }: { least?: number; most?: number; byId?: boolean } = {},
): Schema<T[]> =>
  describe(
    (value, refuse) => {
      const found: T[] = [];
      const ids = new Set<unknown>();
      if (Array.isArray(value))
        value.forEach((entry: { id?: unknown } | null | undefined, index) => {
          if (entry === undefined) return;
          const id = byId && entry?.id;
          if (id && ids.has(id)) refuse('has the id of another entry; give each its own', [index]);
          ids.add(id);
          found.push(item(entry, below(refuse, index, false)));
        });
      if (!Array.isArray(value) || found.length < least || found.length > most)
        refuse(least ? `must be a list of ${least} or more` : 'must be a list');
      return found;
    },
    {
      type: 'array',
      items: item,
      minItems: least || undefined,
      maxItems: most,
      uniqueItems: byId || undefined,
    },
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these members; with `rest`, any other member too. */
export const object = <M extends Members>(members: M, rest?: Schema<unknown>): Schema<ObjectOf<M>> =>
  describe(
    (value, refuse) => {
      if (!isObject(value)) {
        refuse('must be an object');
        return {} as ObjectOf<M>;
      }
      const found: Record<string, unknown> = {};
      for (const key of Object.keys(rest ? { ...value, ...members } : members)) {
        const own = Object.hasOwn(value, key) ? value[key] : undefined;
        const schema = Object.hasOwn(members, key) ? members[key] : own === undefined ? undefined : rest;
        const read = schema?.(own, below(refuse, key, own === undefined));
        if (read !== undefined) found[key] = read;
      }
      return found as ObjectOf<M>;
    },
    { type: 'object', properties: members, additionalProperties: rest },
  );

/** Any names, one schema. */
export const record = <T>(schema: Schema<T>): Schema<Record<string, T>> => object({}, schema);

/** The first of several that accepts. */
export const either = <T>(mend: string, ...schemas: Schema<T>[]): Schema<T> =>
  describe(
    (value, refuse) => {
      for (const schema of schemas) {
        const { value: found, issues } = read(schema, value);
        if (!issues.length) return found;
      }
      refuse(mend);
      return value as T;
    },
    { description: mend, anyOf: schemas },
  );

/** Says what is wrong below a key. */
const below =
  (refuse: Refuse, key: Key, missing: boolean): Refuse =>
  (message, path = [], absent = missing) =>
    refuse(message, [key, ...path], absent);

/** The value, or an error that says what is wrong with it. @throws Error */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const { value: found, issues } = read(schema, value);
  if (issues.length)
    throw new Error(issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  return found;
}
