/** When an offer could start and with whom, by opening hours alone; who is booked comes later. */
import { addDays } from '../../src/booking/dates.js';
import { merge, openOn, startsWithin, type Interval } from '../../src/booking/opening-hours.js';
import { dateIn } from '../../src/booking/zone.js';
import type { Clinic, Practitioner } from './clinic.js';
import type { Offer } from './offer.js';

export const MINUTE = 60_000;

export interface Chance {
  /** Milliseconds since 1970, as everything here. */
  readonly start: number;
  readonly end: number;
  /** Who works then; at least as many as there are people. */
  readonly practitioners: readonly Practitioner[];
}

/** The bookable part of time, as of `now`. */
export interface Window {
  /** First instant that still leaves the notice the clinic wants. */
  readonly earliest: number;
  readonly today: string;
  /** Last bookable date of the clinic. */
  readonly lastDate: string;
}

export function windowAt({ zone, policies }: Clinic, now: number): Window {
  const today = dateIn(now, zone);
  return {
    earliest: now + policies.minNoticeMinutes * MINUTE,
    today,
    lastDate: addDays(today, policies.maxDaysAhead),
  };
}

/**
 * Chances that start on one clinic date, earliest first. Starts are counted from the clinic's opening, not from each
 * practitioner's, so that colleagues' starts coincide; hours that began the evening before count too.
 */
export function chancesOn(clinic: Clinic, offer: Offer, date: string): Chance[] {
  const { zone, closures, policies, hours } = clinic;
  const starts = [addDays(date, -1), date]
    .filter((day) => !closures.has(day))
    .flatMap((day) => startsWithin(openOn(day, hours, zone), offer.length, policies.slotStepMinutes))
    .filter((start) => dateIn(start, zone) === date);
  const shifts = offer.practitioners.map((practitioner) => ({
    practitioner,
    shift: practitioner.hours && shiftsAround(date, practitioner.hours, zone),
  }));
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => {
      const end = start + offer.length * MINUTE;
      const working = shifts.filter(
        ({ shift }) => !shift || shift.some((s) => s.from <= start && end <= s.to),
      );
      return { start, end, practitioners: working.map(({ practitioner }) => practitioner) };
    })
    .filter(({ practitioners }) => enough(offer, practitioners));
}

/** Whether these practitioners can serve everybody, the one chosen among them. */
export const enough = ({ people, wanted }: Offer, practitioners: readonly Practitioner[]): boolean =>
  practitioners.length >= people && (!wanted || practitioners.some(({ id }) => id === wanted));

function shiftsAround(date: string, hours: NonNullable<Practitioner['hours']>, zone: string): Interval[] {
  return merge([-1, 0, 1].flatMap((days) => openOn(addDays(date, days), hours, zone)));
}
