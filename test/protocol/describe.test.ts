import assert from 'node:assert/strict';
import { describe as suite, it } from 'node:test';
import { describe, shapeOf } from '../../src/protocol/describe.js';
import * as s from '../../src/protocol/schema.js';

suite('describe', () => {
  it('changes nothing about how a schema reads', () => {
    const age = describe(s.whole(0, 150, 'must be years'), 'In years.');
    assert.deepEqual(s.read(age, 7), s.read(s.whole(0, 150, 'must be years'), 7));
    assert.deepEqual(s.read(age, 'x').issues, [{ path: [], message: 'must be years', missing: false }]);
  });

  it('leaves the schema it describes as it was', () => {
    const name = s.string();
    const described = describe(name, { examples: ['Rex'] });
    assert.equal(shapeOf(name).examples, undefined);
    assert.deepEqual(shapeOf(described), { like: name, examples: ['Rex'] });
  });

  it('takes a text for the description', () =>
    assert.equal(shapeOf(describe(s.flag, 'Yes or no.')).description, 'Yes or no.'));

  it('knows nothing of a function that nobody described', () =>
    assert.deepEqual(shapeOf(s.that(() => true, '')), {}));
});
