import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical, unstorable } from '../../../demo/endpoint/canonical.js';

test('the order of members does not matter, the order of a list does', () => {
  assert.equal(canonical({ b: [1, { d: null, c: 'x' }], a: true }), '{"a":true,"b":[1,{"c":"x","d":null}]}');
  assert.notEqual(canonical([1, 2]), canonical([2, 1]));
  assert.equal(canonical(JSON.parse('{"__proto__": 1}')), '{"__proto__":1}');
});

test('points at what no database keeps', () => {
  assert.equal(unstorable({ people: [{ name: 'Zoë 💆' }] }), undefined);
  assert.equal(unstorable({ people: [{ name: 'a\0' }] }), '#/people/0/name');
  assert.equal(unstorable({ 'a/b': { '~ c': '\ud800' } }), '#/a~1b/~0%20c');
  assert.equal(unstorable({ a: { 'b\0': 1 } }), '#/a');
});
