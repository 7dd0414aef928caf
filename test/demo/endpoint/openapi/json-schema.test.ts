import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition, isOptional, jsonSchema } from '../../../../demo/endpoint/openapi/json-schema.js';
import { describe as described } from '../../../../src/protocol/describe.js';
import { minutes, plainDate } from '../../../../src/protocol/primitives.js';
import * as s from '../../../../src/protocol/schema.js';

describe('a schema as JSON Schema', () => {
  const cases: [string, s.Schema<unknown>, unknown][] = [
    ['any text', s.string(), { type: 'string' }],
    [
      'a text of a form',
      s.string('must be short', /^a/, 3),
      { type: 'string', description: 'Must be short', pattern: '^a', maxLength: 3 },
    ],
    [
      'a text that a function tests',
      plainDate,
      { type: 'string', description: 'Must be a date such as "2026-12-24"', format: 'date' },
    ],
    [
      'whole numbers',
      minutes(0),
      {
        type: 'integer',
        description: 'Must be whole minutes, at least 0',
        minimum: 0,
        maximum: 527_040,
      },
    ],
    ['a number', s.number, { type: 'number' }],
    ['yes or no', s.flag, { type: 'boolean' }],
    ['a choice', s.oneOf(['a', 2]), { enum: ['a', 2] }],
    ['what may be null', s.nullable(s.flag), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
    [
      'a list',
      s.list(s.flag, { least: 1, most: 2 }),
      { type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 2 },
    ],
    ['any list', s.list(s.flag), { type: 'array', items: { type: 'boolean' } }],
    ['a record', s.record(s.number), { type: 'object', additionalProperties: { type: 'number' } }],
    [
      'alternatives',
      s.either<unknown>('must be either', s.flag, s.number),
      { description: 'Must be either', anyOf: [{ type: 'boolean' }, { type: 'number' }] },
    ],
    ['what nobody described', s.that(() => true, ''), {}],
  ];
  for (const [name, schema, expected] of cases)
    it(`of ${name}`, () => assert.deepEqual(jsonSchema(schema), expected));

  it('requires the members that are not optional, whatever they are called', () => {
    const schema = s.object({
      pattern: s.flag,
      default: described(s.optional(s.flag, true), 'Said of it.'),
      optional: s.optional(s.number),
    });
    assert.deepEqual(jsonSchema(schema), {
      type: 'object',
      properties: {
        pattern: { type: 'boolean' },
        default: { type: 'boolean', default: true, description: 'Said of it.' },
        optional: { type: 'number' },
      },
      required: ['pattern'],
    });
  });

  it('lets the last word stand where several were said', () =>
    assert.deepEqual(jsonSchema(described(plainDate, 'When.')), {
      type: 'string',
      description: 'When.',
      format: 'date',
    }));

  it('refers to what stands elsewhere, and still says what is said of it here', () => {
    const name = s.string();
    const places = new Map([[name, '#/$defs/name']]);
    const schema = s.list(described(name, 'Of a dog.'));
    assert.deepEqual(jsonSchema(schema, places).items, { $ref: '#/$defs/name', description: 'Of a dog.' });
    assert.deepEqual(jsonSchema(name, places), { $ref: '#/$defs/name' });
    assert.deepEqual(definition(name, places), { type: 'string' });
  });

  it('knows what may be left out, however often it was described since', () => {
    assert.equal(isOptional(described(described(s.optional(s.flag), 'a'), 'b')), true);
    assert.equal(isOptional(described(s.flag, 'a')), false);
  });

  it('refuses a pattern that would lose its flags', () =>
    assert.throws(() => jsonSchema(s.string('', /^a/i)), /\/\^a\/i/));
});
