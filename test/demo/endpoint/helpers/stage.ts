/** One real database a test file, and real servers over it, each with its own clinic and clock. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { after, before, beforeEach, describe } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppOptions } from '../../../../demo/endpoint/app.js';
import type { Store } from '../../../../demo/endpoint/store/store.js';
import { Caller } from './caller.js';
import { lease, type Engine } from './databases.js';

export interface Stage {
  store: Store;
  /** PostgreSQL's address, for further instances beside `store`; PGlite has none. */
  databaseUrl: string | undefined;
  /** Serves this clinic at a fixed or moving time; stopped with the file. */
  serve(document: unknown, now: string | (() => number), options?: Partial<AppOptions>): Promise<Caller>;
  /** What the app called failures. */
  failures: unknown[];
}

/** Declares the same tests twice, over PGlite and over PostgreSQL. */
export function onBothEngines(tests: (stage: Stage, engine: Engine) => void): void {
  for (const engine of ['pglite', 'postgres'] as const) {
    void describe(engine, () => tests(openStage(engine), engine));
  }
}

/** Call once at the top of a test file, or of a `describe`; the rows of one test are gone in the next. */
export function openStage(engine: Engine = 'pglite'): Stage {
  const servers: Server[] = [];
  const database = lease[engine]();
  const stage: Stage = {
    store: undefined as unknown as Store,
    databaseUrl: undefined,
    failures: [],
    async serve(document, now, options) {
      const clock = typeof now === 'string' ? () => Date.parse(now) : now;
      const report = (error: unknown) => stage.failures.push(error);
      const app = createApp({
        document,
        store: stage.store,
        secret: 'a secret of the tests',
        now: clock,
        report,
        ...options,
      });
      const server = createServer(getRequestListener(app.fetch));
      servers.push(server);
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return new Caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    },
  };
  before(async () => {
    const { store, url } = await database.open();
    stage.store = store;
    stage.databaseUrl = url;
  });
  beforeEach(async () => {
    await stage.store.query('truncate bookings cascade');
    stage.failures.length = 0;
  });
  after(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await database.close();
  });
  return stage;
}
