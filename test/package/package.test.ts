import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { integrity } from '../tools/build/published.js';

const exec = promisify(execFile);
const { version } = manifest;

/** Everything a stranger who installs the package gets, and why nothing else is in it. */
const EXPECTED = [
  /^package\.json$/,
  /^LICENSE$/,
  /^README\.md$/,
  /^CHANGELOG\.md$/,
  /^custom-elements\.json$/,
  /^vscode\.(html|css)-custom-data\.json$/,
  /^web-types\.json$/,
  /^dist\/massage-booker(-\d+\.\d+\.\d+)?(\.classic)?\.js$/,
  /^dist\/massage-booker\.doctor\.js$/,
  /^dist\/massage-booker\.steps-\w{8}\.js$/,
  /^dist\/sri\.json$/,
  /^dist\/massage-booker\.LICENSES\.txt$/,
  /^dist\/lang\/[a-zA-Z-]+\.js$/,
  /^dist\/npm\/[a-zA-Z/-]+(\.(styles|doctor|steps))?\.(d\.ts|js)$/,
];
/** Not `plural.ts`, which the languages have in them: a language has a tag for a name. */
const LANGUAGES = readdirSync('src/lang').flatMap((file) => /^([a-z]{2}(-\w+)?)\.ts$/.exec(file)?.[1] ?? []);
const NEEDED = [
  'LICENSE',
  'custom-elements.json',
  'dist/massage-booker.js',
  'dist/massage-booker.classic.js',
  `dist/massage-booker-${version}.js`,
  `dist/massage-booker-${version}.classic.js`,
  'dist/massage-booker.doctor.js',
  'dist/massage-booker.LICENSES.txt',
  ...LANGUAGES.flatMap((tag) => [
    `dist/lang/${tag}.js`,
    `dist/npm/lang/${tag}.js`,
    `dist/npm/lang/${tag}.d.ts`,
  ]),
  'dist/sri.json',
  'vscode.html-custom-data.json',
  'vscode.css-custom-data.json',
  'web-types.json',
  'dist/npm/index.js',
  'dist/npm/index.d.ts',
  'dist/npm/define.js',
  'dist/npm/define.d.ts',
];

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('the npm package', () => {
  let folder: string;
  let tarball: string;
  let files: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'massage-booker-package-'));
    const { stdout } = await exec('npm', [
      'pack',
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
    ]);
    const [packed] = JSON.parse(stdout) as Packed[];
    assert.ok(packed);
    tarball = join(folder, packed.filename);
    files = packed.files.map(({ path }) => path).sort();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('holds what it promises', () => {
    assert.ok(LANGUAGES.length > 1, 'the languages are found');
    assert.deepEqual(
      NEEDED.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds the later steps once, and none of an older build', () => {
    const steps = files.filter((file) => file.startsWith('dist/massage-booker.steps-'));
    assert.equal(steps.length, 1, steps.join(', '));
  });

  it('holds nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('names only files it holds', async () => {
    const text = await readFile('package.json', 'utf8');
    const named = text.match(/(?<=")(?:\.\/)?(?:dist\/[^"*]+|[\w.-]+(?<!package)\.json)(?=")/g) ?? [];
    assert.ok(named.length > 5);
    const held = (file: string) => {
      const [begin = '', end = ''] = file.replace('./', '').split('*');
      return files.some((one) => one.startsWith(begin) && one.endsWith(end));
    };
    assert.deepEqual(
      named.filter((file) => !held(file)),
      [],
    );
  });

  it('has no script of another version', () => {
    const versioned = files.filter((file) => /booker-\d/.test(file));
    assert.deepEqual(
      versioned.filter((file) => !file.includes(`-${version}.`)),
      [],
    );
  });

  it('says what each script for a tag is to be, and each is', async () => {
    const scripts = files.filter((file) => /^dist\/(?!npm\/).*\.js$/.test(file));
    const sums = JSON.parse(await readFile('dist/sri.json', 'utf8')) as Record<string, string>;
    const counted = await Promise.all(
      scripts.map(async (file) => [file.replace('dist/', ''), integrity(await readFile(file))]),
    );
    assert.deepEqual(sums, Object.fromEntries(counted));
    assert.equal(sums[`massage-booker-${version}.js`], sums['massage-booker.js']);
  });

  it('gives the element’s own properties one short name in styles and code alike', async () => {
    const scripts = files.filter((file) => /^dist\/massage-booker[^/]*\.js$/.test(file));
    assert.ok(scripts.length > 4);
    for (const file of scripts) assert.doesNotMatch(await readFile(file, 'utf8'), /--_[a-z]/, file);
  });

  it('tells nothing of the machine it was made on, and refers to no source map', async () => {
    const home = /file:\/\/|\/(home|root|tmp|Users)\/|sourceMappingURL/;
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
    assert.deepEqual(
      texts
        .filter(([, content]) => content.includes(process.cwd()) || home.test(content))
        .map(([file]) => file),
      [],
    );
  });

  it('satisfies publint', async () => {
    await exec('node_modules/.bin/publint', ['--strict', tarball]);
  });

  it('has types that resolve wherever it can be imported', async () => {
    await exec('node_modules/.bin/attw', [tarball, '--profile', 'esm-only']);
  });

  describe('installed in an empty project', () => {
    let project: string;
    const node = (code: string): Promise<{ stdout: string }> =>
      exec(process.execPath, ['--input-type=module', '--eval', code], { cwd: project });

    before(async () => {
      project = await mkdtemp(join(tmpdir(), 'massage-booker-project-'));
      await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
      await exec('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], {
        cwd: project,
      });
    });
    after(() => rm(project, { recursive: true, force: true }));

    it('can be imported where there is no page, as servers that render pages do', async () => {
      const { stdout } = await node(`
        const { MassageBooker } = await import('massage-booker');
        console.log(typeof MassageBooker);
      `);
      assert.equal(stdout.trim(), 'function');
    });

    it('has languages to import', async () => {
      const { stdout } = await node(`
        const { default: words } = await import('massage-booker/lang/pt-BR.js');
        console.log(words.language, words.time.times(2));
      `);
      assert.equal(stdout.trim(), 'pt-BR 2 horários');
    });

    it('registers nothing until told to', async () => {
      const { stdout } = await node(`
        const defined = [];
        globalThis.customElements = { get: () => undefined, define: (tag) => defined.push(tag) };
        await import('massage-booker');
        console.log(JSON.stringify(defined));
      `);
      assert.deepEqual(JSON.parse(stdout), []);
    });

    it('registers the element when told to', async () => {
      const { stdout } = await node(`
        const defined = [];
        globalThis.customElements = { get: () => undefined, define: (tag) => defined.push(tag) };
        await import('massage-booker/define');
        console.log(JSON.stringify(defined));
      `);
      const defined = JSON.parse(stdout) as string[];
      assert.ok(defined.includes('massage-booker'), stdout);
    });

    it('imports define, too, where there is no page', async () => {
      await node(`await import('massage-booker/define');`);
    });

    it('offers its manifest of custom elements: the public element alone, with the attributes it heeds', async () => {
      const { stdout } = await node(`
        import { MassageBooker } from 'massage-booker';
        import manifest from 'massage-booker/custom-elements.json' with { type: 'json' };
        const elements = manifest.modules
          .flatMap(({ declarations }) => declarations)
          .filter(({ tagName }) => tagName)
          .map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name).sort()]);
        console.log(JSON.stringify([elements, [['massage-booker', MassageBooker.observedAttributes.sort()]]]));
      `);
      const [named, heeded] = JSON.parse(stdout) as unknown[];
      assert.deepEqual(named, heeded);
    });

    it('leads from the manifest to no class that is not in it', async () => {
      const { stdout } = await node(`
        import manifest from 'massage-booker/custom-elements.json' with { type: 'json' };
        const [element] = manifest.modules.flatMap(({ declarations }) => declarations);
        const parts = [...element.members, ...element.attributes, ...element.events];
        console.log(JSON.stringify([element.superclass, parts.filter(({ inheritedFrom }) => inheritedFrom)]));
      `);
      assert.deepEqual(JSON.parse(stdout), [{ name: 'LitElement', package: 'lit' }, []]);
    });
  });
});
