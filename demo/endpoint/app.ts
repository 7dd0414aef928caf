/** The routes of the protocol, over one document and one store. */
import { Hono, type Context } from 'hono';
import { holdRequest, releaseRequest } from '../../src/protocol/hold.js';
import { cancelRequest, manageRequest, rescheduleRequest } from '../../src/protocol/manage.js';
import type { Schema } from '../../src/protocol/schema.js';
import { availabilityFor } from './availability.js';
import { readJson } from './body.js';
import { book } from './book.js';
import { calendarFeed } from './calendar/feed.js';
import { readClinic } from './clinic.js';
import { defaultRules, type Desk, type Rules } from './desk.js';
import { answerOrigins } from './guards/origins.js';
import { limitRate, type RateOptions } from './guards/rate-limit.js';
import { logRequests, type Log } from './guards/log.js';
import { hold } from './hold.js';
import { cancel, view } from './manage.js';
import { clinicSchema } from './openapi/clinic-schema.js';
import { openApi } from './openapi/openapi.js';
import { ProblemError, problemResponse } from './problems.js';
import { readPosted } from './reading.js';
import { readBooking } from './request.js';
import { reschedule } from './reschedule.js';
import { releaseHold } from './store/holds.js';
import type { Recipient } from './store/letters.js';
import type { Store } from './store/store.js';
import { createTokens } from './tokens.js';

export interface AppOptions {
  /** A clinic document; its `links` are replaced by the ones served here. */
  document: unknown;
  store: Store;
  /** 256 bits that every instance shares; from it come the manage tokens and the calendar's address. */
  secret: string;
  /** The server's clock, milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** House rules that differ from the defaults. */
  rules?: Partial<Rules> | undefined;
  /** Origins whose pages may book, such as `https://clinic.example`; every origin unless given. */
  origins?: readonly string[] | undefined;
  /** Requests a minute for each address; no limit unless given. */
  rate?: RateOptions | undefined;
  /** To whom letters are written; nobody unless given. */
  letters?: readonly Recipient[] | undefined;
  /** Called when a letter has been entered. */
  wake?: (() => void) | undefined;
  log?: Log | undefined;
  /** Hears of failures that are nobody's bad input; the visitor only learns that it did not work. */
  report?: ((error: unknown) => void) | undefined;
}

/** Seconds after which a failed request is worth another try. */
const RETRY_AFTER = 5;

/**
 * Everything that is not a route is a problem document. The document's links are relative, so that it can be mounted
 * under any prefix.
 * @throws Error when the document cannot take bookings
 */
export function createApp({ document, store, secret, report = logFailure, ...options }: AppOptions): Hono {
  const clinic = readClinic(document);
  const { now = Date.now, letters = [], wake = () => undefined } = options;
  const tokens = createTokens(secret);
  const rules = { ...defaultRules, ...options.rules };
  const desk: Desk = { store, clinic, tokens, rules, letters, now, wake };
  const described = { clinic: clinicSchema(), api: openApi() };

  const app = new Hono();
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error);
    report(error);
    return problemResponse(new ProblemError('unavailable', { retryAfter: RETRY_AFTER }));
  });
  if (options.log) app.use(logRequests(options.log));
  app.use(answerOrigins(options.origins));
  // Whoever watches over the server is not counted.
  app.get('/health', async (c) => {
    await store.query('select 1 as alive');
    return c.json({ status: 'ok' });
  });
  if (options.rate) app.use(limitRate(options.rate));

  app.get('/clinic.json', (c) => c.json(clinic.document));
  app.get('/clinic.schema.json', (c) => c.json(described.clinic));
  app.get('/openapi.json', (c) => c.json(described.api));
  app.get('/availability', async (c) =>
    c.json(await availabilityFor(store, clinic, new URL(c.req.url).searchParams, now())),
  );
  app.post('/bookings', async (c) => {
    const posted = readBooking(await readJson(c.req.raw), c.req.header('idempotency-key'));
    const { created, answer } = await book(desk, posted);
    if (created) wake();
    return c.json(answer, created ? 201 : 200);
  });
  app.post('/holds', async (c) => c.json(await hold(desk, await posted(c, holdRequest)), 201));
  app.post('/holds/release', async (c) => {
    await releaseHold(store, (await posted(c, releaseRequest)).holdId);
    return c.body(null, 204);
  });
  app.post('/manage', async (c) => c.json(await view(desk, (await posted(c, manageRequest)).token)));
  app.post('/manage/cancel', async (c) => {
    const answer = await cancel(desk, await posted(c, cancelRequest));
    wake();
    return c.json(answer);
  });
  app.post('/manage/reschedule', async (c) => {
    const answer = await reschedule(desk, await posted(c, rescheduleRequest));
    wake();
    return c.json(answer);
  });
  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    if (!tokens.isCalendar(c.req.param('file').slice(0, -'.ics'.length)))
      throw new ProblemError('unknown-address');
    return c.body(await calendarFeed(store, clinic, now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
    });
  });

  for (const path of ['/clinic.json', '/clinic.schema.json', '/openapi.json', '/availability', '/health'])
    app.all(path, () => refuse('GET, HEAD'));
  for (const path of [
    '/bookings',
    '/holds',
    '/holds/release',
    '/manage',
    '/manage/cancel',
    '/manage/reschedule',
  ])
    app.all(path, () => refuse('POST'));
  // A route rather than notFound, which a parent app would not hear of.
  app.all('*', () => problemResponse(new ProblemError('unknown-address')));
  return app;
}

const posted = async <T>(c: Context, schema: Schema<T>): Promise<T> =>
  readPosted(schema, await readJson(c.req.raw), c.req.header('idempotency-key')).message;

const refuse = (allow: string) => problemResponse(new ProblemError('method-not-allowed', {}, { allow }));

/** Name and message only: a database's error may carry what the visitor typed. */
const logFailure = (error: unknown) =>
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown failure');
