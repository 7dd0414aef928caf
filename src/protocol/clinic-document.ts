/** Section 1 of the protocol: the clinic document. Everything but `protocol` has a default in the widget. */
import * as v from 'valibot';
import {
  genders,
  goals,
  id,
  minutes,
  money,
  oneOf,
  plainDate,
  plainTime,
  screenings,
  text,
  timeZone,
  weekdays,
} from './primitives.js';

export const PROTOCOL = 'massage-booking/1';

const string = v.string('must be a text');
const flag = v.boolean('must be true or false');
const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'must be a list');

/** A list in which no two entries share an id. */
const byId = <T extends v.GenericSchema<unknown, { id: string }>>(item: T) =>
  v.pipe(
    list(item),
    v.checkItems(
      (entry, index, all) => all.findIndex((other) => other.id === entry.id) === index,
      'has an id that another entry already has; give each its own',
    ),
  );

export const openingHours = v.object({
  days: list(oneOf(weekdays)),
  open: plainTime,
  /** A close at or before open runs past midnight. */
  close: plainTime,
});
export type OpeningHours = v.InferOutput<typeof openingHours>;

export const policies = v.object({
  minNoticeMinutes: v.optional(minutes(0)),
  maxDaysAhead: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1'), v.maxValue(730)),
  ),
  cancelUntilMinutes: v.optional(minutes(0)),
  slotStepMinutes: v.optional(minutes(5)),
  confirmation: v.optional(oneOf(['instant', 'request'])),
  payment: v.optional(oneOf(['clinic', 'online', 'none'])),
  cancellationText: v.optional(text),
  privacyUrl: v.optional(string),
});

export const consent = v.object({ id, label: text, required: v.optional(flag) });

export const category = v.object({
  id,
  name: text,
  summary: v.optional(text),
  intention: v.optional(text),
  focus: v.optional(text),
  length: v.optional(text),
});

export const service = v.object({
  id,
  category: id,
  name: text,
  summary: v.optional(text),
  benefits: v.optional(list(text)),
  goals: v.optional(list(oneOf(goals))),
  /** Whether the visitor is asked which areas to work on. */
  areas: v.optional(flag),
  consultationMinutes: v.optional(minutes(0)),
  /** Occupies the practitioner after the appointment, unseen by the visitor. */
  bufferMinutes: v.optional(minutes(0)),
  people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2, 'must be 1 or 2'))),
  durations: v.pipe(
    list(v.object({ minutes: minutes(5), price: v.optional(money) })),
    v.minLength(1, 'must have at least one duration'),
  ),
  practitioners: v.optional(list(id)),
  addOns: v.optional(list(id)),
  askFirst: v.optional(list(oneOf(screenings))),
});

export const addOn = v.object({ id, name: text, minutes: v.optional(minutes(0)), price: v.optional(money) });

export const practitioner = v.object({
  id,
  name: text,
  gender: v.optional(oneOf(genders)),
  languages: v.optional(list(string)),
  bio: v.optional(text),
  hours: v.optional(list(openingHours)),
});

export const field = v.object({
  name: id,
  label: text,
  type: oneOf(['text', 'tel', 'select', 'checkbox', 'textarea']),
  required: v.optional(flag),
  options: v.optional(list(text)),
});

export const links = v.object({
  bookings: v.optional(string),
  availability: v.optional(string),
  holds: v.optional(string),
  release: v.optional(string),
  manage: v.optional(string),
  cancel: v.optional(string),
  reschedule: v.optional(string),
});

export const clinic = v.object({
  name: v.optional(text),
  phone: v.optional(string),
  email: v.optional(string),
  url: v.optional(string),
  address: v.optional(text),
  timeZone: v.optional(timeZone),
});

export const clinicDocument = v.object(
  {
    protocol: v.optional(v.literal(PROTOCOL, `must be "${PROTOCOL}"`)),
    clinic: v.optional(clinic),
    policies: v.optional(policies),
    consents: v.optional(byId(consent)),
    hours: v.optional(list(openingHours)),
    closures: v.optional(list(plainDate)),
    categories: v.optional(byId(category)),
    services: v.optional(byId(service)),
    addOns: v.optional(byId(addOn)),
    practitioners: v.optional(byId(practitioner)),
    fields: v.optional(list(field)),
    links: v.optional(links),
  },
  'must be a JSON object',
);
export type ClinicDocument = v.InferOutput<typeof clinicDocument>;
export type ServiceEntry = v.InferOutput<typeof service>;
