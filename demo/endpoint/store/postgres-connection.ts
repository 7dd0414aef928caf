/** Work on one connection of a pool: a transaction, or a statement alone. A connection that broke does not come back. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Sql } from './store.js';

/** One statement; or several at once when there are no parameters. */
export type Run = (text: string, params?: readonly unknown[]) => Promise<pg.QueryResult>;

export async function onConnection<T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const connection = { lost: false };
  const lose = () => {
    connection.lost = true;
  };
  // In use it has no listener but this one, and an error that nobody hears would end the process.
  client.on('error', lose);
  try {
    return await work(async (text, params = []) => {
      if (connection.lost) throw new Error('The connection to the database was lost.');
      try {
        return await client.query(params.length ? { name: nameOf(text), text, values: [...params] } : text);
      } catch (error) {
        // What the server did not say itself: the connection broke, or an answer is still to come.
        if (!(error instanceof pg.DatabaseError)) lose();
        throw error;
      }
    });
  } finally {
    client.off('error', lose);
    client.release(connection.lost);
  }
}

const names = new Map<string, string>();

/**
 * A statement with parameters is parsed and planned once a connection, which is most of what a small one costs. All
 * texts are constants of this program, so there are not many. PgBouncer passes names on from 1.21.
 */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

/**
 * Settings for statements alone. Not given at connecting, where poolers refuse them: a commit is on the disk whatever
 * the database's default is, and no statement runs for ever.
 */
export async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(
    `set statement_timeout = '15s';
     select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
  );
}

export async function inTransaction<T>(run: Run, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    // One round trip. The session's settings again, since a pooler may have given the session to somebody else; and a
    // frozen instance loses its locks.
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
    // Where that fails, the server rolls back as the connection goes.
    await run('rollback').catch(() => undefined);
    throw error;
  }
}

export const sqlOver = (run: Run): Sql => ({
  query: async <Row extends object>(text: string, params?: readonly unknown[]) =>
    (await run(text, params)).rows as Row[],
});
