import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';
import { HINT } from '../tools/build/compile-hint.js';
import { integrity } from '../tools/build/published.js';
import { attribute, type Attribution } from './attribution.js';
import { groups, ledger } from './ledger.js';

/** What visitors download until they see a time, in bytes: the product's aim. Take bytes away before anything is added. */
const BUDGET = 44_000;
/** And until they have booked, with the later steps; or with the classic script, which has them in it. */
const ALL = 52_700;
const CLASSIC = 50_800;

/** Addresses a bundle may mention: pages a visitor may choose to open, and names that only look like addresses. */
const ALLOWED = [
  'https://calendar.google.com/calendar/render',
  'https://outlook.live.com/calendar/0/action/compose',
  'http://www.w3.org/',
  // The start of an address, as a message to the webmaster shows it.
  'https://…',
];

const module = readFileSync('dist/massage-booker.js', 'utf8');
const classic = readFileSync('dist/massage-booker.classic.js', 'utf8');
const laterFiles = readdirSync('dist').filter((name) => name.startsWith('massage-booker.steps-'));
const later = readFileSync(`dist/${laterFiles[0]!}`, 'utf8');

const weigh = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly source?: unknown;
  readonly callee?: unknown;
}

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return typeof (value as Node).type === 'string' ? [value as Node, ...inner] : inner;
}

describe('dist/massage-booker.js', () => {
  let found: Attribution;
  before(async () => {
    found = await attribute();
  });

  it(`weighs at most ${String(BUDGET)} bytes (brotli 11)`, () => {
    const weight = weigh(module);
    console.log(
      `${ledger(found.bytes, weight)}\n\ndist/massage-booker.js: ${String(weight)} B of ${String(BUDGET)} B (brotli)\n`,
    );
    assert.ok(weight <= BUDGET, `${String(weight)} B is ${String(weight - BUDGET)} B over the budget`);
  });

  it('weighs no more with the later steps, and as one classic script, than it should', () => {
    const [all, one] = [weigh(module) + weigh(later), weigh(classic)];
    console.log(
      `with its later steps: ${all} B of ${ALL} B; as a classic script: ${one} B of ${CLASSIC} B\n`,
    );
    assert.ok(all <= ALL, `${all} B is ${all - ALL} B over the budget`);
    assert.ok(one <= CLASSIC, `${one} B is ${one - CLASSIC} B over the budget`);
  });

  it('asks for the later steps by the name and the hash of the one file that is there', () => {
    assert.equal(laterFiles.length, 1);
    assert.ok(module.includes(`"${laterFiles[0]!}"`));
    assert.ok(module.includes(`"${integrity(later)}"`));
  });

  it('exports what the package does, and nothing else', async () => {
    const { default: ts } = await import('typescript');
    const file = 'src/index.ts';
    const program = ts.createProgram([file], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
    });
    const checker = program.getTypeChecker();
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    const values = checker.getExportsOfModule(symbol).filter((one) => {
      const meant = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      return meant.flags & ts.SymbolFlags.Value;
    });
    const exported = nodesOf(parseSync('module.js', module, { sourceType: 'module' }).program).flatMap(
      (node) =>
        node.type === 'ExportSpecifier'
          ? [(node as unknown as { exported: { name: string } }).exported.name]
          : [],
    );
    assert.deepEqual(exported.sort(), values.map(({ name }) => name).sort());
  });

  it('is what the ledger was made from, to the last byte', () => {
    assert.ok(module === found.code, 'dist/ is not fresh: run `npm run build:script`');
    const counted = [...found.bytes.values()].reduce((sum, size) => sum + size, 0);
    assert.equal(counted, Buffer.byteLength(module.replaceAll('\n', '')));
    const unknown = groups(found.bytes).find(({ name }) => name === '(bundler)')?.size ?? 0;
    assert.ok(unknown < counted / 20, `${String(unknown)} B belong to no file`);
  });

  it('has a licence beside it for every package of which it holds a line, and for no other', () => {
    const notices = readFileSync('dist/massage-booker.LICENSES.txt', 'utf8');
    const named = [...notices.matchAll(/^(\S+) \d\S*\n-{10}/gm)].map(([, name]) => name);
    const held = [...found.bytes.keys()].flatMap(
      (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    assert.deepEqual(named, [...new Set(held)].sort());
    assert.ok(!notices.includes('Licence: '), 'a package without the text of its licence');
  });

  it('has all of it compiled while it loads, as the classic script has', () =>
    assert.ok(module.startsWith(HINT) && classic.startsWith(HINT)));

  it('holds Lit for production', () => {
    assert.ok(!/Lit is in dev mode|litIssuedWarnings/.test(module));
  });

  it('holds templates and styles without line breaks of their source', () => {
    const breaks = [...module.matchAll(/\n +[.#:<@a-z-]/g)].map(
      ({ 0: text, index }) => text + module.slice(index, index + 60),
    );
    assert.deepEqual(breaks, []);
  });
});

for (const [name, code] of Object.entries({ module, 'later steps': later, classic })) {
  describe(`the ${name}`, () => {
    const nodes = nodesOf(
      parseSync(`${name}.js`, code, { sourceType: name === 'classic' ? 'script' : 'module' }).program,
    );
    const named = (node: unknown, ...names: string[]): boolean =>
      (node as Node).type === 'Identifier' && names.includes(String((node as Node).name));

    it('imports nothing that stands in it by name', () => {
      const imports = nodes.filter(
        ({ type, source }) =>
          type === 'ImportDeclaration' ||
          (/^Export(All|Named)Declaration$/.test(type) && Boolean(source)) ||
          (type === 'ImportExpression' && (source as Node).type === 'Literal'),
      );
      assert.deepEqual(imports, []);
    });

    it('makes no code from text: a content security policy may forbid it', () => {
      const evals = nodes.filter(
        ({ type, callee }) =>
          (type === 'CallExpression' && named(callee, 'eval', 'Function')) ||
          (type === 'NewExpression' && named(callee, 'Function')),
      );
      assert.deepEqual(evals, []);
    });

    it('mentions no address but those on the list', () => {
      const addresses = code.match(/https?:\/\/[^\s"'`?$<)]+/g) ?? [];
      const strange = addresses.filter((address) => !ALLOWED.some((allowed) => address.startsWith(allowed)));
      assert.deepEqual(strange, []);
    });

    it('refers to no source map', () => {
      assert.ok(!code.includes('sourceMappingURL'));
    });
  });
}

describe('the classic script', () => {
  it('registers the same tags as the module and its later steps', () => {
    const tags = (code: string): string[] =>
      [...new Set(code.match(/(?<=["'`])massage-booker(?:-[a-z-]+)?(?=["'`])/g))].sort();
    assert.deepEqual(tags(classic), tags(module + later));
    assert.ok(tags(classic).includes('massage-booker'));
  });
});
