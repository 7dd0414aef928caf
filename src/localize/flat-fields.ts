/** A booking as a form service stores and mails it: flat, in words, in the order its owner reads (protocol, section 7). */
import { serviceOf, type Catalogue } from '../booking/catalogue.js';
import { dateIn } from '../booking/zone.js';
import type { Formatters } from './formatters.js';
import type { Messages } from './messages.js';
import type { BookingRequest } from '../protocol/booking-request.js';
import { referenceOf } from '../booking/reference.js';

export interface FlatWords {
  catalogue: Catalogue;
  messages: Messages;
  format: Formatters;
  timeZone: string;
}

/** Empty ones are left out. */
export function flatFields(booking: BookingRequest, words: FlatWords): Record<string, string> {
  const { catalogue, messages, format, timeZone } = words;
  const { service: id, minutes, start, people, answers = {}, consents, quoted, preference } = booking;
  const service = serviceOf(catalogue, id);
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, one: string) =>
    list?.find((entry) => entry.id === one)?.name ?? one;
  const nameOf = (one: string) => nameIn(catalogue.services, one);
  const [{ name, email, phone } = { name: '' }, guest] = people;
  const other =
    guest && `${guest.name}: ${nameOf(guest.service ?? id)}, ${messages.minutes(guest.minutes ?? minutes)}`;
  const { goals, areas, pressure, ...own } = answers as Record<string, unknown>;
  const list = (names: Readonly<Record<string, string>>, chosen: unknown) =>
    Array.isArray(chosen) ? format.and(chosen.map((one: string) => names[one] ?? one)) : '';
  const { practitioner = 'any', page: { url, utm = {} } = {} } = booking;
  const wish = preference && messages.time[preference.gender];
  const person = practitioner === 'any' ? wish : nameIn(service?.practitioners, practitioner);
  const localTime = (at: string) =>
    `${format.day(dateIn(at, timeZone))}, ${format.time(at)} (${format.zoneName(at)})`;
  const local = localTime(start);
  const labels = new Map(catalogue.fields.map((field) => [field.name, field.label]));
  const agreed = new Map(catalogue.consents.map((consent) => [consent.id, consent.label]));

  const facts = {
    name,
    email,
    phone,
    service: nameOf(id),
    duration: messages.minutes(minutes),
    start,
    start_local: local,
    time_zone: timeZone,
    practitioner: person ?? messages.noPreference,
    preference: wish,
    add_ons: booking.addOns?.map((addOn) => nameIn(service?.addOns, addOn)).join(', '),
    price: quoted && format.money(quoted),
    goals: list(messages.goals, goals),
    areas: list(messages.areas, areas),
    pressure: messages.pressure[pressure as keyof Messages['pressure']],
    ...Object.fromEntries(
      Object.entries(own).map(([field, answer]) => [field, answer === true ? '✓' : String(answer)]),
    ),
    notes: booking.notes,
  };
  const { review, details, outcome, summary } = messages;
  const reference = referenceOf(booking.idempotencyKey);
  const lines: [string, string | undefined][] = [
    [review.massage, `${facts.service}, ${facts.duration}`],
    [messages.time.addOns, facts.add_ons],
    [messages.time.guest, guest && other],
    [review.wished, local],
    [messages.time.second, booking.secondStart && localTime(booking.secondStart)],
    [review.with, person],
    [summary.total, facts.price],
    [details.name, name],
    [details.email, email],
    [details.phone, phone],
    [review.focus, [facts.goals, facts.areas, facts.pressure].filter(Boolean).join('; ')],
    ...Object.keys(own).map((field): [string, string | undefined] => [
      labels.get(field) ?? field,
      (facts as Record<string, string | undefined>)[field],
    ]),
    [review.note, facts.notes],
    [outcome.reference, reference],
  ];
  const all: Record<string, string | undefined> = {
    ...facts,
    consent: consents
      ?.map(({ id: given, at }) => `${localTime(at)}: ${agreed.get(given) ?? given}`)
      .join('\n'),
    locale: booking.locale,
    page: url,
    // No others: a form service may refuse a booking with a field that it was not told of.
    utm_source: utm.source,
    utm_medium: utm.medium,
    utm_campaign: utm.campaign,
    utm_term: utm.term,
    utm_content: utm.content,
    reference,
    idempotency_key: booking.idempotencyKey,
    honeypot: booking.honeypot,
    message: lines.flatMap(([label, text]) => (text ? `${label}: ${text}` : [])).join('\n'),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
