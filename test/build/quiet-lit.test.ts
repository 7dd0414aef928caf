import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { leftOut, quieter } from '../tools/build/quiet-lit.js';

const lit = [
  '@lit/reactive-element/css-tag.js',
  '@lit/reactive-element/reactive-element.js',
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
].map((file) => readFileSync(`node_modules/${file}`, 'utf8'));

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(`src/${file}`, 'utf8')] as const);

describe('what is left out of Lit', () => {
  for (const [found] of leftOut)
    it(`is there: ${String(found).slice(0, 60)}`, () => {
      assert.ok(lit.some((code) => found.test(code)));
    });

  it('leaves code behind', () => {
    for (const code of lit) assert.deepEqual(parseSync('lit.js', quieter(code)).errors, []);
  });

  it('is nothing that this element uses', () => {
    for (const [file, code] of source) {
      assert.doesNotMatch(
        code,
        /['"](?:lit|lit-html|@lit\/reactive-element)\/(?!.*type)/,
        `${file}: a part of Lit`,
      );
      assert.doesNotMatch(code, /\b(?:converter|noAccessor|useDefault|addInitializer|mathml)\b/, file);
      assert.doesNotMatch(
        code,
        /<(textarea|title|style|script)\b[^>]*>[^<`]*\$\{/,
        `${file}: a binding in a text`,
      );
      assert.doesNotMatch(
        code,
        /<[\w-]+(?:\s+[\w-]+(?:=(?:"[^"]*"|\$\{[^}]*\}))?)*\s+\$\{/,
        `${file}: an element's binding`,
      );
    }
  });
});
