/** PostgreSQL by its address: any number of instances share it, and none of them keeps a thing. */
import pg from 'pg';
import { migrate } from './migrate.js';
import { openFailure, readTarget } from './postgres-failure.js';
import { rowTypes } from './postgres-types.js';
import type { Sql, Store } from './store.js';

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
  const sql = sqlOver(runOver(pool));
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
    query: (text, params) => tracked(() => sql.query(text, params)),
    transaction: (work) => tracked(() => inTransaction(pool, work)),
    close: () => (closing ??= close()),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const connection = { lost: false };
  // Whatever the server did not say itself: the connection broke, or an answer is still to come.
  const failed = (error: unknown) => {
    connection.lost ||= !(error instanceof pg.DatabaseError);
  };
  const run = runOver(client, failed);
  // While in use it has no listener but this one.
  client.on('error', failed);
  try {
    // One round trip. SET LOCAL, since poolers share sessions out and refuse settings at connecting. A frozen instance
    // loses its locks; a commit is on the disk whatever the database's default is.
    await run(
      `begin isolation level read committed;
       set local statement_timeout = '15s';
       set local idle_in_transaction_session_timeout = '30s';
       select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`,
    );
    const result = await work(sqlOver(run));
    const { command } = await run('commit');
    if (command !== 'COMMIT') throw new Error('A statement had failed, so everything was rolled back.');
    return result;
  } catch (error) {
    // Where that fails too, the server rolls back as the connection goes.
    if (!connection.lost) await run('rollback').catch(failed);
    throw error;
  } finally {
    client.off('error', failed);
    client.release(connection.lost);
  }
}

type Run = (text: string, params?: readonly unknown[]) => Promise<pg.QueryResult>;

const runOver =
  (connection: pg.Pool | pg.PoolClient, failed: (error: unknown) => void = () => {}): Run =>
  async (text, params = []) => {
    try {
      return await connection.query(text, [...params]);
    } catch (error) {
      failed(error);
      throw error;
    }
  };

const sqlOver = (run: Run): Sql => ({
  query: async <Row extends object>(text: string, params?: readonly unknown[]) =>
    (await run(text, params)).rows as Row[],
});
