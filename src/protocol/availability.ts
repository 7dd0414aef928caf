/** Section 2 of the protocol: which starts are free. */
import { id, instant, plainDate, timeZone } from './primitives.js';
import { list, nullable, object, optional, type Read } from './schema.js';

export const slot = object({
  start: instant,
  end: instant,
  practitioners: list(id, { least: 1 }),
});
export type Slot = Read<typeof slot>;

export const availability = object({
  timeZone,
  /** The server's clock. */
  asOf: optional(instant),
  /** First date from the asked-for `from` on with a slot, looking past `to`; null when there is none. */
  nextAvailable: optional(nullable(plainDate)),
  slots: list(slot),
});
export type Availability = Read<typeof availability>;
