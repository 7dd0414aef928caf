import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { litNames } from '../tools/build/lit-names.js';
import { ownNames } from '../tools/build/own-names.js';
import { shortProperties } from '../tools/build/short-properties.js';

describe('ownNames', () => {
  const folder = mkdtempSync(join(tmpdir(), 'massage-booker-names-'));
  after(() => rmSync(folder, { recursive: true }));
  const namesIn = (source: string, room = 'booking') => {
    // Whatever the folders around are called.
    const src = join(folder, 'steps', 'src');
    rmSync(src, { recursive: true, force: true });
    mkdirSync(join(src, room), { recursive: true });
    writeFileSync(join(src, room, 'source.ts'), source);
    return ownNames(src);
  };

  it('are those of private fields, methods, accessors and parameters', () =>
    assert.deepEqual(
      namesIn(
        'class A { private one = 1; private two() {} private get three() { return 3 } constructor(private readonly four: 4) {} }',
      ),
      ['four', 'one', 'three', 'two'],
    ));
  it('are none that are public somewhere', () =>
    assert.deepEqual(
      namesIn('class A { private one = 1; two = 2 } class B { private two = 2; protected three = 3 }'),
      ['one'],
    ));
  it('are all those of a class that nobody outside meets, but what an object is taken apart by', () =>
    assert.deepEqual(
      namesIn(
        'export class A { one = 1; two() {} static get three() { return 3 } four = 4 } const { four } = new A(); export function five() {}',
        'controllers',
      ),
      ['one', 'three', 'two'],
    ));
  it('are none that an object, a type or a text has', () =>
    assert.deepEqual(
      namesIn(
        'class A { private one = 1; private two = 2; private three = 3 } const o = { one: 1 }; interface I { two: 2 } const t = `.three=`;',
      ),
      [],
    ));
});

describe('names that are shortened', () => {
  const wordOf = (name: string) => new RegExp(`\\b${name}\\b`);
  const lit = ['@lit/reactive-element', 'lit-html', 'lit-element', '@lit/context'].flatMap((name) =>
    readdirSync(`node_modules/${name}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!development|node).*\.js$/.test(file))
      .map((file) => readFileSync(`node_modules/${name}/${file}`, 'utf8')),
  );
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
  const textsOf = (code: string) => code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  const inNone = (name: string, texts: string[]) =>
    assert.deepEqual(
      texts.filter((text) => wordOf(name).test(text)),
      [],
    );

  for (const name of litNames)
    it(`has ${name}, which is Lit’s and in no text of either`, () => {
      assert.ok(lit.some((code) => wordOf(name).test(code)));
      inNone(name, [...source, ...lit].flatMap(textsOf));
    });
  // What a text of the source has is left alone anyway.
  for (const name of ownNames('src'))
    it(`has ${name}, which is in no text of Lit’s`, () => inNone(name, lit.flatMap(textsOf)));
});

describe('shortProperties', () => {
  it('gives the element’s own custom properties a letter each, the same everywhere', () => {
    const css = shortProperties('a{--_accent:1;b:var(--_accent) var(--_surface) var(--massage-booker-ink)}');
    const [, first, again, second] = /\{(--\w):1;b:var\((--\w)\) var\((--\w)\) /.exec(css)!;
    assert.equal(first, again);
    assert.notEqual(first, second);
    assert.match(css, /var\(--massage-booker-ink\)/);
  });
  it('leaves others alone', () => assert.equal(shortProperties('a{--_never-used:1}'), 'a{--_never-used:1}'));
});
