import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { beside } from './test/tools/build/beside.js';
import { compileHint } from './test/tools/build/compile-hint.js';
import { licences } from './test/tools/build/licences.js';
import { likeWithLike } from './test/tools/build/like-with-like.js';
import { minifyCode } from './test/tools/build/minify-code.js';
import { minifyLiterals } from './test/tools/build/minify-literals.js';
import { oneCopy } from './test/tools/build/one-copy.js';
import { oneFile } from './test/tools/build/one-file.js';
import { published } from './test/tools/build/published.js';
import { pureSchemas } from './test/tools/build/pure-schemas.js';
import { quietLit } from './test/tools/build/quiet-lit.js';

/**
 * What a script tag can load: an ES module, with files beside it for what is not wanted at first; and, as `--mode classic`, a
 * classic script that is one file with everything but languages and doctor.
 */
export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  return {
    publicDir: false,
    // What schemas say of themselves is for tools: see src/protocol/describe.ts.
    define: { UNDESCRIBED: 'true' },
    plugins: [
      likeWithLike(),
      quietLit(),
      pureSchemas(),
      minifyLiterals(),
      minifyCode(),
      // While the later steps are a chunk yet.
      licences('massage-booker.LICENSES.txt'),
      classic ? oneFile() : oneCopy(),
      compileHint(),
      beside(),
      published(manifest.version),
    ],
    build: {
      target: 'es2022',
      // dist/npm, next door, belongs to tsc.
      emptyOutDir: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // The later steps use what the script has, so the script may export it: see one-copy.ts.
        preserveEntrySignatures: 'allow-extension',
        // A classic script has its address from elsewhere: see src/beside.ts.
        checks: { emptyImportMeta: false },
        // Vite asks for blanks and annotations to be kept in ES libraries; nobody bundles this one again.
        output: {
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          comments: false,
        },
      },
      lib: {
        entry: 'src/define.ts',
        name: 'MassageBooker',
        formats: [classic ? 'iife' : 'es'],
        fileName: () => `massage-booker${classic ? '.classic' : ''}.js`,
      },
    },
  };
});
