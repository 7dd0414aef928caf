/** What both engines owe the endpoint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onBothEngines } from '../helpers/stage.js';

onBothEngines((stage) => {
  const query = <Row extends object>(text: string, params?: readonly unknown[]) =>
    stage.store.query<Row>(text, params);

  test('rows come back in the same types', async () => {
    const [row] = await query(
      `select 'ü'::text as text, array['a', null, 'b,"\\{}']::text[] as texts, '{}'::text[] as nothing,
              7::int as int, 9007199254740991::bigint as bigint, 9007199254740992::bigint as huge, count(*) as count,
              1764666000000.5::float8 as float, true as yes, null::text as none,
              '{"a": [1, null]}'::json as json, '{"b": "ü"}'::jsonb as jsonb
         from bookings`,
    );
    assert.deepEqual(
      { ...row },
      {
        text: 'ü',
        texts: ['a', null, 'b,"\\{}'],
        nothing: [],
        int: 7,
        bigint: Number.MAX_SAFE_INTEGER,
        huge: 2n ** 53n,
        count: 0,
        float: 1_764_666_000_000.5,
        yes: true,
        none: null,
        json: { a: [1, null] },
        jsonb: { b: 'ü' },
      },
    );
  });

  test('parameters arrive as they were given', async () => {
    const odd = ["O'Hara", 'a,b', '{"c"}', 'd\\e', '', 'NULL', '雨\n'];
    const json = JSON.stringify({ odd });
    const [row] = await query<{ texts: string[]; json: unknown }>(
      `select $1::text[] as texts, $2::text::jsonb as json, $3::int as int, $4::float8 as float, $5::boolean as no,
              $6::text as none, $7::text[] as nothing,
              extract(epoch from $8::timestamptz)::float8 as instant`,
      [odd, json, 42, 0.25, false, null, [], '2026-12-02T09:00:00-08:00'],
    );
    assert.deepEqual(
      { ...row },
      {
        texts: odd,
        json: { odd },
        int: 42,
        float: 0.25,
        no: false,
        none: null,
        nothing: [],
        instant: Date.parse('2026-12-02T09:00:00-08:00') / 1000,
      },
    );
  });

  const secrets = () => query("select name from secrets where name like 'test %' order by name");
  const write = `insert into secrets (name, value) values ($1, 'x')`;

  test('a transaction gives its result, and keeps all or nothing', async (t) => {
    t.after(() => query("delete from secrets where name like 'test %'"));
    const result = await stage.store.transaction(async (sql) => {
      await sql.query(write, ['test kept']);
      return 'result';
    });
    assert.equal(result, 'result');
    await assert.rejects(
      stage.store.transaction(async (sql) => {
        await sql.query(write, ['test one']);
        throw new RangeError('no');
      }),
      RangeError,
    );
    await assert.rejects(
      stage.store.transaction(async (sql) => {
        await sql.query(write, ['test two']);
        await sql.query(write, ['test kept']);
      }),
      { code: '23505' },
    );
    assert.deepEqual(await secrets(), [{ name: 'test kept' }]);
  });

  test('a failure that was swallowed does not pass for a commit', async () => {
    await assert.rejects(
      stage.store.transaction(async (sql) => {
        await sql.query(write, ['test lost']);
        await sql.query('select 1 / 0').catch(() => undefined);
      }),
    );
    assert.deepEqual(await secrets(), []);
  });

  test('a commit is on the disk, and read committed is what it reads', async () => {
    const asked = (sql: { query: typeof query }) =>
      sql.query(
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
                current_setting('transaction_isolation') as isolation`,
      );
    const [row] = await stage.store.transaction(asked);
    assert.deepEqual({ ...row }, { fsync: 'on', commit: 'on', isolation: 'read committed' });
  });
});
