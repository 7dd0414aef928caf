import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { minifyTemplates } from '../tools/build/minify-literals.js';

const minify = (code: string): string => minifyTemplates(code, parseSync('a.js', code).program);

describe('minifyTemplates', () => {
  it('minifies html, svg and css, whatever stands around them', () => {
    assert.equal(
      minify('const é = [html`<b>  a </b>`, svg`<g  id="a"></g>`, css`a { top: 0 }`];'),
      'const é = [html`<b> a </b>`, svg`<g id="a"></g>`, css`a{top:0}`];',
    );
  });
  it('minifies templates inside the holes of others', () => {
    assert.equal(
      minify('html`<a  id=${a  ? html`<b>  </b>` : 1}>\n\n${2}</a>`'),
      'html`<a id=${a  ? html`<b> </b>` : 1}> ${2}</a>`',
    );
  });
  it('leaves every other template alone', () => {
    const code = 'text`a  b`; `c  d`; a.html`e  f`;';
    assert.equal(minify(code), code);
  });
  it('keeps escapes as they are written', () => {
    assert.equal(
      minify('css`a::before { content: "\\\\201C  \\`" }`'),
      'css`a::before{content:"\\\\201C  \\`"}`',
    );
  });
});
