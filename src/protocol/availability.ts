/** Section 2 of the protocol: which starts are free. */
import { describe } from './describe.js';
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
  asOf: describe(optional(instant), 'The server’s clock.'),
  nextAvailable: describe(
    optional(nullable(plainDate)),
    'First date from the asked-for "from" on with a slot, looking past "to"; null when there is none.',
  ),
  slots: list(slot),
});
export type Availability = Read<typeof availability>;
