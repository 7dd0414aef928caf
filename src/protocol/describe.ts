/**
 * What a tool can read of a schema, which itself is only a function: from this the endpoint makes its JSON Schema and
 * its OpenAPI document. The files for a script tag hold none of it; see `define` in vite.config.ts.
 */
import type { Schema } from './schema.js';

/** Keywords of JSON Schema, with what JavaScript has for them: schemas as values, a RegExp as pattern, Infinity. */
export interface Shape {
  /** The schema this one is like, but for what is said here. */
  readonly like?: Schema<unknown>;
  /** It may be absent. */
  readonly optional?: boolean;
  readonly [keyword: string]: unknown;
}

/** Replaced by `true` in the files for a script tag, where nobody asks; elsewhere there is no such name. */
declare const UNDESCRIBED: boolean | undefined;

const shapes = new WeakMap<Schema<unknown>, Shape>();

/** A schema that reads as the given one does, and has more to tell; a text is its description. */
export const describe: <S extends Schema<unknown>>(schema: S, shape: Shape | string) => S =
  typeof UNDESCRIBED === 'undefined'
    ? (schema, shape) => {
        const described = ((value, refuse) => schema(value, refuse)) as typeof schema;
        shapes.set(described, {
          like: schema,
          ...(typeof shape === 'string' ? { description: shape } : shape),
        });
        return described;
      }
    : (schema) => schema;

/** What was said of a schema; nothing of one that nobody described. */
export const shapeOf = (schema: Schema<unknown>): Shape => shapes.get(schema) ?? {};
