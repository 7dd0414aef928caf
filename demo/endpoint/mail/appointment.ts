/** A letter's booking, looked up in the clinic document: names instead of ids. */
import type { Person } from '../../../src/protocol/booking-request.js';
import type { Money } from '../../../src/protocol/primitives.js';
import type { Clinic } from '../clinic.js';
import { guestOf, offerFor } from '../offer.js';
import type { DueLetter } from '../store/outbox.js';
import { clockTime, longDay, moneyWords, wordsOf, zoneName } from './words.js';

export interface Appointment {
  readonly locale: string;
  readonly clinicName: string;
  readonly address: string;
  readonly phone: string;
  readonly visitor: Person;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly service: string;
  readonly minutes: number;
  /** Minutes to talk before the massage. */
  readonly consultation: number;
  readonly addOns: readonly string[];
  /** What the second person has, where it is something else: `Calm, 45 minutes`. */
  readonly guest: string;
  /** Names of those it is with; empty while that is open. */
  readonly practitioners: readonly string[];
  readonly price: Money | undefined;
}

export function appointmentOf(clinic: Clinic, { answer, request }: DueLetter): Appointment {
  const { locale = 'en', addOns: chosen = [] } = request;
  const { clinic: place = {}, addOns = [] } = clinic.document;
  const service = clinic.services.find(({ id }) => id === (answer.service ?? request.service));
  const start = Date.parse(answer.start ?? request.start);
  const ids = answer.practitioners ?? [answer.practitioner ?? 'any'];
  return {
    locale,
    clinicName: wordsOf(place.name, locale),
    address: wordsOf(place.address, locale),
    phone: place.phone ?? '',
    visitor: request.people[0]!,
    start,
    end: answer.end ? Date.parse(answer.end) : start + request.minutes * 60_000,
    service: service ? wordsOf(service.name, locale) : request.service,
    minutes: answer.minutes ?? request.minutes,
    consultation: service?.consultationMinutes ?? 0,
    addOns: addOns.filter(({ id }) => chosen.includes(id)).map(({ name }) => wordsOf(name, locale)),
    guest: guestLine(clinic, request, locale),
    practitioners: practitionerNames(clinic, ids, locale),
    price: request.quoted ?? priceOf(clinic, request),
  };
}

/** Without those who are nobody in particular. */
export const practitionerNames = (clinic: Clinic, ids: readonly string[], locale = 'en'): string[] =>
  ids
    .filter((id) => id !== 'any')
    .map((wanted) => {
      const found = clinic.practitioners.find(({ id }) => id === wanted);
      return found ? wordsOf(found.name, locale) : wanted;
    });

/** Of now; a booking that quoted one was held against the price of then. None for what is offered no more. */
function priceOf(clinic: Clinic, request: DueLetter['request']): Money | undefined {
  const { service, minutes, addOns = [], people } = request;
  const own = { service, minutes, addOns };
  const guest = guestOf(own, people[1], String);
  try {
    return offerFor(clinic, { ...own, practitioner: 'any', people: people.length, guest }).price;
  } catch {
    return undefined;
  }
}

function guestLine({ services }: Clinic, { service, minutes, people }: DueLetter['request'], locale: string) {
  const other = guestOf({ service, minutes, addOns: [] }, people[1], String)?.massage;
  const name = other && wordsOf(services.find(({ id }) => id === other.service)?.name, locale);
  return other ? `${name || other.service}, ${other.minutes} minutes` : '';
}

/** Three short lines: the day, from when to when, by which clock. */
export const whenLines = (
  { start, end, locale }: Pick<Appointment, 'start' | 'end' | 'locale'>,
  zone: string,
) => [
  longDay(start, zone, locale),
  `${clockTime(start, zone, locale)} to ${clockTime(end, zone, locale)}`,
  zoneName(start, zone),
];

/** `Pain relief, 60 minutes`, and what belongs to it. */
export const massageLines = ({ service, minutes, consultation, addOns, guest }: Appointment) => [
  `${service}, ${minutes} minutes`,
  consultation ? `after ${consultation} minutes to talk` : '',
  ...addOns.map((name) => `with ${name}`),
  guest && `and, for the second person, ${guest}`,
];

/** `$95.00, to be paid at the clinic` */
export function priceWords({ policies }: Clinic, { price }: Appointment, locale: string): string {
  if (!price) return '';
  return moneyWords(price, locale) + (policies.payment === 'clinic' ? ', to be paid at the clinic' : '');
}
