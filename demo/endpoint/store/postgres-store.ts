/** PostgreSQL by its address: any number of instances share it, and none of them keeps a thing. */
import pg from 'pg';
import { migrate } from './migrate.js';
import { inTransaction, onConnection, prepareSession, sqlOver } from './postgres-connection.js';
import { openFailure, readTarget } from './postgres-failure.js';
import { rowTypes } from './postgres-types.js';
import type { Store } from './store.js';

export interface PostgresOptions {
  /** Most connections of this instance at once; who finds all of them busy waits. */
  max?: number;
}

/** Milliseconds to wait for a connection, a busy pool included: then the visitor's retry is the better queue. */
const CONNECT_PATIENCE = 10_000;

/** Beyond the server's own limit below: for an answer that never comes, since nobody is there any more. */
const ANSWER_PATIENCE = 20_000;

/**
 * @param url `postgres://user:password@host:5432/database`, with `sslmode` and the like behind a `?`
 * @returns with the schema up to date
 * @throws Error in words for whoever set the address; the password is in none of them
 */
export async function openPostgresStore(url: string, { max = 10 }: PostgresOptions = {}): Promise<Store> {
  const target = readTarget(url);
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: 'massage-booker',
    connectionTimeoutMillis: CONNECT_PATIENCE,
    // A connection that a firewall forgot is noticed while it rests, not by the next visitor.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: rowTypes,
    onConnect: prepareSession,
  };
  // A connection of its own: a migration may take longer than any answer.
  const migrating = storeOver(new pg.Pool({ ...config, max: 1 }));
  try {
    await migrate(migrating);
  } catch (error) {
    throw openFailure(error, target);
  } finally {
    await migrating.close();
  }
  return storeOver(new pg.Pool({ ...config, max, query_timeout: ANSWER_PATIENCE }));
}

function storeOver(pool: pg.Pool): Store {
  // A resting connection that dies has left the pool already; an error that nobody hears would end the process.
  pool.on('error', () => {});
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const tracked = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw new Error('The database is closed.');
    const promise = work();
    underWay.add(promise);
    try {
      return await promise;
    } finally {
      underWay.delete(promise);
    }
  };
  const close = async () => {
    // The pool's own end() waits for connections in use, and forgets whoever still queues for one.
    await Promise.allSettled(underWay);
    await pool.end();
  };
  return {
    query: (text, params) => tracked(() => onConnection(pool, (run) => sqlOver(run).query(text, params))),
    transaction: (work) => tracked(() => onConnection(pool, (run) => inTransaction(run, work))),
    close: () => (closing ??= close()),
  };
}
