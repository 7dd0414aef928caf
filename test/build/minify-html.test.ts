import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOLE } from '../tools/build/minify-css.js';
import { minifyHtml } from '../tools/build/minify-html.js';

const cases: readonly (readonly [string, string, string])[] = [
  ['a blank between inline elements stays', '<b>a</b>\n   <i>b</i>', '<b>a</b> <i>b</i>'],
  [
    'blanks beside a block go',
    `<div a="b">\n ${HOLE} <p> a <b>b</b> </p> ${HOLE}\n</div> <i>c</i>`,
    `<div a="b">${HOLE}<p>a <b>b</b></p>${HOLE}</div><i>c</i>`,
  ],
  ['no blank appears', '<b>a</b><i>b</i>', '<b>a</b><i>b</i>'],
  [
    'attributes one to a line',
    '<a\n  href="#x"\n  class=\'a  b\'\n>c</a>',
    '<a href="#x" class=\'a  b\'>c</a>',
  ],
  ['values keep their blanks and brackets', '<a  title="a  >  b" >c</a>', '<a title="a  >  b">c</a>'],
  ['comments go', '<p>a <!-- b --> c</p>', '<p>a c</p>'],
  ['comments with holes stay: Lit counts them', `<!-- ${HOLE} -->`, `<!-- ${HOLE} -->`],
  [
    'textarea and pre are code',
    '<pre>  a\n  b</pre>  <textarea>\n  c</textarea>',
    '<pre>  a\n  b</pre> <textarea>\n  c</textarea>',
  ],
  [
    'bindings',
    `<a ?hidden=${HOLE}  @click=${HOLE}\n .x=${HOLE}>${HOLE}  ${HOLE}</a>`,
    `<a ?hidden=${HOLE} @click=${HOLE} .x=${HOLE}>${HOLE} ${HOLE}</a>`,
  ],
  ['a slash after a binding is not its value', `<input value=${HOLE} />`, `<input value=${HOLE} />`],
  ['a slash after a quote', '<path d="M0 0" />', '<path d="M0 0"/>'],
  ['a lone < is text', 'a <  b', 'a < b'],
  ['tags that are bindings', `<${HOLE}  a="b" >c</${HOLE}>`, `<${HOLE} a="b">c</${HOLE}>`],
];

describe('minifyHtml', () => {
  for (const [what, source, expected] of cases) {
    it(what, () => {
      assert.equal(minifyHtml(source), expected);
      assert.equal(minifyHtml(expected), expected, 'a second turn changes nothing');
    });
  }
});
