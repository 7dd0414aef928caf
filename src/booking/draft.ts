/** Everything the visitor has said so far. Immutable: each change makes the next draft. */
import type { Slot } from '../protocol/availability.js';
import type { Area, Goal, Money, Pressure } from '../protocol/primitives.js';
import { serviceOf, type Catalogue } from './catalogue.js';

export interface Details {
  name: string;
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

export interface Draft {
  category: string;
  goals: readonly Goal[];
  service: string;
  /** Minutes of massage; 0 until chosen. */
  minutes: number;
  /** An id, or "any" for no preference. */
  practitioner: string;
  /** The day looked at, `YYYY-MM-DD`; '' until chosen. */
  date: string;
  slot: Slot | null;
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
  practitioner: 'any',
  date: '',
  slot: null,
  moves: '',
  details: {
    name: '',
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
  | { type: 'practitioner'; practitioner: string }
  | { type: 'date'; date: string }
  | { type: 'slot'; slot: Slot | null }
  | { type: 'price'; price: Money | null }
  | { type: 'details'; details: Partial<Details> };

export function changed(draft: Draft, change: Change, catalogue: Catalogue): Draft {
  switch (change.type) {
    case 'category':
      return { ...draft, category: change.category };
    case 'goals':
      return { ...draft, goals: change.goals };
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
        price: undefined,
      };
    }
    case 'practitioner':
      return { ...draft, practitioner: change.practitioner };
    case 'date':
      return { ...draft, date: change.date };
    case 'slot':
      return { ...draft, slot: change.slot };
    case 'price':
      return { ...draft, price: change.price };
    case 'details':
      return { ...draft, details: { ...draft.details, ...change.details } };
  }
}

/** The same draft for a catalogue that changed under it: choices that no longer exist go, what was typed stays. */
export function fitted(draft: Draft, catalogue: Catalogue): Draft {
  const service = serviceOf(catalogue, draft.service);
  const durations = service?.durations.map(({ minutes }) => minutes) ?? [];
  const category = catalogue.categories.some(({ id }) => id === draft.category)
    ? draft.category
    : (service?.category ?? catalogue.services[0]?.category ?? '');
  const kept = service && durations.includes(draft.minutes);
  const practitioner = service?.practitioners.some(({ id }) => id === draft.practitioner)
    ? draft.practitioner
    : 'any';
  return kept
    ? { ...draft, category, practitioner }
    : { ...draft, category, practitioner, service: '', minutes: 0, slot: null };
}

/** Whether leaving the page would lose something the visitor typed. */
export const hasTyped = ({ details }: Draft): boolean =>
  Boolean(details.name || details.email || details.phone || details.notes);
