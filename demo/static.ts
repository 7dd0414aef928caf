/** The pages of the demo and the built scripts, as files by their address: what is not listed does not exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Handler } from 'hono';
import ts from 'typescript';
import { vendored } from './vendored.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Headers of single pages. This one proves that the element needs no exception to a strict policy. */
const HEADERS: Readonly<Record<string, Record<string, string>>> = {
  '/strict.html': {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
  },
};

const filesIn = (path: string): string[] => (existsSync(inFolder(path)) ? readdirSync(inFolder(path)) : []);

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** @throws Error when the scripts are not built */
export function staticFiles(): Handler {
  const files = new Map<string, string>();
  for (const name of readdirSync(inFolder('pages/'), { recursive: true, encoding: 'utf8' })) {
    const address = `/${name.replaceAll('\\', '/')}`;
    if (extname(name) in TYPES) files.set(address, inFolder(`pages/${name}`));
    else if (name.endsWith('.ts')) files.set(address.replace(/ts$/, 'js'), inFolder(`pages/${name}`));
  }
  if (!existsSync(inFolder('../dist/massage-booker.js')))
    throw new Error('dist/massage-booker.js is missing; build it with: npm run build:script');
  for (const folder of ['', 'lang/'])
    for (const name of filesIn(`../dist/${folder}`))
      if (extname(name) in TYPES) files.set(`/${folder}${name}`, inFolder(`../dist/${folder}${name}`));
  files.set('/', inFolder('pages/index.html'));
  files.set('/sites/', inFolder('pages/sites/index.html'));
  const notFound = readFileSync(inFolder('pages/404.html'), 'utf8');

  return async (c) => {
    const sheet = vendored[c.req.path];
    if (sheet) return answer(c, 200, await sheet(), '.css');
    const file = files.get(c.req.path);
    if (!file) return answer(c, 404, notFound, '.html');
    const content = await readFile(file);
    return answer(
      c,
      200,
      isTyped(file) ? untyped(content) : content,
      extname(c.req.path) || '.html',
      HEADERS[c.req.path],
    );
  };
}

const isTyped = (file: string) => file.endsWith('.ts');
/** As browsers read it. */
const untyped = (source: Buffer): string =>
  ts.transpileModule(source.toString(), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;

function answer(
  c: Context,
  status: 200 | 404,
  body: string | Buffer,
  ext: string,
  more?: Record<string, string>,
) {
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), status, {
    'content-type': TYPES[ext] ?? 'application/octet-stream',
    // Edited files show at the next load.
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...more,
  });
}
