/** Sends the same bytes again until there is an answer: only where the protocol makes that safe. */
import { BookingFailure, inAll, passing, type FailureType } from './booking-failure.js';

export interface Patience {
  attempts: number;
  /** Milliseconds from the first attempt, after which no other begins. */
  total: number;
  /** Milliseconds before the second attempt; doubled for each one after it. */
  pause: number;
}

export const patience: Patience = { attempts: 4, total: 60_000, pause: 1_000 };

/**
 * @param waiting hears when the next attempt begins, in milliseconds since 1970, and why there is one
 * @throws BookingFailure the last one, `unverified` while an earlier attempt may have done it; AbortError when stopped
 */
export async function again<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  { attempts, total, pause }: Patience,
  waiting?: (until: number, after: FailureType) => void,
): Promise<T> {
  const end = Date.now() + total;
  let failure: BookingFailure | undefined;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BookingFailure)) throw error;
      failure = inAll(error, failure);
      if (!passing.test(error.type) || tried >= attempts) throw failure;
      const asked = (error.problem.retryAfter ?? 0) * 1000;
      // Scattered: everybody waits for a server that comes back.
      const wait = Math.max(asked, pause * 2 ** (tried - 1) * (0.5 + Math.random()));
      const until = Date.now() + wait;
      if (until > end) throw failure;
      waiting?.(until, error.type);
      await sleep(wait, signal);
    }
  }
}

/** Shorter where the connection goes: the next attempt finds that out at once. */
const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      removeEventListener('offline', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
    addEventListener('offline', wake);
    if (signal.aborted || !navigator.onLine) wake();
  }).then(() => signal.throwIfAborted());
