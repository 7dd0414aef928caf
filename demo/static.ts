/** The pages of the demo and the built scripts, as files by their address: what is not listed does not exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Handler } from 'hono';
import { vendored } from './vendored.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const SCRIPTS = ['massage-booker.js', 'massage-booker.classic.js'];

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

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** @throws Error when the scripts are not built */
export function staticFiles(): Handler {
  const files = new Map<string, string>();
  for (const name of readdirSync(inFolder('pages/'), { recursive: true, encoding: 'utf8' })) {
    if (extname(name) in TYPES) files.set(`/${name.replaceAll('\\', '/')}`, inFolder(`pages/${name}`));
  }
  for (const name of SCRIPTS) {
    const file = inFolder(`../dist/${name}`);
    if (!existsSync(file)) throw new Error(`dist/${name} is missing; build it with: npm run build:script`);
    files.set(`/${name}`, file);
  }
  files.set('/', inFolder('pages/index.html'));
  files.set('/sites/', inFolder('pages/sites/index.html'));
  const notFound = readFileSync(inFolder('pages/404.html'), 'utf8');

  return async (c) => {
    const sheet = vendored[c.req.path];
    if (sheet) return answer(c, 200, await sheet(), '.css');
    const file = files.get(c.req.path);
    if (!file) return answer(c, 404, notFound, '.html');
    return answer(c, 200, await readFile(file), extname(file), HEADERS[c.req.path]);
  };
}

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
