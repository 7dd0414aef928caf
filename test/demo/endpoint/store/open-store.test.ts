import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../../../../demo/endpoint/store/open-store.js';
import { dataFolder, emptyFolder, removeFolder } from '../helpers/data-folder.js';
import { sharedCluster } from '../helpers/postgres.js';

const cluster = sharedCluster();
const folders: string[] = [];
const keep = async (folder: Promise<string>) => {
  folders.push(await folder);
  return folders.at(-1)!;
};

after(async () => {
  await cluster.leave();
  for (const folder of folders) await removeFolder(folder);
});

test('a folder belongs to one at a time, and is given back', async () => {
  const dataDir = await keep(dataFolder());
  const first = await openStore({ dataDir });
  await assert.rejects(openStore({ dataDir }), /^Error: The data folder is in use by process/);
  await first.release();
  const second = await openStore({ dataDir, databaseUrl: '' });
  await second.release();
});

test('with an address several share the database, and the folder is left alone', async () => {
  const dataDir = join(await keep(emptyFolder()), 'data');
  const databaseUrl = await (await cluster.get()).createDatabase();
  const [first, second] = await Promise.all([1, 2].map(() => openStore({ dataDir, databaseUrl })));
  await first!.store.query(`insert into secrets (name, value) values ('test', 'shared')`);
  await first!.release();
  const rows = await second!.store.query(`select value from secrets where name = 'test'`);
  assert.deepEqual(rows, [{ value: 'shared' }]);
  await second!.release();
  assert.ok(!existsSync(dataDir));
});
