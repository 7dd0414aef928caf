/** How long a slot is still kept, as it is said and as it is counted. Milliseconds. */
const MINUTE = 60_000;

/** Less than this is worth saying aloud: WCAG 2.2.1 asks for twenty seconds at least. */
export const SOON = 2 * MINUTE;

/** Whole minutes to say, never more than there are; 0 once there is less than one. */
export const minutesLeft = (until: number, now: number): number =>
  Math.max(0, Math.floor((until - now) / MINUTE));

/** Milliseconds until there is something else to say: the next minute, or the end. */
export const nextWord = (until: number, now: number): number => Math.max(0, (until - now) % MINUTE) + 50;
