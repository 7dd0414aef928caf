/** The chosen appointment in words, the same on every screen. */
import { massagesOf } from '../booking/appointment.js';
import { categoryOf, serviceOf } from '../booking/catalogue.js';
import type { Draft } from '../booking/draft.js';
import { asksHealth } from '../booking/details.js';
import { agreedPrice } from '../booking/price.js';
import { dateIn } from '../booking/zone.js';
import type { Setup } from '../contexts/setup-context.js';

export interface AppointmentWords {
  service: string;
  kind: string;
  /** "75 min, with a 15 min consultation first" */
  length: string;
  /** What the second person has: "Calm, 90 min"; '' for one alone. */
  guest: string;
  /** '' where the clinic gives no prices. */
  price: string;
  /** How it is paid; '' where nothing is said of that, or there is no price. */
  payment: string;
  /** "Thursday, June 11", '' until a time is chosen. */
  day: string;
  shortDay: string;
  /** "2:00 PM" */
  time: string;
  /** "2:00 PM to 3:30 PM" */
  times: string;
  zone: string;
  practitioner: string;
  /** Names of the areas chosen, where they are asked for. */
  areas: string;
  pressure: string;
}

/** Whose clock it is that times are said by; PST/PDT where it changes between them. */
export const zoneWords = (starts: string[], { messages, format, timeZoneKnown }: Setup): string =>
  messages[timeZoneKnown ? 'clinicTime' : 'yourTimeZone'](
    [...new Set(starts.map((start) => format.zoneName(start)))].join('/'),
  );

export function appointmentWords(draft: Draft, setup: Setup): AppointmentWords {
  const { catalogue, messages, format, timeZone } = setup;
  const service = serviceOf(catalogue, draft.service);
  const massage = messages.minutes(draft.minutes);
  const [first, guest] = massagesOf(draft, catalogue);
  // What was agreed is not said again, and today's price may be another.
  const price = service && !draft.moves && agreedPrice(draft, catalogue);
  const { start, end } = draft.slot ?? {};
  const date = start ? dateIn(start, timeZone) : '';
  const { summary } = messages;
  const health = asksHealth(service, setup.asksHealth);
  const { areas, pressure } = draft.details;
  return {
    // A booking of before may be of a service that is offered no more.
    service: service?.name ?? draft.service,
    kind: categoryOf(catalogue, service?.category ?? '')?.name ?? '',
    length: [
      service?.consultationMinutes
        ? messages.review.withConsultation(massage, messages.minutes(service.consultationMinutes))
        : massage,
      ...(first?.addOns.map(({ name }) => name) ?? []),
    ].join(' + '),
    guest: guest ? messages.time.offer(guest.service.name, messages.minutes(guest.minutes)) : '',
    price: price ? format.money(price) : '',
    payment: price
      ? { clinic: summary.atClinic, online: summary.online, none: '' }[catalogue.policies.payment ?? 'none']
      : '',
    day: date && format.day(date),
    shortDay: date && format.shortDay(date),
    time: start ? format.time(start) : '',
    times: start && end ? messages.range(format.time(start), format.time(end)) : '',
    zone: start ? zoneWords([start], setup) : '',
    practitioner:
      service?.practitioners.find(({ id }) => id === draft.practitioner)?.name ??
      (draft.gender
        ? messages.time[draft.gender]
        : draft.practitioner === 'any'
          ? messages.noPreference
          : draft.practitioner),
    areas: health && areas.length ? format.and(areas.map((area) => messages.areas[area])) : '',
    pressure: health && pressure ? messages.pressure[pressure] : '',
  };
}
