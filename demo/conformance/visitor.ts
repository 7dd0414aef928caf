/** A visitor nobody has seen before, who answers whatever the clinic requires. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Slot } from '../../src/protocol/availability.js';
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';
import { PROTOCOL } from '../../src/protocol/clinic-document.js';
import type { Text } from '../../src/protocol/primitives.js';
import { priceOf, type Offer } from './offer.js';

export interface Visitor {
  name: string;
  email?: string;
}

/** Where the visitor says to be: links in answers must not be built of it. */
export const PAGE = 'https://conformance.example/booking';

export const newKey = () => randomUUID();

/** Reserved for documentation, so that no letter reaches anybody. */
export const newVisitor = (): Visitor => {
  const mark = randomBytes(5).toString('hex');
  return { name: `Conformance ${mark}`, email: `conformance-${mark}@example.com` };
};

export const newPhone = () => `+1503${randomInt(2_000_000, 10_000_000)}`;

export type Wish = ReturnType<typeof wishFor> & Record<string, unknown>;

/** What no answer may repeat. */
export const saidBy = ({ people, notes }: { people: Visitor[]; notes: string }): string[] =>
  [...people.flatMap(({ name, email }) => [name, email ?? '']), notes].filter(Boolean);

/** @param agreedAt an instant for the consents */
export function wishFor(document: ClinicDocument, offer: Offer, { start }: Slot, agreedAt: string) {
  const { service, minutes, addOns } = offer;
  const first = newVisitor();
  const people: Visitor[] = offer.people > 1 ? [first, { name: `${first.name} Two` }] : [first];
  return {
    protocol: PROTOCOL,
    idempotencyKey: newKey(),
    service: service.id,
    minutes,
    start,
    practitioner: 'any',
    addOns: addOns.map(({ id }) => id),
    people,
    answers: requiredAnswers(document),
    notes: 'A conformance check; nobody will come.',
    consents: (document.consents ?? [])
      .filter(({ required }) => required)
      .map(({ id }) => ({ id, at: agreedAt })),
    quoted: priceOf(offer),
    locale: 'en',
    page: { url: PAGE },
  };
}

function requiredAnswers({ fields = [] }: ClinicDocument): Record<string, string | boolean> {
  const required = fields.filter((field) => field.required);
  return Object.fromEntries(
    required.map(({ name, type, options }): [string, string | boolean] => {
      if (type === 'checkbox') return [name, true];
      if (type === 'tel') return [name, '+15035550100'];
      return [name, (type === 'select' && options?.[0] && wordsOf(options[0])) || 'Conformance'];
    }),
  );
}

const wordsOf = (text: Text): string => (typeof text === 'string' ? text : (Object.values(text)[0] ?? ''));
