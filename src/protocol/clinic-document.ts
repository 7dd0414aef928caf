/** Section 1 of the protocol: the clinic document. Everything but `protocol` has a default in the widget. */
import { describe } from './describe.js';
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
  close: describe(plainTime, 'At or before "open" it runs past midnight.'),
});
export type OpeningHours = Read<typeof openingHours>;

export const policies = object({
  minNoticeMinutes: describe(optional(minutes(0)), 'How long before an appointment it can still be booked.'),
  maxDaysAhead: describe(
    optional(whole(1, 730, 'must be whole days, 1 to 730')),
    'How many days ahead can be booked.',
  ),
  cancelUntilMinutes: describe(
    optional(minutes(0)),
    'How long before an appointment it can still be moved or cancelled.',
  ),
  slotStepMinutes: describe(optional(minutes(5)), 'From one possible start to the next.'),
  confirmation: describe(
    optional(oneOf(['instant', 'request'])),
    'Whether a booking counts at once, or is a request that the clinic answers.',
  ),
  payment: describe(optional(oneOf(['clinic', 'online', 'none'])), 'Where the visitor pays.'),
  cancellationText: describe(optional(text), 'The cancellation policy, shown before the visitor books.'),
  privacyUrl: describe(optional(words), 'Address of the privacy notice.'),
});

export const consent = object({
  id,
  label: describe(text, 'What the visitor agrees to.'),
  required: optional(flag),
});

export const category = object({
  id,
  name: text,
  summary: optional(text),
  intention: describe(optional(text), 'What this kind of massage is meant to do.'),
  focus: describe(optional(text), 'What it concentrates on.'),
  length: describe(optional(text), 'How long an appointment takes, in words.'),
});

export const service = object({
  id,
  category: describe(id, 'The id of a category.'),
  name: text,
  summary: optional(text),
  benefits: optional(list(text)),
  goals: describe(optional(list(oneOf(goals))), 'What it helps with: the guide recommends by these.'),
  areas: describe(optional(flag), 'Whether the visitor is asked which areas to work on.'),
  consultationMinutes: describe(optional(minutes(0)), 'A talk before the massage, part of the appointment.'),
  bufferMinutes: describe(
    optional(minutes(0)),
    'Occupies the practitioner after the appointment, unseen by the visitor.',
  ),
  people: describe(optional(oneOf([1, 2])), 'How many can come together.'),
  durations: list(object({ minutes: minutes(5), price: optional(money) }), { least: 1 }),
  practitioners: describe(optional(list(id)), 'Ids of those who give it; without it, everybody does.'),
  addOns: describe(optional(list(id)), 'Ids of what can be added to it; without it, every add-on.'),
  askFirst: describe(
    optional(list(oneOf(screenings))),
    'With any of these the visitor is asked to call before booking.',
  ),
});

export const addOn = object({ id, name: text, minutes: optional(minutes(0)), price: optional(money) });

export const practitioner = object({
  id,
  name: text,
  gender: optional(oneOf(genders)),
  languages: describe(optional(list(words)), 'Language tags such as "en".'),
  bio: optional(text),
  hours: describe(optional(list(openingHours)), 'When they work; without it, whenever the clinic is open.'),
});

export const field = object({
  name: describe(id, 'Under which the answer is sent.'),
  label: text,
  type: oneOf(['text', 'tel', 'select', 'checkbox', 'textarea']),
  required: optional(flag),
  options: describe(optional(list(text)), 'What a select offers.'),
});

export const links = describe(
  record(words),
  'Addresses by name: bookings, availability, holds, release, manage, cancel, reschedule.',
);

export const clinic = object({
  name: optional(text),
  phone: optional(words),
  email: optional(words),
  url: describe(optional(words), 'The page with the booking on it.'),
  address: optional(text),
  timeZone: optional(timeZone),
});

export const clinicDocument = object({
  protocol: optional(oneOf([PROTOCOL])),
  clinic: optional(clinic),
  policies: optional(policies),
  consents: describe(optional(list(consent, { byId: true })), 'Asked for before booking.'),
  hours: describe(optional(list(openingHours)), 'When the clinic is open.'),
  closures: describe(optional(list(plainDate)), 'Dates on which nothing can be booked.'),
  categories: optional(list(category, { byId: true })),
  services: optional(list(service, { byId: true })),
  addOns: optional(list(addOn, { byId: true })),
  practitioners: optional(list(practitioner, { byId: true })),
  fields: describe(optional(list(field)), 'Further questions of the clinic, answered under "answers".'),
  links: optional(links),
});
export type ClinicDocument = Read<typeof clinicDocument>;
export type ServiceEntry = Read<typeof service>;
