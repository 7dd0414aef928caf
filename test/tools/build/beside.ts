import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { minifyLiterals } from './minify-literals.js';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const languages = readdirSync(`${src}lang`).filter((name) => name !== 'plural.ts');

/** What the script asks for on demand, each a file with all it needs: the doctor, and every language. */
const files = ['massage-booker.doctor.ts', ...languages.map((name) => `lang/${name}`)];

/** Writes them beside the script. */
export function beside(): Plugin {
  return {
    name: 'beside',
    apply: 'build',
    async generateBundle({ format }) {
      if (format !== 'es') return;
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: file.replace(/ts$/, 'js'),
          source: await bundle(src + file),
        });
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [minifyLiterals()],
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
