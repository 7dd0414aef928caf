import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Practitioner } from '../../src/booking/catalogue.js';
import { gendersOf, granting, grants, wishedFor } from '../../src/booking/wish.js';

const who = (id: string, gender?: 'woman' | 'man'): Practitioner => ({ id, name: id, gender, languages: [] });
const team = [who('ana', 'woman'), who('ben', 'man'), who('cy', 'woman')];
const at = (hour: number, ...practitioners: string[]) => ({
  start: `2026-12-02T${hour}:00:00-08:00`,
  end: `2026-12-02T${hour + 1}:00:00-08:00`,
  practitioners,
});

describe('a wish for a woman or a man', () => {
  it('names those it is for', () => {
    assert.deepEqual(wishedFor(team, 'woman'), ['ana', 'cy']);
    assert.deepEqual(wishedFor(team, ''), []);
  });
  it('is offered where everybody’s gender is known and they differ', () => {
    assert.deepEqual(gendersOf(team), ['woman', 'man']);
    assert.deepEqual(gendersOf([who('ana', 'woman')]), []);
    assert.deepEqual(gendersOf([who('ana', 'woman'), who('dee')]), []);
    assert.deepEqual(gendersOf([...team, who('dee')]), []);
  });
  it('leaves a day the slots that grant it', () => {
    const day = [at(10, 'ben'), at(11, 'ben', 'cy'), at(12, 'ana')];
    assert.deepEqual(granting(day, ['ana', 'cy']), day.slice(1));
  });
  it('is no wall: where nobody grants it, everything is left', () => {
    const day = [at(10, 'ben'), at(11, 'ben')];
    assert.deepEqual(granting(day, ['ana']), day);
    assert.equal(grants(day[0]!, ['ana']), false);
    assert.equal(grants(day[0]!, []), true);
  });
  it('is granted by a time that is anybody’s', () => {
    assert.equal(grants(at(10, 'any'), ['ana']), true);
    assert.deepEqual(granting([at(10, 'any'), at(11, 'any')], ['ana']), [at(10, 'any'), at(11, 'any')]);
  });
});
