/** What every route works with: the clinic, its diary, the clock, and the house rules. */
import type { Clinic } from './clinic.js';
import type { Recipient } from './store/letters.js';
import type { Store } from './store/store.js';
import type { Tokens } from './tokens.js';

export interface Rules {
  /** How long a hold keeps its slot. */
  readonly holdMinutes: number;
  /** A form that was filled in faster than this was filled in by a program; 0 asks nothing. */
  readonly minFillSeconds: number;
  /** Whether a second booking of the same contact at an overlapping time is refused. */
  readonly oneBookingPerContact: boolean;
}

/** RFC 9110 has nothing to say on these; ten minutes are the protocol's. */
export const defaultRules: Rules = { holdMinutes: 10, minFillSeconds: 2, oneBookingPerContact: true };

export interface Desk {
  readonly store: Store;
  readonly clinic: Clinic;
  readonly tokens: Tokens;
  readonly rules: Rules;
  /** To whom letters are written about a booking. */
  readonly letters: readonly Recipient[];
  /** The server's clock, milliseconds since 1970. */
  now(): number;
  /** Says that there are letters to send. */
  wake(): void;
}
