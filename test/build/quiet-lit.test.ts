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
  '@lit/context/lib/context-request-event.js',
  '@lit/context/lib/value-notifier.js',
  '@lit/context/lib/controllers/context-consumer.js',
  '@lit/context/lib/controllers/context-provider.js',
].map((file) => readFileSync(`node_modules/${file}`, 'utf8'));

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(`src/${file}`, 'utf8')] as const);

describe('what is left out of Lit', () => {
  let left = lit;
  for (const [found, instead] of leftOut)
    it(`is there: ${String(found).slice(0, 60)}`, () => {
      const without = left.map((code) => code.replace(found, instead));
      assert.notDeepEqual(without, left);
      left = without;
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
      assert.doesNotMatch(
        code,
        /\b(?:converter|noAccessor|useDefault|hasChanged|addInitializer|mathml|handleEvent|initialValue)\b/,
        file,
      );
      assert.doesNotMatch(
        code,
        /\b(?:removeController|shouldUpdate|scheduleUpdate|firstUpdated|getUpdateComplete|hostUpdate)\b/,
        file,
      );
      assert.doesNotMatch(code, /=\$\{[^}]*\bnoChange\b/, `${file}: an attribute that stays`);
      assert.doesNotMatch(code, /requestUpdate\([^)]/, `${file}: a property's own request`);
      assert.doesNotMatch(code, /styles\b.* = (?!\[|css|`)/, `${file}: styles that are no list`);
      assert.doesNotMatch(code, /css`[^`]*\$\{/, `${file}: styles put together`);
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
