import type { Plugin } from 'vite';

/**
 * What Lit ships for browsers, mistakes and ways of writing that cannot meet this bundle: 950 bytes (brotli) of every
 * visitor's download. test/build/quiet-lit.test.ts holds that each is found, and that none of it is used here.
 */
export const leftOut: [RegExp, string][] = [
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
  // Decorators: properties are declared by `static properties` here.
  [/static addInitializer\(\w+\)\{.*?\}(?=static)/, ''],
  [/void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ';'],
  [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this)/, ''],
  // Accessors and converters of an author's own, and attributes that tell a default.
  [
    /const\{get:\w+,set:\w+\}=\w+\(this\.prototype,\w+\)\?\?(\{get\(\)\{return this\[(\w+)\]\},set\()\w+(\)\{)this\[\w+\]=\w+\}\};return\{get:\w+,set\(\w+\)\{const (\w+)=\w+\?\.call\(this\);\w+\?\.call\(this,\w+\)/,
    'return$1value$3const $4=this[$2];this[$2]=value',
  ],
  [
    /"function"==typeof \w+\.converter\?\{.*?\}:void 0!==\w+\.converter\?\.fromAttribute\?\w+\.converter:/,
    '',
  ],
  [/void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:/, ''],
  [/\|\|\w+\.useDefault&&.*?\(\w+\._\$Eu\(\w+,\w+\)\)/, ''],
  [/\w+&&!\(this\._\$Ej\?\?=new Map\).*?\|\|\((?=this)/, '('],
  [/\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+/, ''],
  // Directives, bindings of whole elements, in comments and in texts that hold no markup; MathML; compiled templates.
  [
    /function (\w+)\((\w+),(\w+),\w+=\w+,\w+\)\{if\(\3===\w+\)return \3;.*?_\$litDirective\$;return.*?,\3\}/,
    'function $1($2,$3){return $3}',
  ],
  [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\1\)\);/, ''],
  [/:6===\w+\.type&&\(.*?\)\)(?=,this)/, ':0'],
  [/class \w+\{constructor\((\w+),(\w+),(\w+)\)\{this\.element=\1,this\.type=6.*?\}\}(?=const)/, ''],
  [/,F:\w+\}/, '}'],
  [/(\w+\.push\(\{type:2,index:\w+\}\));else\{let \w+=-1;.*?\}(?=\w+\+\+)/, '$1;'],
  [/\(\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),(\w+=\w+)\)/, '($1)'],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{const.*?\}\}(?=else if\(8)/, '}'],
  [/"<svg>":3===\w+\?"<math>":""/, '"<svg>":""'],
  [/"<\/svg>":3===\w+\?"<\/math>":""/, '"</svg>":""'],
  [/2===(\w+)\|\|3===\1/, '2===$1'],
  [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?,\w+\)(?=;if)/, '$1'],
  // A warning for pages with several copies, which a page with two versions of this element has.
  [/\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\s*\?\?=\s*\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/\w+(?:\$\w+)?\.litElementHydrateSupport\?\.\(\{\s*LitElement:\s*\w+\s*\}\)/, '0'],
];

export const quieter = (code: string): string =>
  leftOut.reduce((text, [found, instead]) => text.replace(found, instead), code);

/** Leaves out of Lit, in the files for a script tag, what no page with this element can need. */
export function quietLit(): Plugin {
  return {
    name: 'quiet-lit',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(?:@lit|lit-html|lit-element)\// },
      handler: (code) => ({ code: quieter(code), map: null }),
    },
  };
}
