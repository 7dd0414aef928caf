/** An endpoint that listens: the database open, and a stop that loses nothing. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from './app.js';
import { readClinic, type Clinic } from './clinic.js';
import type { Log } from './guards/log.js';
import { keepTidy } from './housekeeping.js';
import type { MailSettings } from './mail/mail-settings.js';
import { createPostman } from './mail/postman.js';
import { StartError } from './start-error.js';
import { openStore, type StoreOptions } from './store/open-store.js';
import { secretNamed } from './store/secrets.js';
import { createTokens } from './tokens.js';

type HouseRules = Pick<AppOptions, 'rules' | 'origins' | 'rate'>;

export interface EndpointOptions extends StoreOptions, HouseRules {
  /** 0 takes any free one. */
  port: number;
  /** Interface to listen on; loopback unless given. */
  host?: string | undefined;
  /** The clinic document; a function makes it of the address that is listened at. */
  document: unknown;
  /** Days after an appointment until its booking is deleted; kept unless given. */
  retentionDays?: number | undefined;
  /** Where letters are handed in; none are written unless given. */
  mail?: MailSettings | undefined;
  /** Hears of requests, letters and failures; nobody does unless given. */
  log?: Log | undefined;
  /** The server's clock, milliseconds since 1970. */
  now?: () => number;
  /** Puts pages around the endpoint: gets its app, gives the app that listens. */
  site?: (api: Hono) => Pick<Hono, 'fetch'>;
}

export interface Endpoint {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** The private part of the calendar feed's address: `/calendar/TOKEN.ics`. */
  readonly calendarToken: string;
  /** Takes no new requests, answers those under way, closes the database, gives the folder back. */
  close(): Promise<void>;
}

/** Milliseconds. Longer than the minute for which proxies keep a connection: they must be the ones to close it. */
const LIMITS = { requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/** Milliseconds that requests under way are given at a stop. */
const PATIENCE = 10_000;

/** @throws StartError when the database cannot be opened or is locked, the port is taken, or the document is unfit */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { port, host = '127.0.0.1', now = Date.now, log = quiet, site = itself } = options;
  const { store, release } = await openStore(options).catch(refuse);
  const server = createServer(LIMITS);
  try {
    const secret = await secretNamed(store, 'tokens');
    const bound = await listen(server, port, host);
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
    const document = isMade(options.document) ? options.document(url) : options.document;
    const clinic = clinicOf(document);
    const app = createApp({
      ...options,
      document,
      store,
      secret,
      letters: options.mail && ['clinic', 'visitor'],
      wake: () => postman?.wake(),
      report: options.log && ((error) => log('failure', { message: messageOf(error) })),
    });
    // Nothing was awaited since it listens, so no request has come yet.
    server.on('request', getRequestListener(site(app).fetch));
    // Nothing wakes it before: no request has come yet.
    const postman = options.mail && createPostman({ store, clinic, mail: options.mail, now, log });
    const tidied = keepTidy(store, { retentionDays: options.retentionDays, now, log });
    let closing: Promise<void> | undefined;
    const close = async () => {
      await drain(server);
      await Promise.all([tidied(), postman?.close()]);
      await release();
    };
    return {
      url,
      calendarToken: createTokens(secret).calendar,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    server.close();
    await release();
    throw error;
  }
}

const isMade = (document: unknown): document is (url: string) => unknown => typeof document === 'function';

const itself = (api: Hono): Pick<Hono, 'fetch'> => api;

const quiet = () => undefined;

function clinicOf(document: unknown): Clinic {
  try {
    return readClinic(document);
  } catch (error) {
    return refuse(error);
  }
}

const refuse = (error: unknown): never => {
  throw new StartError(messageOf(error));
};

async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw new StartError(
      taken ? `Port ${port} is already in use; choose another PORT.` : `Cannot listen: ${messageOf(error)}`,
    );
  }
  return (server.address() as AddressInfo).port;
}

/** Connections that are kept alive go as soon as they have had their answer. */
async function drain(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 25);
  const enough = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(enough);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
