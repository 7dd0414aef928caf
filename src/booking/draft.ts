/** Everything the visitor has said so far. Immutable: each change makes the next draft. */
import type { Slot } from '../protocol/availability.js';
import type { Area, Gender, Goal, Money, Pressure } from '../protocol/primitives.js';
import { besides } from './appointment.js';
import { sameStart } from './availability.js';
import { serviceOf, servicesIn, type Catalogue, type Service } from './catalogue.js';
import { gendersOf } from './wish.js';

export interface Details {
  name: string;
  /** Of the second person. */
  guest: string;
  email: string;
  phone: string;
  areas: readonly Area[];
  pressure: Pressure | '';
  notes: string;
  /** The clinic's own questions, by field name. */
  answers: Readonly<Record<string, string | boolean>>;
  /** Consent id → when it was given (RFC 3339). */
  consents: Readonly<Record<string, string>>;
  /** A field that people do not see: whoever fills it in is a program. */
  honeypot: string;
}

export interface Guest {
  service: string;
  minutes: number;
}

/** A month's calendar, or a list of the next times. */
export type View = 'month' | 'list';

export interface Draft {
  category: string;
  goals: readonly Goal[];
  service: string;
  /** Minutes of massage; 0 until chosen. */
  minutes: number;
  /** Ids of what is added to the massage. */
  addOns: readonly string[];
  /** What the second person has, where two come together. */
  guest: Guest | null;
  /** An id, or "any" for no preference. */
  practitioner: string;
  /** A wish, not a wall; '' for none. */
  gender: Gender | '';
  /** The day looked at, `YYYY-MM-DD`; '' until chosen. */
  date: string;
  /** The day last chosen by hand; '' for none. */
  picked: string;
  slot: Slot | null;
  /** Where times are only wished for: which would do as well. */
  second: Slot | null;
  /** How times are looked at; '' until the visitor chose. */
  view: View | '';
  /** What the clinic asks after its price has changed, null for none; the catalogue's own price unless given. */
  price?: Money | null;
  /** When the booking is now that shall be moved, RFC 3339; '' for a new one. */
  moves: string;
  details: Details;
}

export const emptyDraft: Draft = {
  category: '',
  goals: [],
  service: '',
  minutes: 0,
  addOns: [],
  guest: null,
  practitioner: 'any',
  gender: '',
  date: '',
  picked: '',
  slot: null,
  second: null,
  view: '',
  moves: '',
  details: {
    name: '',
    guest: '',
    email: '',
    phone: '',
    areas: [],
    pressure: '',
    notes: '',
    answers: {},
    consents: {},
    honeypot: '',
  },
};

/** What a visitor can do to the draft. */
export type Change =
  | { type: 'category'; category: string }
  | { type: 'goals'; goals: readonly Goal[] }
  | { type: 'offer'; service: string; minutes: number }
  | { type: 'add-ons'; addOns: readonly string[] }
  | { type: 'guest'; guest: Guest | null }
  | { type: 'practitioner'; practitioner: string; gender?: Gender | '' }
  | { type: 'date'; date: string }
  | { type: 'slot'; slot: Slot | null }
  | { type: 'second'; second: Slot | null }
  | { type: 'view'; view: View }
  | { type: 'price'; price: Money | null }
  | { type: 'details'; details: Partial<Details> };

/** What was added and wished for, as far as a service has it too. */
function extrasOf({ addOns, guest, gender }: Draft, service: Service, catalogue: Catalogue) {
  const theirs = besides(service, catalogue).find(({ id }) => id === guest?.service);
  const offered = theirs?.durations.some(({ minutes }) => minutes === guest?.minutes);
  return {
    addOns: addOns.filter((wanted) => service.addOns.some(({ id }) => id === wanted)),
    guest: offered ? guest : null,
    gender: gendersOf(service.practitioners).find((one) => one === gender) ?? ('' as const),
  };
}

export function changed(draft: Draft, change: Change, catalogue: Catalogue): Draft {
  switch (change.type) {
    case 'offer': {
      const service = serviceOf(catalogue, change.service);
      if (!service) return draft;
      const keeps = service.practitioners.some(({ id }) => id === draft.practitioner);
      return {
        ...draft,
        service: service.id,
        minutes: change.minutes,
        category: service.category,
        practitioner: keeps ? draft.practitioner : 'any',
        ...extrasOf(draft, service, catalogue),
        second: null,
        price: undefined,
      };
    }
    case 'add-ons':
    case 'guest': {
      const { type: _type, ...members } = change;
      return { ...draft, ...members, second: null, price: undefined };
    }
    case 'practitioner': {
      const { practitioner, gender = '' } = change;
      return { ...draft, practitioner, gender };
    }
    case 'date':
      return { ...draft, date: change.date, picked: change.date };
    case 'slot':
    case 'second': {
      const { slot, second } = { ...draft, ...change };
      // The same time twice is one choice.
      return {
        ...draft,
        slot,
        second: slot && second && sameStart(slot.start, second.start) ? null : second,
      };
    }
    case 'details':
      return { ...draft, details: { ...draft.details, ...change.details } };
    default: {
      const { type: _type, ...members } = change;
      return { ...draft, ...members };
    }
  }
}

/** The same draft for a catalogue that changed under it: choices that no longer exist go, what was typed stays. */
export function fitted(draft: Draft, catalogue: Catalogue): Draft {
  const service = serviceOf(catalogue, draft.service);
  const durations = service?.durations.map(({ minutes }) => minutes) ?? [];
  const category = servicesIn(catalogue, draft.category).length
    ? draft.category
    : (service?.category ?? catalogue.services[0]?.category ?? '');
  const kept = service && durations.includes(draft.minutes);
  const practitioner = service?.practitioners.some(({ id }) => id === draft.practitioner)
    ? draft.practitioner
    : 'any';
  return kept
    ? { ...draft, category, practitioner, ...extrasOf(draft, service, catalogue) }
    : { ...draft, category, practitioner, service: '', minutes: 0, slot: null, second: null };
}

/** Fields that a page can fill in for the visitor, and how long such a text can be. */
export const prefillable = { name: 200, email: 200, phone: 40, notes: 5000 };
type Prefillable = keyof typeof prefillable;
export type Prefill = Pick<Details, Prefillable> & { answers?: Details['answers'] };

/** What is another than before. */
const changedSince = <T extends object>(before: T, now: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(now).filter(([key, value]) => value !== before[key as keyof T]),
  ) as Partial<T>;

/**
 * Another prefill than before, where the visitor has not written something else.
 * @param before what was filled in until now
 */
export const prefill = (details: Details, before: Details, after: Prefill): Details => ({
  ...details,
  ...after,
  ...changedSince(before, details),
  answers: {
    ...after.answers,
    ...(changedSince(before.answers, details.answers) as Details['answers']),
  },
});

/** Whether leaving the page would lose something the visitor typed, rather than the page. */
export const hasTyped = ({ details }: Draft, before = emptyDraft.details): boolean =>
  (Object.keys(prefillable) as Prefillable[]).some((key) => details[key] && details[key] !== before[key]);
