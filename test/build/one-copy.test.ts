import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, parseSync, type Rolldown } from 'vite';
import { oneCopy } from '../tools/build/one-copy.js';
import { integrity } from '../tools/build/published.js';

interface Script {
  open: string;
  later: () => Promise<{ same: (part: unknown) => boolean }>;
}

const SOURCES = {
  'entry.js': `
    import { part } from './part.js';
    export const open = 'for all';
    export const later = async () => ({ same: (await import('./later.js')).same });
    globalThis.parts.push(part);`,
  'part.js': 'export const part = { once: true };',
  'later.js': `import { part } from './part.js'; export const same = (other) => other === part;`,
};

/** As far as the script asks. */
const links: { rel: string; integrity: string; nonce: string; href: string; removed: boolean }[] = [];
const document = {
  createElement: () => {
    const link = {
      rel: '',
      integrity: '',
      nonce: '',
      href: '',
      removed: false,
      remove: () => (link.removed = true),
    };
    links.push(link);
    return link;
  },
  head: { append: () => undefined },
  querySelector: () => ({ nonce: 'said' }),
};

describe('a script with later steps', () => {
  let folder: string;
  let files: string[];
  const parts: unknown[] = [];
  const load = async (address: string) =>
    (await import(`${pathToFileURL(join(folder, 'massage-booker.js')).href}${address}`)) as Script;

  before(async () => {
    Object.assign(globalThis, { document, parts });
    folder = await mkdtemp(join(tmpdir(), 'massage-booker-build-'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, code] of Object.entries(SOURCES)) await writeFile(join(folder, name), code);
    const [{ output }] = (await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      plugins: [oneCopy()],
      build: {
        write: false,
        minify: true,
        rolldownOptions: { preserveEntrySignatures: 'allow-extension' },
        lib: { entry: join(folder, 'entry.js'), formats: ['es'], fileName: () => 'massage-booker.js' },
      },
    })) as [Rolldown.RolldownOutput];
    for (const file of output)
      await writeFile(join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source);
    files = output.map(({ fileName }) => fileName).sort();
  });
  after(async () => {
    Object.assign(globalThis, { document: undefined, parts: undefined });
    await rm(folder, { recursive: true });
  });

  it('is two files, the second named by what it holds', async () => {
    const [script, later] = files;
    assert.deepEqual(files.length, 2);
    assert.equal(script, 'massage-booker.js');
    const hash = integrity(await readFile(join(folder, later!)));
    const letters = hash.replace('sha384-', '').replace(/[^a-zA-Z0-9]/g, '');
    assert.equal(later, `massage-booker.steps-${letters.slice(0, 8)}.js`);
  });

  it('gives them its own parts, by whatever address it is loaded', async () => {
    for (const address of ['', '?another']) {
      const script = await load(address);
      const { same } = await script.later();
      assert.ok(same(parts.at(-1)), address);
    }
    assert.equal(parts.length, 2, 'none of them was loaded once more');
  });

  it('exports what it did, and not its parts', async () => {
    assert.deepEqual(Object.keys(await load('')).sort(), ['later', 'open']);
  });

  it('has the browser hold them against their hash, and leaves nothing in the page', async () => {
    const [, later] = files;
    assert.ok(links.length > 0);
    for (const { rel, integrity: hash, nonce, removed } of links) {
      assert.equal(nonce, 'said');
      assert.equal(rel, 'modulepreload');
      assert.equal(hash, integrity(await readFile(join(folder, later!))));
      assert.ok(removed);
    }
  });

  it('asks by another address for what failed, and by the same for what did not', async () => {
    const [, later] = files;
    links.length = 0;
    await (await load('')).later();
    assert.deepEqual(
      links.map(({ href }) => href.endsWith(later!)),
      [true],
    );
    const content = await readFile(join(folder, later!), 'utf8');
    await rm(join(folder, later!));
    const script = await load('?failing');
    await assert.rejects(script.later());
    await writeFile(join(folder, later!), content);
    const { same } = await script.later();
    assert.ok(same(parts.at(-1)));
    assert.ok(links.at(-1)!.href.endsWith(`${later!}?1`), links.at(-1)!.href);
  });

  it('is refused by the build where it is not what is expected', () => {
    const chunk = (fileName: string, code: string) => ({
      type: 'chunk',
      fileName,
      code,
      isEntry: fileName === 's.js',
    });
    const { generateBundle } = oneCopy() as unknown as {
      generateBundle: (options: unknown, bundle: object) => void;
    };
    const parse = (code: string) => parseSync('x.js', code, { sourceType: 'module' }).program;
    const built = (script: string, later: string) => () => {
      const bundle = { 's.js': chunk('s.js', script), 'l.js': chunk('l.js', later) };
      generateBundle.call({ parse, emitFile: () => '' }, {}, bundle);
    };
    const script = 'let a=1;import("./l.js");export{a as x}';
    assert.doesNotThrow(built(script, 'import{x as b}from"./s.js";let t=b;export{t as tags}'));
    assert.throws(
      built(script, 'import{y as b}from"./s.js";let t=b;export{t as tags}'),
      /exports what is needed/,
    );
    assert.throws(
      built(script, 'import{x as b}from"./o.js";let t=b;export{t as tags}'),
      /from the script alone/,
    );
    assert.throws(built(script, 'import{x as b}from"./s.js";export let tags=b'), /what they declared/);
    assert.throws(built('let a=1;export{a as x}', 'let t=1;export{t as tags}'), /imports its later steps/);
  });
});
