/** When an offer could start and with whom, by opening hours alone; who is booked comes later. */
import { addDays } from '../../src/booking/dates.js';
import { merge, openOn, startsWithin, type Interval } from '../../src/booking/opening-hours.js';
import { dateIn } from '../../src/booking/zone.js';
import type { Clinic, Practitioner } from './clinic.js';
import { longest, type Offer, type Seat } from './offer.js';

export const MINUTE = 60_000;

export interface Chance {
  /** Milliseconds since 1970, as everything here. */
  readonly start: number;
  readonly end: number;
  /** Who works then; for several people, who could have the first. */
  readonly practitioners: readonly Practitioner[];
  /** Who could have the second, where that is another massage. */
  readonly seconds?: readonly Practitioner[];
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
    .flatMap((day) =>
      startsWithin(openOn(day, hours, zone), longest(offer, 'length'), policies.slotStepMinutes),
    );
}

/** Who works, at starts of one date. */
function rota({ zone }: Clinic, offer: Offer, date: string): (start: number) => Chance | undefined {
  const working = ({ practitioners, length }: Seat) => {
    const shifts = practitioners.map((practitioner) => ({
      practitioner,
      shift: practitioner.hours && shiftsAround(date, practitioner.hours, zone),
    }));
    return (start: number) =>
      shifts
        .filter(
          ({ shift }) => !shift || shift.some((s) => s.from <= start && start + length * MINUTE <= s.to),
        )
        .map(({ practitioner }) => practitioner);
  };
  const first = working(offer);
  const second = offer.second && working(offer.second);
  return (start) => {
    const end = start + longest(offer, 'length') * MINUTE;
    const seconds = second?.(start);
    const chance = { start, end, practitioners: first(start), ...(seconds && { seconds }) };
    return enough(offer, chance) ? chance : undefined;
  };
}

/** Whether everybody can be served, each by somebody else, and the first by the one who was chosen. */
export function enough(
  { people, wanted }: Offer,
  chance: Pick<Chance, 'practitioners' | 'seconds'>,
): boolean {
  const { practitioners, seconds = practitioners } = chance;
  const firsts = wanted ? practitioners.filter(({ id }) => id === wanted) : practitioners;
  return people === 1
    ? firsts.length > 0
    : firsts.some((first) => seconds.some((second) => second.id !== first.id));
}

function shiftsAround(date: string, hours: NonNullable<Practitioner['hours']>, zone: string): Interval[] {
  return merge([...datesInto(date), addDays(date, 1)].flatMap((day) => openOn(day, hours, zone)));
}

/** Whose hours reach into a date: its own, and the evening before, which is two dates back where a zone skipped one. */
const datesInto = (date: string): string[] => [-2, -1, 0].map((days) => addDays(date, days));
