import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../../../demo/endpoint/store/migrate.js';
import { migrations } from '../../../../demo/endpoint/store/migrations/index.js';
import { openPostgresStore } from '../../../../demo/endpoint/store/postgres-store.js';
import type { Sql, Store } from '../../../../demo/endpoint/store/store.js';
import { asAdministrator, sharedCluster } from '../helpers/postgres.js';

const cluster = sharedCluster();
const stores: Store[] = [];
const database = async () => (await cluster.get()).createDatabase();
const open = async (url: string, max?: number) => {
  const store = await openPostgresStore(url, { max });
  stores.push(store);
  return store;
};

after(async () => {
  for (const store of stores) await store.close();
  await cluster.leave();
});

/** Cuts every other connection to the database. */
const cutOthers = (sql: Sql) =>
  sql.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );

const write = (sql: Sql, name: string) =>
  sql.query(`insert into secrets (name, value) values ($1, 'x')`, [name]);
const written = (sql: Sql) => sql.query("select name from secrets where name like 'test %' order by name");

describe('instances that start together', () => {
  test('bring the schema up to date once', async () => {
    const url = await database();
    const [store] = await Promise.all([open(url), open(url), open(url)]);
    const ids = await store.query<{ id: number }>('select id from schema_migrations order by id');
    assert.deepEqual(
      ids.map(({ id }) => id),
      migrations.map(({ id }) => id),
    );
    // What the same step does a second time would be there twice.
    const step = {
      id: migrations.length + 1,
      name: 'counted',
      statements: [
        'create table if not exists runs (at timestamptz)',
        'select pg_sleep(0.1)',
        'insert into runs values (now())',
      ],
    };
    await Promise.all(stores.slice(-3).map((each) => migrate(each, [...migrations, step])));
    assert.deepEqual(await store.query('select count(*) as count from runs'), [{ count: 1 }]);
  });
});

describe('a connection that is cut', () => {
  test('is the only one that goes: a refusal costs none', async () => {
    const store = await open(await database(), 1);
    const own = () => store.query('select pg_backend_pid() as pid');
    const before = await own();
    await assert.rejects(store.query('select 1 / 0'), { code: '22012' });
    await assert.rejects(
      store.transaction((sql) => sql.query('select 1 / 0')),
      { code: '22012' },
    );
    assert.deepEqual(await own(), before);
  });

  test('while it rests is replaced', async () => {
    const url = await database();
    const [store, other] = [await open(url), await open(url)];
    await Promise.all([1, 2, 3].map(() => store.query('select pg_sleep(0.05)')));
    assert.equal((await cutOthers(other)).length, 3);
    await pause(50);
    assert.deepEqual(await store.query('select 1 as alive'), [{ alive: 1 }]);
    assert.equal(await store.transaction(() => Promise.resolve('done')), 'done');
  });

  test('during a statement fails its transaction, and no other', async () => {
    const store = await open(await database(), 1);
    await assert.rejects(
      store.transaction(async (sql) => {
        await write(sql, 'test half');
        await sql.query('select pg_terminate_backend(pg_backend_pid())');
      }),
      { code: '57P01' },
    );
    assert.deepEqual(await written(store), []);
  });

  test('between two statements too', async () => {
    const url = await database();
    const [store, other] = [await open(url, 1), await open(url)];
    await assert.rejects(
      store.transaction(async (sql) => {
        await write(sql, 'test half');
        await cutOthers(other);
        await pause(50);
        await write(sql, 'test rest');
      }),
    );
    await assert.rejects(store.transaction(() => cutOthers(other).then(() => pause(50))));
    await store.transaction((sql) => write(sql, 'test whole'));
    assert.deepEqual(await written(store), [{ name: 'test whole' }]);
  });
});

