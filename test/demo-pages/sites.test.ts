/** The five sites prove what webmasters are told: documented properties and parts are enough, and nobody else is asked. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { vendored } from '../../demo/vendored.js';

const folder = fileURLToPath(new URL('../../demo/pages/sites/', import.meta.url));
const element = readFileSync(new URL('../../src/massage-booker.ts', import.meta.url), 'utf8');
const sites = readdirSync(folder).filter((name) => name !== 'index.html');
const all = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name!)),
];

const properties = all(element, /@cssprop \[?(--massage-booker-[a-z-]+)/g);
const parts = all(element, /@csspart (\w+)/g);

describe('the sites of the demo', () => {
  it('are five, and the page that lists them leads to each', () => {
    assert.equal(sites.length, 5);
    const index = readFileSync(`${folder}index.html`, 'utf8');
    assert.deepEqual(all(index, /href="\/sites\/(\w+\.html)"/g).sort(), sites);
  });

  for (const site of sites) {
    const page = readFileSync(folder + site, 'utf8');

    it(`${site} dresses the element in documented properties and parts`, () => {
      const used = all(page, /(--massage-booker-[a-z-]+)\s*:/g);
      assert.ok(used.length >= 3, 'it has a look of its own');
      assert.deepEqual(
        used.filter((name) => !properties.includes(name)),
        [],
      );
      assert.deepEqual(
        all(page, /::part\((\w+)\)/g).filter((name) => !parts.includes(name)),
        [],
      );
    });

    it(`${site} asks nobody else, and links to nothing that is not served`, () => {
      const addresses = all(page, /(?:src|href)="([^"#]+)"/g).filter(
        (address) => !address.startsWith('tel:'),
      );
      assert.deepEqual(
        addresses.filter(
          (address) => !/^\/(sites\/|icon\.svg|massage-booker\.js|api\/clinic\.json)/.test(address),
        ),
        [],
      );
      for (const sheet of addresses.filter((address) => address.endsWith('.css')))
        assert.ok(vendored[sheet], `${sheet} is served`);
    });
  }

  it('have the packages’ own style sheets', async () => {
    assert.match(await vendored['/sites/bootstrap.css']!(), /--bs-primary:/);
    const tailwind = await vendored['/sites/tailwind.css']!();
    assert.match(tailwind, /box-sizing: border-box/, 'the preflight');
    assert.match(tailwind, /\.dark\\:bg-zinc-950/, 'the classes of the page');
    assert.doesNotMatch(tailwind, /--theme\(/, 'nothing left to be worked out');
  });
});
