/** Data folders to spoil: copies of an empty database, since making one takes seconds. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../../../demo/endpoint/store/migrations/index.js';
import { openPgliteStore } from '../../../../demo/endpoint/store/pglite-store.js';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/massage-booker/', import.meta.url));

/** A new empty folder of the system's temporary place. */
export const emptyFolder = () => mkdtemp(join(tmpdir(), 'massage-booker-'));

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

/** A DATA_DIR whose database has the schema and no rows; whoever asks removes it. */
export async function dataFolder(): Promise<string> {
  const folder = await emptyFolder();
  await cp(await template(), join(folder, 'postgres'), { recursive: true });
  return folder;
}

/** Named after the schema, so that a changed one is made anew. */
async function template(): Promise<string> {
  const schema = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const path = join(cache, `postgres-${schema}`);
  if (existsSync(path)) return path;
  const draft = await emptyFolder();
  const store = await openPgliteStore(join(draft, 'postgres'));
  await store.close();
  mkdirSync(cache, { recursive: true });
  const beside = `${path}.${process.pid}`;
  await cp(join(draft, 'postgres'), beside, { recursive: true });
  await removeFolder(draft);
  // Another test file may have been quicker.
  await rename(beside, path).catch(() => removeFolder(beside));
  return path;
}
