/** One real database a test file, and real servers over it, each with its own clinic and clock. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../../../demo/endpoint/app.js';
import { openPgliteStore } from '../../../../demo/endpoint/store/pglite-store.js';
import type { Store } from '../../../../demo/endpoint/store/store.js';
import { dataFolder, removeFolder } from './data-folder.js';
import { Caller } from './caller.js';

export interface Stage {
  store: Store;
  /** Serves this clinic at a fixed or moving time; stopped with the file. */
  serve(document: unknown, now: string | (() => number)): Promise<Caller>;
  /** What the app called failures. */
  failures: unknown[];
}

/** Call once at the top of a test file; the rows of one test are gone in the next. */
export function openStage(): Stage {
  const servers: Server[] = [];
  let folder = '';
  const stage: Stage = {
    store: undefined as unknown as Store,
    failures: [],
    async serve(document, now) {
      const clock = typeof now === 'string' ? () => Date.parse(now) : now;
      const report = (error: unknown) => stage.failures.push(error);
      const app = createApp({ document, store: stage.store, now: clock, report });
      const server = createServer(getRequestListener(app.fetch));
      servers.push(server);
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return new Caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    },
  };
  before(async () => {
    folder = await dataFolder();
    stage.store = await openPgliteStore(join(folder, 'postgres'));
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
    await stage.store.close();
    await removeFolder(folder);
  });
  return stage;
}
