/** An empty database of either engine, the schema in it. */
import { join } from 'node:path';
import { openPgliteStore } from '../../../../demo/endpoint/store/pglite-store.js';
import { openPostgresStore } from '../../../../demo/endpoint/store/postgres-store.js';
import type { Store } from '../../../../demo/endpoint/store/store.js';
import { dataFolder, removeFolder } from './data-folder.js';
import { sharedCluster } from './postgres.js';

export type Engine = 'pglite' | 'postgres';

export interface Database {
  store: Store;
  /** PostgreSQL's address, for a second instance; nothing for PGlite, which can only have one. */
  url?: string;
}

/** Called where tests are declared: both run once, before the tests and after them. */
export interface Lease {
  open(): Promise<Database>;
  close(): Promise<void>;
}

export const lease: Record<Engine, () => Lease> = {
  pglite() {
    let folder = '';
    let store: Store | undefined;
    return {
      async open() {
        folder = await dataFolder();
        store = await openPgliteStore(join(folder, 'postgres'));
        return { store };
      },
      async close() {
        await store?.close();
        await removeFolder(folder);
      },
    };
  },
  postgres() {
    const cluster = sharedCluster();
    let store: Store | undefined;
    return {
      async open() {
        const url = await (await cluster.get()).createDatabase();
        store = await openPostgresStore(url);
        return { store, url };
      },
      async close() {
        await store?.close();
        await cluster.leave();
      },
    };
  },
};
