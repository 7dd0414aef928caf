/** What is asked for, held against what the clinic offers: the same answer for a query and for a booking. */
import type { FieldError } from '../../src/protocol/problem.js';
import type { Money } from '../../src/protocol/primitives.js';
import type { Clinic, Practitioner } from './clinic.js';
import { total } from './price.js';
import { invalidFields } from './problems.js';

/** What one person has. */
export interface Massage {
  service: string;
  minutes: number;
  addOns: readonly string[];
}

export interface Ask extends Massage {
  /** An id, or "any". */
  practitioner: string;
  people: number;
  /** What the second person has, where it is something else; and where a fault of it is pointed to. */
  guest?: { massage: Massage; at: (member: keyof Massage) => string } | undefined;
  /** Only practitioners of this gender will do. */
  onlyGender?: 'woman' | 'man' | undefined;
}

/** Those of their own that the second person named; undefined where it is the same massage. */
export function guestOf(
  own: Massage,
  named: { [K in keyof Massage]?: Massage[K] | undefined } | undefined,
  at: (member: keyof Massage) => string,
): Ask['guest'] {
  if (!named || (!named.service && !named.minutes && !named.addOns)) return undefined;
  const { service = own.service, minutes = own.minutes, addOns = [] } = named;
  return { massage: { service, minutes, addOns }, at };
}

/** One person's part of an appointment. */
export interface Seat {
  /** Minutes the visitor is there. */
  readonly length: number;
  /** Minutes the practitioner is taken up: with the buffer. */
  readonly occupied: number;
  /** Who could do it, in the document's order; never empty. */
  readonly practitioners: readonly Practitioner[];
}

/** The first person's, and as much of the second's as differs. */
export interface Offer extends Seat {
  readonly people: number;
  /** The second person's, where it is not the same. */
  readonly second?: Seat;
  /** Who must give the first, where the visitor chose. */
  readonly wanted: string | undefined;
  /** For everybody; undefined where the clinic names no price. */
  readonly price: Money | undefined;
}

/** Minutes until the last practitioner is free again. */
export const longest = ({ second, ...first }: Offer, what: 'length' | 'occupied'): number =>
  Math.max(first[what], second?.[what] ?? 0);

/** Ids of all of these, each once. */
export const idsOf = (...groups: (readonly Practitioner[] | undefined)[]): string[] => [
  ...new Set(groups.flatMap((group) => (group ?? []).map(({ id }) => id))),
];

type Wrong = (pointer: string, code: string, detail: string) => unknown;

/**
 * @param found what is already known to be wrong, to be said in the same breath
 * @throws ProblemError invalid-fields, with a pointer such as `#/minutes` for each thing that is not offered
 */
export function offerFor(clinic: Clinic, ask: Ask, found: readonly FieldError[] = []): Offer {
  const errors: FieldError[] = [...found];
  const wrong: Wrong = (pointer, code, detail) => errors.push({ pointer, code, detail });
  const { guest, people } = ask;
  const wanted = ask.practitioner === 'any' ? undefined : ask.practitioner;

  const first = seatOf(clinic, ask, ask, (member) => `#/${member}`, wrong);
  const second = guest && seatOf(clinic, guest.massage, ask, guest.at, wrong);
  if (first && wanted && !first.practitioners.some(({ id }) => id === wanted)) {
    wrong('#/practitioner', 'unknown', 'does not give this massage, or is not who was preferred');
  }
  const able = first && idsOf(first.practitioners, second?.practitioners);
  if (able && !guest === !second && !wanted && able.length < people) {
    wrong('#/preference', 'unknown', 'no practitioner gives this massage as preferred');
  }
  if (errors.length || !first || (guest && !second)) throw invalidFields(errors);

  const prices = [...first.prices, ...(people > 1 ? (second ?? first).prices : [])];
  return {
    length: first.length,
    occupied: first.occupied,
    practitioners:
      wanted && people === 1 ? first.practitioners.filter(({ id }) => id === wanted) : first.practitioners,
    people,
    ...(second && { second }),
    wanted,
    price: prices.every((price) => price !== undefined) ? total(prices as [Money, ...Money[]]) : undefined,
  };
}

/** One person's part, and what it costs: undefined among the prices where the massage has none. */
function seatOf(
  clinic: Clinic,
  { service: id, minutes: wanted, addOns: chosen }: Massage,
  { people, onlyGender }: Ask,
  at: (member: keyof Massage) => string,
  wrong: Wrong,
): (Seat & { prices: (Money | undefined)[] }) | undefined {
  const service = clinic.services.find((one) => one.id === id);
  if (!service) return void wrong(at('service'), 'unknown', 'is not offered');

  const duration = service.durations.find(({ minutes }) => minutes === wanted);
  if (!duration) wrong(at('minutes'), 'unknown', `${service.id} is not offered at this length`);
  if (people > (service.people ?? 1)) {
    wrong('#/people', 'too-many', `${service.id} is for ${service.people ?? 1} at a time`);
  }
  const addOns = (clinic.document.addOns ?? []).filter((one) => chosen.includes(one.id));
  const allowed = addOns.every((one) => !service.addOns || service.addOns.includes(one.id));
  if (!allowed || addOns.length < chosen.length) {
    wrong(at('addOns'), 'unknown', 'holds one that is not offered with this service, or one twice');
  }
  const extra = addOns.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const length = (service.consultationMinutes ?? 0) + wanted + extra;
  return {
    length,
    occupied: length + (service.bufferMinutes ?? 0),
    practitioners: clinic.practitioners.filter(
      (one) =>
        (service.practitioners?.includes(one.id) ?? true) && (!onlyGender || one.gender === onlyGender),
    ),
    prices: [duration?.price, ...addOns.flatMap(({ price }) => price ?? [])],
  };
}
