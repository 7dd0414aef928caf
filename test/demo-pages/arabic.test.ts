/** The Arabic of the demo is a plain module, so its shape is checked against the English one here. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/localize/en.js';

const module = new URL('../../demo/pages/ar.js', import.meta.url).href;
const { ar } = (await import(module)) as { ar: typeof en };

type Leaf = string | ((...args: unknown[]) => unknown);

function leaves(value: object, path = ''): Map<string, Leaf> {
  const all = new Map<string, Leaf>();
  for (const [key, child] of Object.entries(value) as [string, Leaf | object][]) {
    const name = path ? `${path}.${key}` : key;
    if (typeof child === 'object') for (const [inner, leaf] of leaves(child, name)) all.set(inner, leaf);
    else all.set(name, child);
  }
  return all;
}

const english = leaves(en);
const arabic = leaves(ar);

test('Arabic has every message, and none that nobody shows', () => {
  assert.deepEqual([...arabic.keys()].sort(), [...english.keys()].sort());
});

test('every message is of its kind, says something, and is Arabic', () => {
  for (const [path, message] of english) {
    const other = arabic.get(path);
    assert.equal(typeof other, typeof message, path);
    if (typeof message !== 'function' || typeof other !== 'function') {
      if (path !== 'language') assert.match(String(other), /\p{Script=Arabic}/u, path);
      continue;
    }
    assert.equal(other.length, message.length, path);
    // Whatever is put in comes out again; a count of one or two may become a word.
    const said = String(other(...Array.from({ length: message.length }, (_, index) => 15 + index)));
    assert.match(said, /\p{Script=Arabic}|،/u, path);
    for (let index = 0; index < message.length; index++) assert.ok(said.includes(String(15 + index)), path);
  }
});

test('counts take the six forms of Arabic', () => {
  const said = [0, 1, 2, 3, 10, 11, 99, 100, 103].map((count) => ar.time.times(count));
  const forms = ['لا مواعيد', 'موعد واحد', 'موعدان', '3 مواعيد', '10 مواعيد', '11 موعدًا', '99 موعدًا'];
  assert.deepEqual(said, [...forms, '100 موعد', '103 مواعيد']);
});
