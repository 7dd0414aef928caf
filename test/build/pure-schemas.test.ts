import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { pureSchemas } from '../tools/build/pure-schemas.js';

const schema = readFileSync('src/protocol/schema.ts', 'utf8');

/** The script of an entry and of a file of the protocol beside it. */
async function bundled(entry: string, protocol: string): Promise<string> {
  const files: Plugin = {
    name: 'files',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('entry') ? '/src/entry.ts' : id === 'protocol' ? '/src/protocol/a.ts' : null,
    load: (id) => (id === '/src/entry.ts' ? entry : id === '/src/protocol/a.ts' ? protocol : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [pureSchemas(), files],
    build: {
      write: false,
      rolldownOptions: { output: { minify: { compress: true, mangle: false, codegen: false } } },
      lib: { entry: 'entry', formats: ['es'] },
    },
  });
  return (result as Rolldown.RolldownOutput[])[0]!.output[0].code;
}

describe('schemas in the script', () => {
  it('are left out where nobody reads with them', async () => {
    const code = await bundled(
      "import { used } from 'protocol'; console.log(used);",
      `const list = (item) => globalThis.made(item);
       export const used = list('wanted');
       export const unused = list(list('unwanted'));`,
    );
    assert.match(code, /"wanted"|`wanted`/);
    assert.doesNotMatch(code, /unwanted/);
  });

  it('leave alone what has their names elsewhere', async () => {
    const code = await bundled(
      `import 'protocol';
       const list = globalThis.dataLayer;
       if (Array.isArray(list)) list.push('kept');
       const describe = (form) => form.setAttribute('title', 'kept, too');
       describe(document.querySelector('form'));`,
      '',
    );
    assert.match(code, /push\(.kept.\)/);
    assert.match(code, /kept, too/);
  });

  it('are made by functions of these names', () => {
    for (const name of ['that', 'string', 'whole', 'oneOf', 'nullable', 'list', 'object', 'record', 'either'])
      assert.match(schema, new RegExp(`export const ${name} =`));
    assert.match(schema, /export function optional/);
  });
});
