/** What is asked for, held against what the clinic offers: the same answer for a query and for a booking. */
import type { FieldError } from '../../src/protocol/problem.js';
import type { Money } from '../../src/protocol/primitives.js';
import type { Clinic, Practitioner } from './clinic.js';
import { total } from './price.js';
import { invalidFields } from './problems.js';

export interface Ask {
  service: string;
  minutes: number;
  /** An id, or "any". */
  practitioner: string;
  addOns: readonly string[];
  people: number;
  /** Only practitioners of this gender will do. */
  onlyGender?: 'woman' | 'man' | undefined;
}

export interface Offer {
  /** Minutes the visitor is there. */
  readonly length: number;
  /** Minutes the practitioner is taken up: with the buffer. */
  readonly occupied: number;
  readonly people: number;
  /** Who could do it, in the document's order; never empty. */
  readonly practitioners: readonly Practitioner[];
  /** Who must be among them, where the visitor chose. */
  readonly wanted: string | undefined;
  /** For everybody; undefined where the clinic names no price. */
  readonly price: Money | undefined;
}

/**
 * @param found what is already known to be wrong, to be said in the same breath
 * @throws ProblemError invalid-fields, with a pointer such as `#/minutes` for each thing that is not offered
 */
export function offerFor(clinic: Clinic, ask: Ask, found: readonly FieldError[] = []): Offer {
  const errors: FieldError[] = [...found];
  const wrong = (pointer: string, code: string, detail: string) => errors.push({ pointer, code, detail });

  const service = clinic.services.find(({ id }) => id === ask.service);
  if (!service) {
    wrong('#/service', 'unknown', 'is not offered');
    throw invalidFields(errors);
  }

  const duration = service.durations.find(({ minutes }) => minutes === ask.minutes);
  if (!duration) wrong('#/minutes', 'unknown', `${service.id} is not offered at this length`);
  if (ask.people > (service.people ?? 1)) {
    wrong('#/people', 'too-many', `${service.id} is for ${service.people ?? 1} at a time`);
  }

  const addOns = (clinic.document.addOns ?? []).filter(({ id }) => ask.addOns.includes(id));
  const allowed = addOns.every(({ id }) => !service.addOns || service.addOns.includes(id));
  if (!allowed || addOns.length < ask.addOns.length) {
    wrong('#/addOns', 'unknown', 'holds one that is not offered with this service, or one twice');
  }

  const wanted = ask.practitioner === 'any' ? undefined : ask.practitioner;
  const able = clinic.practitioners.filter(
    ({ id, gender }) =>
      (service.practitioners?.includes(id) ?? true) && (!ask.onlyGender || gender === ask.onlyGender),
  );
  if (wanted && !able.some(({ id }) => id === wanted)) {
    wrong('#/practitioner', 'unknown', 'does not give this massage, or is not who was preferred');
  }
  if (!wanted && able.length < ask.people) {
    wrong('#/preference', 'unknown', 'no practitioner gives this massage as preferred');
  }
  if (errors.length || !duration) throw invalidFields(errors);

  const extra = addOns.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const length = (service.consultationMinutes ?? 0) + duration.minutes + extra;
  const extras = addOns.flatMap(({ price }) => price ?? []);
  return {
    length,
    occupied: length + (service.bufferMinutes ?? 0),
    people: ask.people,
    practitioners: wanted && ask.people === 1 ? able.filter(({ id }) => id === wanted) : able,
    wanted,
    price: duration.price && total([duration.price, ...extras], ask.people),
  };
}
