/** The clinic's offer as the visitor reads it: one language, defaults filled in, ids checked. */
import type { ClinicDocument, OpeningHours } from '../protocol/clinic-document.js';
import type { Gender, Goal, Money, Screening, Text } from '../protocol/primitives.js';
import { hoursOf, policiesOf, type Policies } from './policies.js';

export interface Duration {
  /** Minutes on the table, without the consultation. */
  minutes: number;
  price?: Money;
}

export interface Category {
  id: string;
  name: string;
  summary: string;
  intention: string;
  focus: string;
  length: string;
}

export interface Service {
  id: string;
  category: string;
  name: string;
  summary: string;
  benefits: string[];
  goals: Goal[];
  areas: boolean;
  consultationMinutes: number;
  /** How many can come together. */
  people: 1 | 2;
  durations: Duration[];
  practitioners: Practitioner[];
  addOns: AddOn[];
  askFirst: Screening[];
}

/** What a massage can be made longer or richer by. */
export interface AddOn {
  id: string;
  name: string;
  minutes: number;
  price?: Money;
}

export interface Practitioner {
  id: string;
  name: string;
  gender?: Gender;
  /** BCP 47 tags. */
  languages: string[];
  hours?: OpeningHours[];
}

export interface Field {
  name: string;
  label: string;
  type: 'text' | 'tel' | 'select' | 'checkbox' | 'textarea';
  required: boolean;
  options: string[];
}

export interface Consent {
  id: string;
  label: string;
  required: boolean;
}

export interface Catalogue {
  clinic: { name: string; phone: string; email: string; url: string; address: string };
  policies: Policies & { cancellationText: string; privacyUrl: string };
  hours: readonly OpeningHours[];
  closures: readonly string[];
  categories: Category[];
  services: Service[];
  consents: Consent[];
  fields: Field[];
}

/** The text for a language: its own tag, then its primary language, then English, then whichever there is. */
export function inLanguage(text: Text | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[locale] ?? text[locale.split('-')[0]!] ?? text.en ?? Object.values(text)[0] ?? '';
}

export function catalogueFrom(document: ClinicDocument, locale: string): Catalogue {
  const say = (text: Text | undefined) => inLanguage(text, locale);
  /** An entry with these texts in the language, '' for those it has not. */
  const said = <T extends object, K extends keyof T>(entry: T, ...texts: K[]) => ({
    ...entry,
    ...(Object.fromEntries(texts.map((key) => [key, say(entry[key] as Text | undefined)])) as Record<
      K,
      string
    >),
  });
  const practitioners = (document.practitioners ?? []).map((entry) => ({
    languages: [],
    ...said(entry, 'name'),
  }));
  const addOns = (document.addOns ?? []).map((entry) => ({ minutes: 0, ...said(entry, 'name') }));
  /** Those named; all of them where none is. */
  const among = <T extends { id: string }>(all: T[], ids: string[] | undefined) =>
    all.filter(({ id }) => ids?.includes(id) ?? true);
  const { clinic = {}, policies = {} } = document;
  return {
    clinic: { phone: '', email: '', url: '', ...said(clinic, 'name', 'address') },
    policies: {
      privacyUrl: '',
      ...policiesOf(document),
      cancellationText: say(policies.cancellationText),
    },
    hours: hoursOf(document),
    closures: document.closures ?? [],
    categories: (document.categories ?? []).map((entry) =>
      said(entry, 'name', 'summary', 'intention', 'focus', 'length'),
    ),
    services: (document.services ?? []).map((entry) => ({
      goals: [],
      areas: false,
      consultationMinutes: 0,
      people: 1,
      askFirst: [],
      ...said(entry, 'name', 'summary'),
      benefits: (entry.benefits ?? []).map(say),
      practitioners: among(practitioners, entry.practitioners),
      addOns: among(addOns, entry.addOns),
    })),
    consents: (document.consents ?? []).map((entry) => ({ required: false, ...said(entry, 'label') })),
    fields: (document.fields ?? []).map((entry) => ({
      required: false,
      ...said(entry, 'label'),
      options: (entry.options ?? []).map(say),
    })),
  };
}

export const serviceOf = (catalogue: Catalogue, id: string): Service | undefined =>
  catalogue.services.find((service) => service.id === id);

export const categoryOf = (catalogue: Catalogue, id: string): Category | undefined =>
  catalogue.categories.find((category) => category.id === id);

/** Services of one category, in the clinic's order. */
export const servicesIn = (catalogue: Catalogue, category: string): Service[] =>
  catalogue.services.filter((service) => service.category === category);

/** The longest appointment offered, in minutes, consultation included: the scale of every session bar. */
export const longestMinutes = (catalogue: Catalogue): number =>
  Math.max(
    ...catalogue.services.flatMap((service) =>
      service.durations.map(({ minutes }) => minutes + service.consultationMinutes),
    ),
  );

export const hasPrices = (catalogue: Catalogue): boolean =>
  catalogue.services.some(({ durations }) => durations.some(({ price }) => price));
