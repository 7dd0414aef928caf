/** Vue's and Svelte's own compilers as plugins, as short as a file of each needs. */
import type { Plugin } from 'vite';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

export const svelte = (): Plugin => ({
  name: 'svelte-file',
  transform: {
    filter: { id: /\.svelte$/ },
    handler: (code, filename, options) => ({
      code: compile(code, { filename, generate: options?.ssr ? 'server' : 'client' }).js.code,
      map: null,
    }),
  },
});

export const vue = (): Plugin => ({
  name: 'vue-file',
  transform: {
    filter: { id: /\.vue$/ },
    handler(code, filename, options) {
      const { ssr = false } = options ?? {};
      const compilerOptions = { isCustomElement: (tag: string) => tag === 'massage-booker' };
      const { descriptor } = parse(code, { filename, templateParseOptions: compilerOptions });
      const templateOptions = { ssr, ssrCssVars: [], compilerOptions };
      const { content } = compileScript(descriptor, { id: 'clinic', inlineTemplate: true, templateOptions });
      return { code: content, map: null };
    },
  },
});