describe('work', () => {
  test('is durable and limited in time, whatever the database says', async () => {
    const url = await database();
    await asAdministrator(
      url,
      `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`,
    );
    const store = await open(url);
    const [row] = await store.transaction((sql) =>
      sql.query(
        `select current_setting('synchronous_commit') as commit, current_setting('statement_timeout') as statement,
                current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    );
    assert.deepEqual(row, { commit: 'on', statement: '15s', idle: '30s' });
    const [alone] = await store.query(
      `select current_setting('synchronous_commit') as commit, current_setting('statement_timeout') as statement`,
    );
    assert.deepEqual(alone, { commit: 'on', statement: '15s' });
  });

  test('waits for a free connection, and closing waits for it', async () => {
    const url = await database();
    const store = await open(url, 2);
    const names = Array.from({ length: 9 }, (_, index) => `test ${index}`);
    const work = names.map((name) => store.transaction((sql) => write(sql, name)));
    await Promise.all([store.close(), store.close()]);
    await Promise.all(work);
    await assert.rejects(store.query('select 1'), /closed/);
    await assert.rejects(
      store.transaction(() => Promise.resolve()),
      /closed/,
    );
    const other = await open(url);
    assert.deepEqual(
      (await written(other)).map((row) => (row as { name: string }).name),
      names,
    );
  });
});

describe('what keeps a database from being opened is said plainly', () => {
  const refused = async (url: string, words: RegExp) => {
    await assert.rejects(open(url), (error: Error) => {
      assert.match(error.message, words);
      const [, password = 'pa55word'] = /:\/\/\w+:(.+?)@/.exec(url) ?? [];
      for (const secret of [password, decodeURIComponent(password)]) {
        assert.ok(!error.message.includes(secret), error.message);
      }
      return true;
    });
  };
  const changed = async (changes: Partial<URL>) => Object.assign(new URL(await database()), changes).href;

  test('an address that is none', async () => {
    for (const url of [
      'clinic',
      'mysql://me:pa55word@127.0.0.1/clinic',
      'postgres://me:pa55word@host:port/clinic',
    ]) {
      await refused(url, /^DATABASE_URL must look like postgres:/);
    }
  });

  test('nobody there, or somebody else', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = String((server.address() as AddressInfo).port);
    await refused(await changed({ port }), new RegExp(`127\\.0\\.0\\.1:${port}`));
    server.close();
    await once(server, 'close');
    await refused(
      await changed({ port }),
      new RegExp(`^No database answers at 127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\)`),
    );
  });

  test('no such database', async () => {
    await refused(await changed({ pathname: '/nowhere' }), /^There is no database "nowhere" at 127/);
  });

  test('a wrong password, or a wrong user', async () => {
    await refused(
      await changed({ password: 'pa55word' }),
      /does not let "postgres" in: password authentication/,
    );
    await refused(await changed({ username: 'nobody' }), /does not let "nobody" in/);
  });

  test('a user who may not create what is needed', async () => {
    const url = await changed({ username: 'guest', password: 'pa55word' });
    const own = await database();
    await asAdministrator(own, `create user guest password 'pa55word'`);
    await refused(url, /^The user "guest" may not create tables in "clinic_\d+" at .*permission denied/);
    const there = Object.assign(new URL(url), { username: 'postgres', password: new URL(own).password }).href;
    await asAdministrator(there, 'grant all on schema public to guest');
    await refused(url, /^The extension btree_gist.*permission denied.*CREATE EXTENSION btree_gist$/);
    await asAdministrator(there, 'create extension btree_gist');
    await open(url);
  });

  test('one that can only be read, or is ahead of this program', async () => {
    const url = await database();
    const name = new URL(url).pathname.slice(1);
    const maintenance = await changed({ pathname: '/postgres' });
    await asAdministrator(maintenance, `alter database ${name} set default_transaction_read_only = on`);
    await refused(url, /can only be read/);
    await asAdministrator(maintenance, `alter database ${name} reset default_transaction_read_only`);
    const store = await open(url);
    await store.query("insert into schema_migrations (id, name) values (999, 'of tomorrow')");
    await refused(url, /^The database "clinic_\d+" at .* cannot be opened: .*newer version/);
  });
});
