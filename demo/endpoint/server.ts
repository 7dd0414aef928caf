/** An endpoint that listens: the database open, and a stop that loses nothing. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from './app.js';
import { openStore, type StoreOptions } from './store/open-store.js';
import { secretNamed } from './store/secrets.js';

export interface EndpointOptions extends StoreOptions {
  /** 0 takes any free one. */
  port: number;
  /** Interface to listen on; loopback unless given. */
  host?: string | undefined;
  /** The clinic document. */
  document: unknown;
  /** The server's clock, milliseconds since 1970. */
  now?: () => number;
  /** Puts pages around the endpoint: gets its app, gives the app that listens. */
  site?: (api: Hono) => Pick<Hono, 'fetch'>;
}

export interface Endpoint {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** The endpoint's own routes, without `site`. */
  readonly app: Hono;
  /** Takes no new requests, answers those under way, closes the database, gives the folder back. */
  close(): Promise<void>;
}

/** The endpoint cannot start; the message is for whoever started it. */
export class StartError extends Error {}

/** Milliseconds that requests under way are given at a stop. */
const PATIENCE = 10_000;

/** @throws StartError when the database cannot be opened or is locked, the port is taken, or the document is unfit */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { port, host = '127.0.0.1', document, now, site = itself } = options;
  const { store, release } = await openStore(options).catch(refuse);
  try {
    const secret = await secretNamed(store, 'tokens');
    const app = appOf({ document, store, secret, now });
    const served = site(app);
    const server = createServer({ requestTimeout: 30_000 }, getRequestListener(served.fetch));
    const bound = await listen(server, port, host);
    let closing: Promise<void> | undefined;
    const close = async () => {
      await drain(server);
      await release();
    };
    const name = host.includes(':') ? `[${host}]` : host;
    return { url: `http://${name}:${bound}`, app, close: () => (closing ??= close()) };
  } catch (error) {
    await release();
    throw error;
  }
}

const itself = (api: Hono): Pick<Hono, 'fetch'> => api;

function appOf(options: AppOptions): Hono {
  try {
    return createApp(options);
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
