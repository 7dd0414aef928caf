/** Once at the start and then every hour: holds that nobody released, and bookings past their keeping. */
import type { Log } from './guards/log.js';
import { deleteBookingsBefore, deleteHoldsBefore } from './store/retention.js';
import type { Sql } from './store/store.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Housekeeping {
  /** Undefined: bookings are kept. */
  retentionDays: number | undefined;
  now: () => number;
  log: Log;
}

export async function tidy(sql: Sql, { retentionDays, now, log }: Housekeeping): Promise<void> {
  await deleteHoldsBefore(sql, now());
  if (retentionDays === undefined) return;
  const bookings = await deleteBookingsBefore(sql, now() - retentionDays * DAY);
  if (bookings) log('retention', { bookings });
}

/** @returns stops it, once what is under way is done */
export function keepTidy(sql: Sql, options: Housekeeping): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = tidy(sql, options).catch((error: unknown) => {
      options.log('failure', { during: 'housekeeping', message: (error as Error).message });
    });
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
