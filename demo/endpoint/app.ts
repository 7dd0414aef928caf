/** The routes of the protocol, over one document and one store. */
import { Hono } from 'hono';
import { availabilityFor } from './availability.js';
import { book } from './book.js';
import { readJson } from './body.js';
import { readClinic } from './clinic.js';
import { openToEveryOrigin } from './cors.js';
import { ProblemError, problemResponse } from './problems.js';
import { readPosted } from './request.js';
import type { Store } from './store/store.js';

export interface AppOptions {
  /** A clinic document; its `links` are replaced by the ones served here. */
  document: unknown;
  store: Store;
  /** The server's clock, milliseconds since 1970. */
  now?: () => number;
  /** Hears of failures that are nobody's bad input; the visitor only learns that it did not work. */
  report?: (error: unknown) => void;
}

/** Seconds after which a failed request is worth another try. */
const RETRY_AFTER = 5;

/**
 * `clinic.json`, `availability`, `bookings` and `health`; everything else is a problem document. Its links are relative,
 * so it can be mounted under any prefix.
 * @throws Error when the document cannot take bookings
 */
export function createApp({ document, store, now = Date.now, report = logFailure }: AppOptions): Hono {
  const clinic = readClinic(document);
  const app = new Hono();
  app.use(openToEveryOrigin);
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error);
    report(error);
    return problemResponse(new ProblemError('unavailable', { retryAfter: RETRY_AFTER }));
  });

  app.get('/clinic.json', (c) => c.json(clinic.document));
  app.get('/availability', async (c) =>
    c.json(await availabilityFor(store, clinic, new URL(c.req.url).searchParams, now())),
  );
  app.post('/bookings', async (c) => {
    const posted = readPosted(await readJson(c.req.raw), c.req.header('idempotency-key'));
    const { created, answer } = await book(store, clinic, posted, now());
    return c.json(answer, created ? 201 : 200);
  });
  app.get('/health', async (c) => {
    await store.query('select 1 as alive');
    return c.json({ status: 'ok' });
  });

  for (const path of ['/clinic.json', '/availability', '/health']) app.all(path, () => refuse('GET, HEAD'));
  app.all('/bookings', () => refuse('POST'));
  // A route rather than notFound, which a parent app would not hear of.
  app.all('*', () => problemResponse(new ProblemError('unknown-address')));
  return app;
}

const refuse = (allow: string) => problemResponse(new ProblemError('method-not-allowed', {}, { allow }));

/** Name and message only: a database's error may carry what the visitor typed. */
const logFailure = (error: unknown) =>
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown failure');
