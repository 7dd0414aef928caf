/** Section 1 of the protocol: the clinic document. Everything but `protocol` has a default in the widget. */
import {
  genders,
  goals,
  id,
  minutes,
  money,
  plainDate,
  plainTime,
  screenings,
  text,
  timeZone,
  weekdays,
} from './primitives.js';
import { flag, list, object, oneOf, optional, record, string, whole, type Read } from './schema.js';

export const PROTOCOL = 'massage-booking/1';

const words = string();

export const openingHours = object({
  days: list(oneOf(weekdays)),
  open: plainTime,
  /** A close at or before open runs past midnight. */
  close: plainTime,
});
export type OpeningHours = Read<typeof openingHours>;

export const policies = object({
  minNoticeMinutes: optional(minutes(0)),
  maxDaysAhead: optional(whole(1, 730, 'must be whole days, 1 to 730')),
  cancelUntilMinutes: optional(minutes(0)),
  slotStepMinutes: optional(minutes(5)),
  confirmation: optional(oneOf(['instant', 'request'])),
  payment: optional(oneOf(['clinic', 'online', 'none'])),
  cancellationText: optional(text),
  privacyUrl: optional(words),
});

export const consent = object({ id, label: text, required: optional(flag) });

export const category = object({
  id,
  name: text,
  summary: optional(text),
  intention: optional(text),
  focus: optional(text),
  length: optional(text),
});

export const service = object({
  id,
  category: id,
  name: text,
  summary: optional(text),
  benefits: optional(list(text)),
  goals: optional(list(oneOf(goals))),
  /** Whether the visitor is asked which areas to work on. */
  areas: optional(flag),
  consultationMinutes: optional(minutes(0)),
  /** Occupies the practitioner after the appointment, unseen by the visitor. */
  bufferMinutes: optional(minutes(0)),
  people: optional(oneOf([1, 2])),
  durations: list(object({ minutes: minutes(5), price: optional(money) }), { least: 1 }),
  practitioners: optional(list(id)),
  addOns: optional(list(id)),
  askFirst: optional(list(oneOf(screenings))),
});

export const addOn = object({ id, name: text, minutes: optional(minutes(0)), price: optional(money) });

export const practitioner = object({
  id,
  name: text,
  gender: optional(oneOf(genders)),
  languages: optional(list(words)),
  bio: optional(text),
  hours: optional(list(openingHours)),
});

export const field = object({
  name: id,
  label: text,
  type: oneOf(['text', 'tel', 'select', 'checkbox', 'textarea']),
  required: optional(flag),
  options: optional(list(text)),
});

/** By name: bookings, availability, holds, release, manage, cancel, reschedule. */
export const links = record(words);

export const clinic = object({
  name: optional(text),
  phone: optional(words),
  email: optional(words),
  url: optional(words),
  address: optional(text),
  timeZone: optional(timeZone),
});

export const clinicDocument = object({
  protocol: optional(oneOf([PROTOCOL])),
  clinic: optional(clinic),
  policies: optional(policies),
  consents: optional(list(consent, { byId: true })),
  hours: optional(list(openingHours)),
  closures: optional(list(plainDate)),
  categories: optional(list(category, { byId: true })),
  services: optional(list(service, { byId: true })),
  addOns: optional(list(addOn, { byId: true })),
  practitioners: optional(list(practitioner, { byId: true })),
  fields: optional(list(field)),
  links: optional(links),
});
export type ClinicDocument = Read<typeof clinicDocument>;
export type ServiceEntry = Read<typeof service>;
