/** Sends the same bytes again until there is an answer: only where the protocol makes that safe. */
import { BookingFailure } from './booking-failure.js';

export interface Patience {
  attempts: number;
  /** Milliseconds from the first attempt, after which no other begins. */
  total: number;
  /** Milliseconds before the second attempt; doubled for each one after it. */
  pause: number;
}

export const patience: Patience = { attempts: 4, total: 60_000, pause: 1_000 };

/** Failures after which the same bytes may be sent once more. */
const passing = new Set(['unverified', 'unavailable', 'request-in-progress', 'rate-limited']);

/**
 * @param waiting hears when the next attempt begins: milliseconds since 1970
 * @throws BookingFailure the last one; AbortError when stopped
 */
export async function again<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  { attempts, total, pause }: Patience,
  waiting?: (until: number) => void,
): Promise<T> {
  const end = Date.now() + total;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BookingFailure) || !passing.has(error.type) || tried >= attempts) throw error;
      const asked = (error.problem.retryAfter ?? 0) * 1000;
      // Scattered: everybody waits for a server that comes back.
      const wait = Math.max(asked, pause * 2 ** (tried - 1) * (0.5 + Math.random()));
      const until = Date.now() + wait;
      if (until > end) throw error;
      waiting?.(until);
      await sleep(wait, signal);
    }
  }
}

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
