import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as s from '../../src/protocol/schema.js';

const issues = (schema: s.Schema<unknown>, value: unknown) =>
  s.read(schema, value).issues.map(({ path, message, missing }) => [path.join('.'), message, missing]);
const dog = s.object({ name: s.string(), age: s.optional(s.number), tags: s.optional(s.list(s.string())) });

describe('object', () => {
  it('reads its members and leaves unknown ones behind', () =>
    assert.deepEqual(s.read(dog, { name: 'Rex', colour: 'brown' }), { value: { name: 'Rex' }, issues: [] }));

  it('names every fault with its path, and whether the value is absent', () => {
    assert.deepEqual(issues(dog, { age: 'old', tags: ['a', 1] }), [
      ['name', 'must be a text', true],
      ['age', 'must be a number', false],
      ['tags.1', 'must be a text', false],
    ]);
  });

  for (const value of [null, undefined, [], 'x', 3, true])
    it(`refuses ${JSON.stringify(value)}`, () =>
      assert.equal(s.read(dog, value).issues[0]?.message, 'must be an object'));

  it('does not take an inherited member for its own', () => {
    const schema = s.object({ constructor: s.optional(s.flag), toString: s.optional(s.flag) });
    assert.deepEqual(s.read(schema, {}), { value: {}, issues: [] });
  });
});

describe('hostile member names', () => {
  const json = '{"__proto__": "polluted", "constructor": "c", "toString": "t", "plain": "p"}';

  it('are texts like any other in a record, and change no prototype', () => {
    const { value, issues: found } = s.read(s.record(s.string()), JSON.parse(json));
    assert.deepEqual(found, []);
    assert.equal(value.constructor, 'c');
    assert.equal(value.plain, 'p');
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('are refused where their value is wrong', () =>
    assert.deepEqual(issues(s.record(s.string()), JSON.parse('{"__proto__": {"polluted": 1}}')), [
      ['__proto__', 'must be a text', false],
    ]));
});

describe('list', () => {
  it('wants a list, of enough entries', () => {
    assert.deepEqual(issues(s.list(s.flag), {}), [['', 'must be a list', false]]);
    assert.deepEqual(issues(s.list(s.flag, { least: 1 }), []), [['', 'must be a list of 1 or more', false]]);
    assert.equal(issues(s.list(s.flag, { least: 1, most: 2 }), [true, true, true]).length, 1);
  });

  it('names the second of two with one id', () => {
    const found = issues(s.list(s.object({ id: s.string() }), { byId: true }), [
      { id: 'a' },
      { id: 'b' },
      { id: 'a' },
    ]);
    assert.equal(found.length, 1);
    assert.equal(found[0]![0], '2');
    assert.match(String(found[0]![1]), /^has the id .*give each its own$/);
  });
});

describe('the other schemas', () => {
  it('whole is whole, within its bounds', () => {
    const whole = s.whole(1, 3, 'no');
    assert.deepEqual(
      [0, 1, 3, 4, 1.5, NaN, '2', null].map((value) => issues(whole, value).length),
      [1, 0, 0, 1, 1, 1, 1, 1],
    );
  });

  it('number is finite', () =>
    assert.deepEqual(
      [0, -1.5, Infinity, NaN, '1'].map((value) => issues(s.number, value).length),
      [0, 0, 1, 1, 1],
    ));

  it('oneOf names what may be chosen', () => {
    assert.deepEqual(issues(s.oneOf(['a', 'b']), 'c'), [['', 'must be one of a, b', false]]);
    assert.deepEqual(issues(s.oneOf(['a']), 1), [['', 'must be a', false]]);
  });

  it('string counts characters and asks its pattern', () => {
    const short = s.string('short', /^a/, 3);
    assert.deepEqual(
      ['a', 'abc', 'abcd', 'b', 1].map((value) => issues(short, value).length),
      [0, 0, 1, 1, 1],
    );
  });

  it('optional gives its default only for what is absent', () => {
    const five = s.optional(s.number, 5);
    assert.equal(s.read(five, undefined).value, 5);
    assert.equal(s.read(five, 0).value, 0);
    assert.equal(issues(five, null).length, 1);
  });

  it('either takes the first that accepts, and says one thing where none does', () => {
    const schema = s.either<string | boolean>('text or flag', s.string(), s.flag);
    assert.deepEqual([s.read(schema, 'x').value, s.read(schema, true).value], ['x', true]);
    assert.deepEqual(issues(schema, 3), [['', 'text or flag', false]]);
  });

  it('parse throws with every path', () => {
    assert.throws(() => s.parse(dog, { age: 'x' }), /name must be a text\nage must be a number/);
    assert.deepEqual(s.parse(dog, { name: 'Rex' }), { name: 'Rex' });
  });
});
