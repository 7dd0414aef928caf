/** How long, how much, until when. */
import type { Money } from '../protocol/primitives.js';
import type { Slot } from '../protocol/availability.js';
import type { Catalogue, Duration, Service } from './catalogue.js';
import { datesFrom } from './dates.js';
import type { Draft } from './draft.js';
import { openOn, startsWithin } from './opening-hours.js';
import { toRfc3339 } from './zone.js';

/** Minutes the visitor is at the clinic: consultation first, then the massage. */
export const visitMinutes = (service: Service, minutes: number): number =>
  service.consultationMinutes + minutes;

export const durationOf = (service: Service, minutes: number): Duration | undefined =>
  service.durations.find((duration) => duration.minutes === minutes);

export const priceOf = (service: Service, minutes: number): Money | undefined =>
  durationOf(service, minutes)?.price;

/** What the visitor has been told it costs. */
export const agreedPrice = ({ price, minutes }: Draft, service: Service): Money | undefined =>
  price === undefined ? priceOf(service, minutes) : (price ?? undefined);

/** The lowest price among a service's durations, where every one of them has a price in the same currency. */
export function priceFrom(service: Service): Money | undefined {
  const prices = service.durations.map(({ price }) => price).filter((price) => price !== undefined);
  const alike = prices.every(({ currency }) => currency === prices[0]!.currency);
  if (!alike || prices.length < service.durations.length) return undefined;
  return prices.sort((a, b) => Number(a.amount) - Number(b.amount))[0];
}

/**
 * Level 0: nobody says what is free, so every start within opening hours is a time to wish for.
 * @param from first date, `YYYY-MM-DD`; @param to last date, included; @param now milliseconds
 */
export function wishableSlots(
  { hours, closures, policies }: Catalogue,
  service: Service,
  minutes: number,
  zone: string,
  from: string,
  to: string,
  now: number,
): Slot[] {
  const length = visitMinutes(service, minutes);
  const earliest = now + policies.minNoticeMinutes * 60_000;
  return datesFrom(from, to)
    .filter((date) => !closures.includes(date))
    .flatMap((date) =>
      startsWithin(openOn(date, hours, zone), length, Math.max(policies.slotStepMinutes, 30)),
    )
    .filter((start) => start >= earliest)
    .map((start) => ({
      start: toRfc3339(start, zone),
      end: toRfc3339(start + length * 60_000, zone),
      practitioners: ['any'],
    }));
}
