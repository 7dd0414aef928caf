/** When a letter that could not be sent is tried again. */

const FIRST = 30_000;
const HOUR = 3_600_000;

/** For how long a recipient who is refused for good is asked again: full mailboxes get emptied, typing errors do not. */
export const REFUSED_FOR = 72 * HOUR;

/**
 * 30 seconds, 1 minute, 2, 4 … at most an hour; a fifth of it by chance, so that instances do not come all at once.
 * @param attempts so far, at least 1
 * @returns milliseconds
 */
export function backOff(attempts: number, refused: boolean, random: () => number = Math.random): number {
  const full = refused ? HOUR : Math.min(HOUR, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (1 - random() / 5));
}
