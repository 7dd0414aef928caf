/** PostgreSQL in this process, its data in a folder: nothing to install. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { DurableNodeFS, durableParams } from './durable-fs.js';
import { migrate } from './migrate.js';
import type { Sql, Store } from './store.js';

/**
 * @param folder created when missing; the caller makes sure that no other process has it open
 * @returns with the schema up to date
 */
export async function openPgliteStore(folder: string): Promise<Store> {
  if (!existsSync(folder)) await create(folder);
  const database = await open(folder);
  const store: Store = {
    ...sqlOver(database),
    transaction: (work) => database.transaction((transaction) => work(sqlOver(transaction))),
    close: () => database.close(),
  };
  try {
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

const open = (folder: string) =>
  PGlite.create({
    fs: new DurableNodeFS(folder),
    extensions: { btree_gist },
    startParams: durableParams,
  });

/** Beside its place first: whoever stops the first start half-way must not find half a database at the second. */
async function create(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await (await open(draft)).close();
  renameSync(draft, folder);
}

const sqlOver = (connection: Pick<Transaction, 'query'>): Sql => ({
  query: async <Row extends object>(text: string, params: readonly unknown[] = []) =>
    (await connection.query<Row>(text, [...params])).rows,
});
