import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FolderLockedError, lockFolder } from '../../../demo/endpoint/lock.js';
import { emptyFolder, removeFolder } from './helpers/data-folder.js';

const folders: string[] = [];
const newFolder = async () => {
  folders.push(await emptyFolder());
  return folders.at(-1)!;
};
after(() => Promise.all(folders.map(removeFolder)));

const heldBy = (folder: string, holder: object) =>
  writeFileSync(
    join(folder, 'endpoint.lock'),
    JSON.stringify({ since: '2026-11-23T10:00:00.000Z', ...holder }),
  );

test('names process, host and time, and is gone when given back', async () => {
  const folder = await newFolder();
  const unlock = lockFolder(folder);
  const { pid, host } = JSON.parse(readFileSync(join(folder, 'endpoint.lock'), 'utf8')) as {
    pid: number;
    host: string;
  };
  assert.deepEqual([pid, host], [process.pid, hostname()]);
  assert.throws(() => lockFolder(folder), new RegExp(`process ${process.pid} on ${hostname()}, since 2`));
  unlock();
  assert.ok(!existsSync(join(folder, 'endpoint.lock')));
  lockFolder(folder)();
});

test('of a dead process is taken over', async () => {
  const folder = await newFolder();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  heldBy(folder, { pid, host: hostname() });
  lockFolder(folder)();
});

test('of a process whose number somebody else has now is taken over', async () => {
  const folder = await newFolder();
  heldBy(folder, { pid: process.pid, host: hostname(), born: 'another-boot/1' });
  lockFolder(folder)();
});

test('of another machine is respected, with the way out', async () => {
  const folder = await newFolder();
  heldBy(folder, { pid: 1, host: 'somewhere.else' });
  assert.throws(() => lockFolder(folder), FolderLockedError);
  assert.throws(() => lockFolder(folder), /process 1 on somewhere\.else.*If that machine is gone, delete/);
});

test('that is no lock at all is nobody’s', async () => {
  const folder = await newFolder();
  writeFileSync(join(folder, 'endpoint.lock'), '');
  lockFolder(folder)();
});
