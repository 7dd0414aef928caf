import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Custom properties that begin with `--_` are the element's own. */
const OWN = /--_[a-z-]+/g;

const source = fileURLToPath(new URL('../../../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const found = files.flatMap((file) => readFileSync(`${source}/${file}`, 'utf8').match(OWN) ?? []);

/** By the alphabet: files are read in any order, and every build must be the same. */
const names = [...new Set(found)].sort();

/** In the files for a script tag each of them is a letter. */
export const shortProperties = (code: string): string =>
  code.replace(OWN, (name) => (names.includes(name) ? `--${(10 + names.indexOf(name)).toString(36)}` : name));
