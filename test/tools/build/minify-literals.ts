import type { Plugin } from 'vite';
import { HOLE, minifyCss } from './minify-css.js';
import { minifyHtml } from './minify-html.js';
import { shortProperties } from './short-properties.js';

const MINIFIERS: Readonly<Record<string, (source: string) => string>> = {
  html: minifyHtml,
  svg: minifyHtml,
  css: minifyCss,
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface TaggedTemplate extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

/**
 * Minifies Lit's tagged templates, which no minifier of JavaScript may touch.
 * @literals/rollup-plugin-html-css-minifier leaves a whole file as it was when one fragment of CSS is not a
 * full style sheet, and drops blanks between inline elements; hence these few lines.
 */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    apply: 'build',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /\b(?:html|svg|css)`/ },
      handler(code) {
        // Outside of templates too: the code sets some.
        return { code: shortProperties(minifyTemplates(code, this.parse(code))), map: null };
      },
    },
  };
}

/** `root` is the ESTree of `code`. */
export function minifyTemplates(code: string, root: Node): string {
  const edits: { start: number; end: number; text: string }[] = [];
  walk(root, (template) => {
    const minify = MINIFIERS[template.tag.name ?? ''];
    if (!minify) return;
    const parts = template.quasi.quasis;
    const source = parts.map(({ start, end }) => code.slice(start, end));
    const small = minify(source.join(HOLE)).split(HOLE);
    if (small.length !== parts.length) throw new Error(`A hole was lost in: ${source.join('${…}')}`);
    parts.forEach(({ start, end }, index) => edits.push({ start, end, text: small[index] ?? '' }));
  });
  // From the end, so that the places of the earlier edits still hold.
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

function walk(value: unknown, visit: (template: TaggedTemplate) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ((value as Node).type === 'TaggedTemplateExpression') visit(value as TaggedTemplate);
  for (const child of Object.values(value)) walk(child, visit);
}
