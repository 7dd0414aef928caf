import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the licences of every package of which the bundle holds a line: they ask for it, and cost no byte of script. */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          if (renderedLength > 0 && id.includes('node_modules')) folders.add(packageFolder(id));
        }
      }
      const texts = [...folders].sort().map(notice);
      this.emitFile({ type: 'asset', fileName, source: texts.join('\n\n') });
    },
  };
}

/** The nearest folder whose package.json has a name: some packages have nameless ones deeper down. */
function packageFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && 'name' in readManifest(folder)) return folder;
  }
  throw new Error(`No package holds ${file}`);
}

function readManifest(folder: string): { name?: string; version?: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof readManifest>;
}

function notice(folder: string): string {
  const { name, version, license } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license ?? 'not named'}`;
  return `${name ?? ''} ${version ?? ''}\n${'-'.repeat(40)}\n${text}`;
}
