import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const folder = fileURLToPath(new URL('../../../src/lang/', import.meta.url));

/** Every language beside the script, each a file with all it needs: `lang/es.js`. */
export function languages(): Plugin {
  return {
    name: 'languages',
    apply: 'build',
    async generateBundle({ format }) {
      if (format !== 'es') return;
      for (const name of readdirSync(folder)) {
        if (name === 'plural.ts') continue;
        const fileName = `lang/${name.replace('.ts', '.js')}`;
        this.emitFile({ type: 'asset', fileName, source: await bundle(folder + name) });
      }
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      target: 'es2022',
      write: false,
      rolldownOptions: {
        output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } },
      },
      lib: { entry, formats: ['es'] },
    },
  });
  return (result as Rolldown.RolldownOutput[])[0]!.output[0].code;
}
