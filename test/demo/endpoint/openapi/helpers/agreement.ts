/** Whether a JSON Schema and the schema function it was made of say the same: not only whether, but where. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { read, type Schema } from '../../../../../src/protocol/schema.js';

/** As strict as it comes: it also refuses schemas with unknown words, formats or bounds without a type. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, logger: false });
  formats.default(ajv);
  return ajv;
}

/** Paths of what our own schema refuses. */
export const refusedByUs = (schema: Schema<unknown>, value: unknown): string[] =>
  read(schema, value)
    .issues.map(({ path }) => path.join('.'))
    .sort();

/** Paths of what the JSON Schema refuses. */
export function refusedByThem(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  const paths = (validate.errors ?? [])
    // Why each of several alternatives was refused: the alternatives as a whole are said as well.
    .filter(({ schemaPath }) => !/anyOf\/\d/.test(schemaPath))
    .map(pathOf);
  return [...new Set(paths)].sort();
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const path = instancePath.split('/').slice(1);
  if (keyword === 'required') path.push(String(params.missingProperty));
  return path.join('.');
}

type Json = Record<string, unknown>;
const strange = [
  undefined,
  null,
  '',
  'x y',
  'é '.repeat(3000),
  0,
  -1,
  1.5,
  1e9,
  true,
  [],
  ['x y'],
  {},
  { a: 1 },
];

/** The example with each of its values, at any depth, in turn replaced by something strange, or left out. */
export function* spoilt(example: unknown): Generator<{ what: string; value: unknown }> {
  for (const path of pathsIn(example)) {
    for (const instead of strange) {
      const copy = structuredClone({ '': example }) as Json;
      const keys = ['', ...path];
      const last = keys.pop()!;
      const holder = keys.reduce<Json>((at, key) => at[key] as Json, copy);
      // A list has no holes in JSON.
      if (Array.isArray(holder) && instead === undefined) holder.splice(Number(last), 1);
      else holder[last] = instead;
      const value: unknown = copy[''] === undefined ? null : JSON.parse(JSON.stringify(copy['']));
      yield {
        what: `${path.join('.')} = ${(JSON.stringify(instead) as string | undefined)?.slice(0, 30) ?? 'left out'}`,
        value,
      };
    }
  }
}

const pathsIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, at]) => pathsIn(at).map((path) => [key, ...path]))]
    : [[]];
