/** The free times of the month looked at. */
import { createContext } from '@lit/context';
import type { Slot } from '../protocol/availability.js';

export interface Times {
  status: 'loading' | 'ready' | 'failed';
  /** First date of the month looked at. */
  month: string;
  today: string;
  /** The last date that can be booked. */
  last: string;
  /** Every slot known of this month, by date in the zone shown. */
  days: ReadonlyMap<string, readonly Slot[]>;
  /** The first date with a time from today on; the slot too where it is known. */
  next: { date: string; slot?: Slot } | null;
}

export const timesContext = createContext<Times>(Symbol('massage-booker times'));
