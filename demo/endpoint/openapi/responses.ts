/** What a route takes and answers, as OpenAPI says it. */
import { problem, PROBLEM_PREFIX } from '../../../src/protocol/problem.js';
import type { Schema } from '../../../src/protocol/schema.js';
import { ProblemError, type Refusal } from '../problems.js';
import { refer } from './components.js';
import type { JsonSchema } from './json-schema.js';

/** The same JSON under both types: pages and proxies that cannot answer a preflight send it as a text. */
export const posted = (schema: Schema<unknown>, example: unknown) => ({
  required: true,
  content: {
    'application/json': { schema: refer(schema), example },
    'text/plain': {
      schema: { type: 'string', contentMediaType: 'application/json', contentSchema: refer(schema) },
    },
  },
});

export const answered = (description: string, schema: JsonSchema) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Refusals by status: a status may have several types, and a client goes by the type. */
export function refused(...types: readonly Refusal[]): Record<string, unknown> {
  const statusOf = (type: Refusal) => new ProblemError(type).status;
  return Object.fromEntries(
    types.map(statusOf).map((status) => [
      status,
      refusal(
        status,
        types.filter((type) => statusOf(type) === status),
      ),
    ]),
  );
}

const refusal = (status: number, types: readonly Refusal[]) => ({
  description: types.join(', '),
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        allOf: [refer(problem)],
        properties: {
          type: { enum: types.map((type) => PROBLEM_PREFIX + type) },
          status: { const: status },
        },
      },
    },
  },
});
