import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { privateNames } from '../tools/build/private-names.js';
import { shortProperties } from '../tools/build/short-properties.js';

describe('privateNames', () => {
  const folder = mkdtempSync(join(tmpdir(), 'massage-booker-names-'));
  after(() => rmSync(folder, { recursive: true }));
  const namesIn = (source: string) => {
    writeFileSync(join(folder, 'source.ts'), source);
    return privateNames(folder);
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
  it('are none that an object, a type or a text has', () =>
    assert.deepEqual(
      namesIn(
        'class A { private one = 1; private two = 2; private three = 3 } const o = { one: 1 }; interface I { two: 2 } const t = `.three=`;',
      ),
      [],
    ));
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
