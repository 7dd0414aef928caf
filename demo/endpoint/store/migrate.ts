/** Brings a database to this version's schema: each numbered step once, all in one transaction. */
import { migrations, type Migration } from './migrations/index.js';
import type { Store } from './store.js';

/** @throws Error when the database was already used by a newer version than this one */
export async function migrate(store: Store, steps: readonly Migration[] = migrations): Promise<void> {
  await store.transaction(async (sql) => {
    // Several servers of one PostgreSQL may start at once; whoever waits, or builds an index, may take its time.
    await sql.query('set local statement_timeout = 0');
    await sql.query(`select pg_advisory_xact_lock(hashtextextended('massage-booker:migrate', 0))`);
    await sql.query(
      `create table if not exists schema_migrations (
         id integer primary key, name text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await sql.query<{ id: number }>('select id from schema_migrations');
    const done = new Set(applied.map(({ id }) => id));
    const newest = Math.max(0, ...steps.map(({ id }) => id));
    if (applied.some(({ id }) => id > newest)) {
      throw new Error('The data was written by a newer version of this server; start that version instead.');
    }
    for (const { id, name, statements } of steps) {
      if (done.has(id)) continue;
      for (const statement of statements) await sql.query(statement);
      await sql.query('insert into schema_migrations (id, name) values ($1, $2)', [id, name]);
    }
  });
}
