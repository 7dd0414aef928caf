/** The JSON Schema of the clinic document, for editors: `"$schema": "https://…/clinic.schema.json"` at its top. */
import * as protocol from '../../../src/protocol/clinic-document.js';
import { money, text } from '../../../src/protocol/primitives.js';
import { definition, type JsonSchema } from './json-schema.js';

const { openingHours, consent, category, service, addOn, practitioner, field } = protocol;

/** Said once, since they come again and again or are long. */
const parts = { text, money, openingHours, consent, category, service, addOn, practitioner, field };

export function clinicSchema(): JsonSchema {
  const places = new Map(Object.entries(parts).map(([name, part]) => [part, `#/$defs/${name}`] as const));
  const { properties, ...document } = definition(protocol.clinicDocument, places);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Clinic document',
    description: 'What a clinic says of itself to <massage-booker>. Every member may be left out.',
    ...document,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, by which editors find it.' },
      ...(properties as JsonSchema),
    },
    $defs: Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, definition(part, places)] as const),
    ),
  };
}
