import type { Plugin } from 'vite';

const LATER = "await import('./massage-booker.steps.js')";

/** Has the later steps in the file itself: without this, the bundler wraps every module that they share with the first ones. */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/later-steps\.ts$/ },
      handler(code) {
        if (!code.includes(LATER)) throw new Error(`src/later-steps.ts is expected to say: ${LATER}`);
        return {
          code: `import * as later from './massage-booker.steps.js';\n${code.replace(LATER, 'later')}`,
          map: null,
        };
      },
    },
  };
}
