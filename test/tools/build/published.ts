import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a script tag names; the other files are found beside it by their own names. */
const NAMED = /^massage-booker(?=(\.classic)?\.js$)/;
/** Named by what it holds, so those of other builds would stay. */
const STEPS = 'massage-booker.steps-';
const folders = ['', 'lang'];

/** For pages that want one version and no other: copies named for it, and in sri.json what each script is to be. */
export function published(version: string): Plugin {
  return {
    name: 'published',
    apply: 'build',
    // There are two bundles, and each is written by itself: after the second one this is complete.
    writeBundle({ dir }, bundle) {
      const dist = dir!;
      const steps = scripts(dist, '').filter((file) => file.startsWith(STEPS));
      if (steps.some((file) => bundle[file]))
        for (const file of steps) if (!bundle[file]) rmSync(join(dist, file));
      for (const file of scripts(dist, '')) if (/booker-\d/.test(file)) rmSync(join(dist, file));
      for (const file of scripts(dist, '').filter((one) => NAMED.test(one)))
        copyFileSync(join(dist, file), join(dist, file.replace(NAMED, `$&-${version}`)));
      const all = folders.flatMap((folder) => scripts(dist, folder));
      const sums = Object.fromEntries(all.map((file) => [file, integrity(readFileSync(join(dist, file)))]));
      writeFileSync(join(dist, 'sri.json'), `${JSON.stringify(sums, null, 2)}\n`);
    },
  };
}

/** As the `integrity` attribute has it. */
export const integrity = (script: Buffer | string): string =>
  `sha384-${createHash('sha384').update(script).digest('base64')}`;

/** Those of one folder, by their paths. */
function scripts(dist: string, folder: string): string[] {
  const at = join(dist, folder);
  const files = existsSync(at) ? readdirSync(at).sort() : [];
  return files.filter((file) => file.endsWith('.js')).map((file) => join(folder, file));
}
