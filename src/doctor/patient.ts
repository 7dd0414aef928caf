/** What the doctor is shown of an element: all that was set up, and what was found wrong while it was read. */
import type { Fault } from '../configuration/fault.js';
import type { Settings } from '../configuration/resolve.js';
import type { Setup } from '../contexts/setup-context.js';
import type { BookingGateway } from '../gateway/booking-gateway.js';

export interface Patient {
  element: HTMLElement;
  faults: readonly Fault[];
  /** Absent where nothing can be offered. */
  settings: Settings | null;
  setup: Setup | null;
  gateway: BookingGateway | undefined;
  /** The page's language for the element. */
  locale: string;
  /** Resolves when every file has come, or has become one of the faults. */
  loaded: () => Promise<unknown>;
}
