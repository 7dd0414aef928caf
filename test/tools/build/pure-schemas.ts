import type { Plugin } from 'vite';

/** What makes a schema: see src/protocol/schema.ts. */
const MAKERS =
  /(?<![\w.]|function )(?:string|list|object|optional|oneOf|minutes|record|whole|either|nullable|that|upTo|trimmed)(?=(?:<[^()]*>)?\()/g;

/**
 * Says of each schema that to make it does nothing else, so that those that nobody reads with are left out. Said at the call,
 * not by the name: Rolldown's `manualPureFunctions: ['list']` leaves out `list.push(…)` of any list, in any file, too.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/protocol\/[\w-]+\.ts$/ },
      handler: (code) => ({ code: code.replace(MAKERS, '/* @__PURE__ */ $&'), map: null }),
    },
  };
}
