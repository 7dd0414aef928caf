import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrate } from '../../../../demo/endpoint/store/migrate.js';
import { migrations } from '../../../../demo/endpoint/store/migrations/index.js';
import { onBothEngines } from '../helpers/stage.js';

test('steps are numbered from one, without a gap', () => {
  assert.deepEqual(
    migrations.map(({ id }) => id),
    migrations.map((_, index) => index + 1),
  );
});

onBothEngines((stage) => {
  const applied = () => stage.store.query<{ id: number }>('select id from schema_migrations order by id');

  test('each step is applied once; one that fails leaves nothing behind', async () => {
    const before = await applied();
    const next = { id: migrations.length + 1, name: 'rooms', statements: ['create table rooms (id text)'] };
    const broken = {
      id: next.id + 1,
      name: 'broken',
      statements: ['create table halls (id text)', 'nonsense'],
    };
    await assert.rejects(migrate(stage.store, [...migrations, next, broken]), /nonsense/);
    assert.deepEqual(await applied(), before);
    await migrate(stage.store, [...migrations, next]);
    await migrate(stage.store, [...migrations, next]);
    assert.equal((await applied()).length, before.length + 1);
    await assert.rejects(migrate(stage.store), /newer version/);
  });
});
