import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every `*.test.ts` below the folders, sorted, so that every run is the same. */
export function testFiles(...folders) {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name)),
    )
    .sort();
}
