import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';
import { HINT } from '../tools/build/compile-hint.js';
import { attribute, type Attribution } from './attribution.js';
import { groups, ledger } from './ledger.js';

/**
 * What visitors download, in bytes. The product's aim is 44,000, and this is above it: dialog, prefill and openers, readable
 * accents, languages on demand and bookings that may already be made cost 6,000 together. Take bytes away before anything is
 * added, and lower this with them.
 */
const BUDGET = 49_400;

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
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    const weight = brotliCompressSync(module, quality).length;
    console.log(
      `${ledger(found.bytes, weight)}\n\ndist/massage-booker.js: ${String(weight)} B of ${String(BUDGET)} B (brotli)\n`,
    );
    assert.ok(weight <= BUDGET, `${String(weight)} B is ${String(weight - BUDGET)} B over the budget`);
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

for (const [name, code] of Object.entries({ module, classic })) {
  describe(`the ${name}`, () => {
    const nodes = nodesOf(
      parseSync(`${name}.js`, code, { sourceType: name === 'module' ? 'module' : 'script' }).program,
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
  it('registers the same tags as the module', () => {
    const tags = (code: string): string[] =>
      [...new Set(code.match(/(?<=["'`])massage-booker(?:-[a-z-]+)?(?=["'`])/g))].sort();
    assert.deepEqual(tags(classic), tags(module));
    assert.ok(tags(classic).includes('massage-booker'));
  });
});
