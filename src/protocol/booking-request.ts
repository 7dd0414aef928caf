/** Section 3 of the protocol: what is posted. Only an endpoint reads it; the widget takes no more than its type. */
import { PROTOCOL } from './clinic-document.js';
import { describe } from './describe.js';
import { areas, genders, goals, id, instant, minutes, money, pressures } from './primitives.js';
import {
  either,
  flag,
  list,
  object,
  oneOf,
  optional,
  record,
  string,
  whole,
  type Read,
  type Schema,
} from './schema.js';

/** Up to so many characters. */
const upTo = (most: number) => string(`must be a text of at most ${most} characters`, /^/, most);

/** Somebody who comes; what the second one has may be another massage than the first's. */
export const person = object({
  name: trimmed(string('is required, at most 200 characters', /\S/, 200)),
  email: optional(string('must be an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 254)),
  phone: optional(string('must be a phone number', /(\D*\d){5}/, 40)),
  service: describe(optional(id), 'Only of the second person: what they have, unless it is the same.'),
  minutes: describe(optional(minutes(5)), 'Only of the second person: how long.'),
  addOns: describe(optional(list(id)), 'Only of the second person: what is added to theirs.'),
});
export type Person = Read<typeof person>;

export const bookingRequest = object({
  protocol: oneOf([PROTOCOL]),
  idempotencyKey: string('must be 16 to 200 characters', /^[\s\S]{16}/, 200),
  service: id,
  minutes: minutes(5),
  start: instant,
  secondStart: describe(
    optional(instant),
    'Where times are only wished for: which would do as well. An endpoint that knows what is free ignores it.',
  ),
  practitioner: describe(optional(id, 'any'), 'An id, or "any".'),
  preference: optional(object({ gender: oneOf(genders), strict: optional(flag) })),
  addOns: optional(list(id), [] as string[]),
  people: describe(
    list(person, { least: 1, most: 2 }),
    'Of the first an e-mail address or a telephone number is needed.',
  ),
  answers: optional(
    object(
      {
        goals: optional(list(oneOf(goals))),
        areas: optional(list(oneOf(areas))),
        pressure: optional(oneOf(pressures)),
      },
      either<string | boolean>('must be a text of at most 5000 characters, true or false', upTo(5000), flag),
    ),
  ),
  notes: optional(upTo(5000)),
  consents: describe(optional(list(object({ id, at: instant })), []), 'What was agreed to, and when.'),
  quoted: describe(
    optional(money),
    'The price shown to the visitor, for everybody; refused when it has changed.',
  ),
  holdId: optional(upTo(200)),
  locale: optional(upTo(200)),
  visitorTimeZone: optional(upTo(200)),
  page: optional(object({ url: optional(upTo(2000)), utm: optional(record(upTo(200))) })),
  honeypot: describe(
    optional(upTo(2000)),
    'A field that people do not see: whoever fills it in is a program.',
  ),
  filledMs: describe(
    optional(whole(0, 1e10, 'must be whole milliseconds')),
    'From the opening of the page to the booking, by the visitor’s clock.',
  ),
});

type Full = Read<typeof bookingRequest>;
type Defaulted = 'practitioner' | 'addOns' | 'consents' | 'answers';
/** What the widget posts; `answers` hold the clinic's own questions too. */
export type BookingRequest = Omit<Full, Defaulted> &
  Partial<Omit<Pick<Full, Defaulted>, 'answers'>> & {
    answers?: Record<string, string | boolean | string[]>;
  };

function trimmed(schema: Schema<string>): Schema<string> {
  return describe((value, refuse) => schema(typeof value === 'string' ? value.trim() : value, refuse), {
    like: schema,
  });
}
