/** Look, decide, write: quickly where nobody else wants the same, and for certain where somebody does. */
import { lockNames } from './locks.js';
import { isLost, retried } from './retried.js';
import type { Sql, Store } from './store.js';

/** What was looked at has changed by the time it was written. Counts as a lost race: look again. */
export class Outrun extends Error {
  readonly code = '40001';
}

/**
 * `work` reads, decides, and writes with one statement, whose constraints and conditions refuse what is no longer so.
 * Refused like that, it runs again with the names locked: then nobody can come between.
 * @param names of `locks.ts`: everything that `work` may write under
 * @param quick what is tried first: the same without the look, where nothing has to be decided
 */
export async function settled<T>(
  store: Store,
  names: readonly string[],
  work: (sql: Sql) => Promise<T>,
  quick = work,
): Promise<T> {
  try {
    return await quick(store);
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  return retried(() =>
    store.transaction(async (sql) => {
      await lockNames(sql, names);
      return work(sql);
    }),
  );
}
