/** Section 2 of the protocol: which starts are free. */
import * as v from 'valibot';
import { id, instant, plainDate, timeZone } from './primitives.js';

export const slot = v.object({
  start: instant,
  end: instant,
  practitioners: v.pipe(v.array(id), v.minLength(1)),
});
export type Slot = v.InferOutput<typeof slot>;

export const availability = v.object({
  timeZone,
  /** The server's clock. */
  asOf: v.optional(instant),
  /** First date from the asked-for `from` on with a slot, looking past `to`; null when there is none. */
  nextAvailable: v.nullish(plainDate),
  slots: v.array(slot),
});
export type Availability = v.InferOutput<typeof availability>;
