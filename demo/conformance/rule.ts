/** One rule of the protocol, and the rules of one part of it. */
import type { Session } from './session.js';

export interface Rule {
  /** `booking.slot-taken` */
  id: string;
  /** Where the protocol says so: `3`, or `across origins`. */
  section: string;
  /** What holds, as a sentence. */
  title: string;
  /** SHOULD rather than MUST: a server may have its reasons. */
  advised?: true;
  /** @throws Broken, NotOffered */
  check(t: Session): Promise<void> | void;
}

export interface Group {
  /** For `--only`. */
  name: string;
  title: string;
  rules: readonly Rule[];
}
