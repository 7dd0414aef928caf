/** Another try where the database refused only because somebody else was quicker. */

const MOST_TRIES = 5;

/**
 * 23P01 exclusion and 23505 unique: the other's row is there now, and the next try sees it. 40001 serialization and
 * 40P01 deadlock: nothing happened.
 */
const lost = new Set(['23P01', '23505', '40001', '40P01']);

/** Whether this refusal says no more than that somebody was quicker. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && lost.has(String(error.code));

/** Runs `work`, a whole transaction, again while it loses such a race; the last refusal is thrown. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLost(error) || tries >= MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}
