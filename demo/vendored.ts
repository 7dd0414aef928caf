/** Style sheets of the pages in pages/sites/ that come from packages: Bootstrap's as it is, Tailwind's made for its page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';

const { resolve } = createRequire(import.meta.url);
const text = (path: string) => readFile(path, 'utf8');

/** What Tailwind's own tools do: the preflight, the theme, and the utilities whose names stand in the page. */
async function tailwind(): Promise<string> {
  const page = await text(fileURLToPath(new URL('pages/sites/tailwind.html', import.meta.url)));
  const { build } = await compile('@import "tailwindcss"', {
    loadStylesheet: async (id, base) => ({
      path: id,
      base,
      content: await text(resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id)),
    }),
  });
  return build(page.split(/[\s"'`<>=]+/));
}

export const vendored: Readonly<Record<string, () => Promise<string>>> = {
  '/sites/bootstrap.css': () => text(resolve('bootstrap/dist/css/bootstrap.min.css')),
  '/sites/tailwind.css': tailwind,
};
