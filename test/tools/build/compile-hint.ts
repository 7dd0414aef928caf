import type { Plugin } from 'vite';

/** https://github.com/v8/v8/wiki, "explicit compile hints": shipped in Chromium 136, a comment to all others. */
export const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks the browser to compile every function while the file arrives, on another thread: most are called before the first
 * time is seen, and each would be read twice and hold up the page otherwise.
 */
export function compileHint(): Plugin {
  return {
    name: 'compile-hint',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        chunk.code = HINT + chunk.code;
        // A line down.
        if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
      }
    },
  };
}
