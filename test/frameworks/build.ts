/** Builds an application as its webmaster would: from npm's packages and the element's npm build, by their names. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { svelte, vue } from './compilers.js';

export const frameworks = ['react', 'vue', 'svelte', 'angular'] as const;
export type Framework = (typeof frameworks)[number];

/** @returns one module, for browsers or, as `server`, for Node */
export async function buildApp(framework: Framework, half: 'client' | 'server'): Promise<string> {
  const root = fileURLToPath(new URL(`apps/${framework}`, import.meta.url));
  const input = `${root}/${half}.${framework === 'react' ? 'tsx' : 'ts'}`;
  const ssr = half === 'server';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    // Only React's development build mounts twice in its strict mode.
    define: {
      'process.env.NODE_ENV': JSON.stringify('development'),
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte(), vue()],
    ssr: { noExternal: true },
    build: {
      ssr,
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0]! : built) as Rolldown.RolldownOutput;
  return output[0].code;
}
