import type { Plugin } from 'vite';

/** What Lit ships for browsers and mistakes that cannot meet this bundle: 250 bytes (brotli) of every visitor's download. */
const leftOut: [RegExp, string][] = [
  // Explanations of mistakes that only an author of elements can make.
  [/Error\("(CSSResult is not constructable)\.[^"]*"\)/, 'Error("$1")'],
  [
    /Error\("Value passed to 'css' function must be a 'css' function result: "\s*\+\s*(\w+)\s*\+\s*"[^"]*"\)/,
    'Error($1)',
  ],
  // Style elements for browsers without constructable sheets: those have no container queries or `light-dark()` either.
  [/\w+\.ShadowRoot\s*&&.*?CSSStyleSheet\.prototype/s, '!0'],
  // Polyfills for browsers without shadow roots, and hydration of markup from a server.
  [/\w+(?:\$\w+)?\.(?:litHtml|reactiveElement|litElement)PolyfillSupport/, 'undefined'],
  // Attributes of numbers and objects: this element's are texts and flags.
  [/case Object:\s*case Array:\s*\w+\s*=\s*null\s*==\s*\w+\s*\?\s*\w+\s*:\s*JSON\.stringify\(\w+\);?/, ''],
  [
    /case Number:.{0,60}?case Object:\s*case Array:\s*try\s*\{.{0,40}?\}\s*catch\s*\(\w+\)\s*\{.{0,12}?\}/s,
    '',
  ],
  // A warning for pages with several copies, which a page with two versions of this element has.
  [/\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\s*\?\?=\s*\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/\w+(?:\$\w+)?\.litElementHydrateSupport\?\.\(\{\s*LitElement:\s*\w+\s*\}\)/, '0'],
];

/** Leaves out of Lit, in the files for a script tag, what no page with this element can need. */
export function quietLit(): Plugin {
  return {
    name: 'quiet-lit',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(?:@lit|lit-html|lit-element)\// },
      handler: (code) => ({
        code: leftOut.reduce((text, [found, instead]) => text.replace(found, instead), code),
        map: null,
      }),
    },
  };
}
