/** One start of one offer: who could give it, who is free, and what is said when nobody is. */
import { assign, dayAround, type Favour } from './assign.js';
import type { Clinic } from './clinic.js';
import { idsOf, longest, type Offer } from './offer.js';
import { ProblemError } from './problems.js';
import { alternatives, freeOf, type Search } from './slots.js';
import { startOf } from './start.js';
import type { Busy } from './store/diary.js';
import { timeNames } from './store/locks.js';
import { MINUTE, type Chance } from './timetable.js';

/** Milliseconds since 1970. */
export interface Spot extends Chance {
  readonly offer: Offer;
  /** When each person's practitioner is free again: their end, and the buffer. */
  readonly freeAgain: readonly number[];
  /** Ids of everybody who works then, booked or not. */
  readonly working: readonly string[];
  /** What must be looked through to choose among them. */
  readonly day: { from: number; to: number };
}

/** Nobody is free: rolls back what was begun; what to offer instead is looked up once it is over. */
export class SlotTaken extends Error {}

/** @throws ProblemError outside-booking-window or outside-hours */
export async function spotAt(search: Search, start: number): Promise<Spot> {
  const { clinic, offer } = search;
  const chance = await startOf(search, start);
  return {
    offer,
    ...chance,
    freeAgain: [offer, ...(offer.people > 1 ? [offer.second ?? offer] : [])].map(
      ({ occupied }) => start + occupied * MINUTE,
    ),
    working: idsOf(chance.practitioners, chance.seconds),
    day: dayAround(clinic, offer, start),
  };
}

/** @throws SlotTaken */
export function choose(clinic: Clinic, spot: Spot, busy: readonly Busy[], favour?: Favour): string[] {
  const { offer, start } = spot;
  const chosen = assign(clinic, offer, start, freeOf(spot, offer, busy), busy, favour);
  if (!chosen) throw new SlotTaken();
  return chosen;
}

/** The names of everything that taking this spot may write under. */
export const namesOf = ({ working, offer, start }: Spot): string[] =>
  timeNames(working, start, start + longest(offer, 'occupied') * MINUTE);

/**
 * Runs `work` and tells a taken slot from other failures.
 * @param searches from the closest to what was wanted to the widest; alternatives come from the first that has any
 * @throws ProblemError slot-taken, or hold-expired for whoever had a hold: with other times
 */
export async function orOthers<T>(
  work: () => Promise<T>,
  start: number,
  hadHold: boolean,
  ...searches: Search[]
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
  }
  let others: Awaited<ReturnType<typeof alternatives>> = [];
  for (const search of searches) {
    others = await alternatives(search, start);
    if (others.length) break;
  }
  throw new ProblemError(hadHold ? 'hold-expired' : 'slot-taken', { alternatives: others });
}
