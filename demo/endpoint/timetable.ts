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

/** Chances that start on one clinic date, earliest first. */
export function chancesOn(clinic: Clinic, offer: Offer, date: string): Chance[] {
  const starts = startsAround(clinic, offer, date).filter((start) => dateIn(start, clinic.zone) === date);
  const chanceAt = rota(clinic, offer, date);
  return [...new Set(starts)].sort((a, b) => a - b).flatMap((start) => chanceAt(start) ?? []);
}

/** The chance that starts at this very instant, if there is one. */
export function chanceAt(clinic: Clinic, offer: Offer, start: number): Chance | undefined {
  const date = dateIn(start, clinic.zone);
  if (!startsAround(clinic, offer, date).includes(start)) return undefined;
  return rota(clinic, offer, date)(start);
}

/**
 * Every start on a date, and some of its neighbours'. Starts are counted from the clinic's opening, not from each
 * practitioner's, so that colleagues' starts coincide; hours that began the evening before count too.
 */
function startsAround({ zone, closures, policies, hours }: Clinic, offer: Offer, date: string): number[] {
  return datesInto(date)
    .filter((day) => !closures.has(day))
    .flatMap((day) => startsWithin(openOn(day, hours, zone), offer.length, policies.slotStepMinutes));
}

/** Who works, at starts of one date. */
function rota({ zone }: Clinic, offer: Offer, date: string): (start: number) => Chance | undefined {
  const shifts = offer.practitioners.map((practitioner) => ({
    practitioner,
    shift: practitioner.hours && shiftsAround(date, practitioner.hours, zone),
  }));
  return (start) => {
    const end = start + offer.length * MINUTE;
    const practitioners = shifts
      .filter(({ shift }) => !shift || shift.some((s) => s.from <= start && end <= s.to))
      .map(({ practitioner }) => practitioner);
    return enough(offer, practitioners) ? { start, end, practitioners } : undefined;
  };
}

/** Whether these practitioners can serve everybody, the one chosen among them. */
export const enough = ({ people, wanted }: Offer, practitioners: readonly Practitioner[]): boolean =>
  practitioners.length >= people && (!wanted || practitioners.some(({ id }) => id === wanted));

function shiftsAround(date: string, hours: NonNullable<Practitioner['hours']>, zone: string): Interval[] {
  return merge([...datesInto(date), addDays(date, 1)].flatMap((day) => openOn(day, hours, zone)));
}

/** Whose hours reach into a date: its own, and the evening before, which is two dates back where a zone skipped one. */
const datesInto = (date: string): string[] => [-2, -1, 0].map((days) => addDays(date, days));
