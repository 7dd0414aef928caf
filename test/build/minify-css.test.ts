import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOLE, minifyCss } from '../tools/build/minify-css.js';

const cases: readonly (readonly [string, string, string])[] = [
  ['idle blanks', ' .a , .b {\n  color : red ;\n  margin: 0 auto;\n}\n', '.a,.b{color :red;margin:0 auto}'],
  [
    'comments, with addresses and quotes inside',
    "/* it's https://a.test */ .a { color: red; }",
    '.a{color:red}',
  ],
  ['a comment that alone parts two tokens', '.a/* x */.b { top: 0 }', '.a/**/.b{top:0}'],
  [
    'descendants and pseudo-classes told apart',
    '.a :hover, .a:hover { top: 0 }',
    '.a :hover,.a:hover{top:0}',
  ],
  ['children', '.a > .b { & > .c { top: 0 } }', '.a>.b{&>.c{top:0}}'],
  ['siblings left alone', '.a + .b ~ .c { top: 0 }', '.a + .b ~ .c{top:0}'],
  [
    'sums in calc()',
    '.a { width: calc( 100% - (2 * var(--x)) + 1px ); }',
    '.a{width:calc(100% - (2 * var(--x)) + 1px)}',
  ],
  [
    'container queries',
    '@container frame (inline-size >= 30rem) and (height > 2px) { .a { top: 0 } }',
    '@container frame (inline-size>= 30rem) and (height>2px){.a{top:0}}',
  ],
  [
    'light-dark() and color-mix()',
    '.a { color: light-dark( #111, color-mix(in oklab, red 12%, blue) ); }',
    '.a{color:light-dark(#111,color-mix(in oklab,red 12%,blue))}',
  ],
  [
    'nested rules after a declaration',
    '.a { top: 0; &:hover { top: 1px } .b & { top: 2px } }',
    '.a{top:0;&:hover{top:1px}.b &{top:2px}}',
  ],
  [
    'strings',
    `.a::before { content: ' a  /* b */ ; ' / "it's" }`,
    `.a::before{content:' a  /* b */ ; ' / "it's"}`,
  ],
  ['escapes', String.raw`.a\:b  .c\ d { top: 0 }`, String.raw`.a\:b .c\ d{top:0}`],
  [
    'bare addresses',
    '.a { background: url(data:image/svg+xml;a/*b*/) }',
    '.a{background:url(data:image/svg+xml;a/*b*/)}',
  ],
  ['empty custom properties', ':host { --x: ; --y: }', ':host{--x: ;--y: }'],
  ['!important', ':host { display: block !important; }', ':host{display:block!important}'],
  [
    'grid lines',
    '.a { grid-template: [full-start] 1fr [main] 2fr / subgrid; }',
    '.a{grid-template:[full-start] 1fr [main] 2fr / subgrid}',
  ],
  ['statements', '@layer a , b ;\n\n.a { top: 0 }', '@layer a,b;.a{top:0}'],
  [
    'holes as values',
    `.a { color: ${HOLE} ; margin: ${HOLE} auto ${HOLE}; }`,
    `.a{color:${HOLE};margin:${HOLE} auto ${HOLE}}`,
  ],
  ['holes as rules', `${HOLE}\n  ${HOLE} .a { top: 0 }`, `${HOLE} ${HOLE} .a{top:0}`],
  ['fragments', '\n  color-mix( in oklab, canvas 80%, red )', 'color-mix(in oklab,canvas 80%,red)'],
];

describe('minifyCss', () => {
  for (const [what, source, expected] of cases) {
    it(what, () => {
      assert.equal(minifyCss(source), expected);
      assert.equal(minifyCss(expected), expected, 'a second turn changes nothing');
    });
  }
});
