import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alternatives, goalsServed, rank } from '../../src/booking/guide.js';
import { catalogueFrom, type Service } from '../../src/booking/catalogue.js';
import { defaultCatalogue } from '../../src/booking/default-catalogue.js';
import { en } from '../../src/localize/en.js';
import { goals as allGoals, type Goal } from '../../src/protocol/primitives.js';
import { catalogue, service } from './helpers/offer.js';

const offer = catalogueFrom(defaultCatalogue(en.offers), 'en');
const ids = (goals: Goal[]) => rank(offer, goals).map(({ service: { id } }) => id);
const made = (id: string, category: string, goals: Goal[]): Service => ({
  ...service('calm'),
  id,
  category,
  goals,
});

describe('rank', () => {
  it('suggests nothing for no goals', () => assert.deepEqual(rank(offer, []), []));

  it('puts the service first that puts the goal first', () => {
    const best: Partial<Record<Goal, string>> = {
      pain: 'pain-relief',
      mobility: 'mobility-recovery',
      sleep: 'calm-sleep',
      relax: 'classic-relaxation',
      treat: 'escape-ritual',
    };
    for (const [goal, id] of Object.entries(best)) assert.equal(ids([goal as Goal])[0], id, goal);
  });

  it('adds the goals up: first three, second two, any other one', () => {
    // calm-sleep 3 + 2; pain-relief 1 + 1 comes before classic-relaxation's 2 by the clinic's order.
    assert.deepEqual(ids(['stress', 'sleep']), ['calm-sleep', 'pain-relief', 'classic-relaxation']);
    // classic-relaxation 3 + 1, escape-ritual 2 + 3, calm-sleep 1.
    assert.deepEqual(ids(['relax', 'treat']), ['escape-ritual', 'classic-relaxation', 'calm-sleep']);
  });

  it('leaves ties in the clinic’s order', () => {
    const [a, b] = [made('a', 'spa', ['relax']), made('b', 'spa', ['relax'])];
    for (const services of [
      [a, b],
      [b, a],
    ])
      assert.deepEqual(
        rank({ ...catalogue, services }, ['relax']).map((one) => one.service),
        services,
      );
  });

  it('gives as reasons only goals that were chosen, the best served first', () =>
    assert.deepEqual(rank(offer, ['sleep', 'treat', 'pain'])[0]?.reasons, ['pain', 'sleep']));

  it('does not reorder what the visitor chose', () => {
    const chosen: Goal[] = ['sleep', 'pain'];
    rank(offer, chosen);
    assert.deepEqual(chosen, ['sleep', 'pain']);
  });
});

describe('alternatives', () => {
  it('are of both kinds, with reasons that differ, whichever is chosen for whatever goal', () => {
    for (const goal of allGoals)
      for (const { service: chosen } of rank(offer, [goal])) {
        const found = alternatives(offer, chosen, [goal]);
        assert.ok(
          found.some(({ service: { category } }) => category !== chosen.category),
          chosen.id,
        );
        assert.ok(found.length <= 2 && found.every((other) => other.service !== chosen));
        const reasons = [chosen.goals[0], ...found.map((other) => other.goal)];
        assert.equal(new Set(reasons).size, reasons.length, `${chosen.id}: ${reasons.join()}`);
        assert.ok(found.every((other) => other.service.goals.includes(other.goal)));
      }
  });

  it('keep the other kind where one of the same kind has its only reason', () => {
    const services = [
      made('a', 'therapeutic', ['stress']),
      made('b', 'therapeutic', ['relax', 'sleep']),
      made('c', 'spa', ['relax', 'stress']),
    ];
    const found = alternatives({ ...catalogue, services }, services[0]!, ['stress']);
    assert.deepEqual(
      found.map((other) => [other.service.id, other.goal]),
      [
        ['b', 'sleep'],
        ['c', 'relax'],
      ],
    );
  });

  it('are none where there is one service', () => {
    const only = { ...catalogue, services: [service('deep')] };
    assert.deepEqual(alternatives(only, service('deep'), ['pain']), []);
  });
});

describe('goalsServed', () => {
  it('asks only what some service answers, in the order given', () =>
    assert.deepEqual(goalsServed(catalogue, allGoals), ['pain', 'sleep', 'relax']));
});
