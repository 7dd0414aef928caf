/** PostgreSQL where an address is given, PGlite in the data folder otherwise. */
import { join } from 'node:path';
import { FolderLockedError, lockFolder } from '../lock.js';
import { openPgliteStore } from './pglite-store.js';
import { openPostgresStore } from './postgres-store.js';
import type { Store } from './store.js';

export interface StoreOptions {
  /** Folder for the database and its lock, created when missing; not looked at when there is a `databaseUrl`. */
  dataDir: string;
  /** `postgres://…`: several instances may share it. */
  databaseUrl?: string | undefined;
}

export interface OpenStore {
  store: Store;
  /** Closes the store, then gives the folder back. */
  release(): Promise<void>;
}

/** @throws Error in words for whoever started the program */
export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<OpenStore> {
  if (databaseUrl) {
    const store = await openPostgresStore(databaseUrl);
    return { store, release: () => store.close() };
  }
  const unlock = lock(dataDir);
  try {
    const store = await openPgliteStore(join(dataDir, 'postgres'));
    return { store, release: () => store.close().finally(unlock) };
  } catch (cause) {
    unlock();
    throw new Error(`The data folder ${dataDir} cannot be opened: ${messageOf(cause)}`, { cause });
  }
}

function lock(dataDir: string): () => void {
  try {
    return lockFolder(dataDir);
  } catch (cause) {
    if (cause instanceof FolderLockedError) throw cause;
    throw new Error(`The data folder ${dataDir} cannot be used: ${messageOf(cause)}`, { cause });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
