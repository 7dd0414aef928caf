/** The free times, as far as they are known. */
import { createContext } from '@lit/context';
import type { Slot } from '../protocol/availability.js';

export interface Times {
  /** How it stands with the month looked at. */
  status: 'loading' | 'ready' | 'failed';
  /** First date of the month looked at. */
  month: string;
  /** Counts how often a month was gone to, be it the same. */
  visits: number;
  today: string;
  /** The last date that can be booked. */
  last: string;
  /** First date of the last month that was asked for from there on, none left out. */
  known: string;
  /** First dates of all months known. */
  months: ReadonlySet<string>;
  /** Every slot known, by date in the zone shown, earliest first. */
  days: ReadonlyMap<string, readonly Slot[]>;
  /** The first date with a time from today on; the slot too where it is known. */
  next: NextTime | null;
  /** The first from the month looked at on; from today on where there is none. */
  onward: NextTime | null;
  /** The month after those known could not be had. */
  moreFailed: boolean;
}

export interface NextTime {
  date: string;
  slot?: Slot;
}

export const timesContext = createContext<Times>(Symbol('massage-booker times'));
