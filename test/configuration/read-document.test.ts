import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/configuration/fault.js';
import { readDocument } from '../../src/configuration/read-document.js';
import { clinicDocument } from '../../src/protocol/clinic-document.js';
import { read } from '../../src/protocol/schema.js';
import { random } from '../booking/helpers/random.js';
import { clinic } from '../protocol/helpers/examples.js';

const service = (id: string, ...minutes: unknown[]) => ({
  id,
  category: 'spa',
  name: id,
  durations: minutes.map((length) => ({ minutes: length })),
});
const reading = (json: unknown) => {
  const faults: Fault[] = [];
  const document = readDocument(json, 'clinic document', faults);
  return { document, paths: faults.map(({ path }) => path.replace('clinic document.', '')), faults };
};

describe('readDocument', () => {
  it('takes a right document whole', () => {
    const { document, faults } = reading(clinic);
    assert.deepEqual([document, faults], [clinic, []]);
  });

  it('drops a wrong member, and keeps its siblings', () => {
    const { document, paths } = reading({ clinic: { name: 'Harbour', timeZone: 'Mars' }, closures: 'none' });
    assert.deepEqual(document, { clinic: { name: 'Harbour' } });
    assert.deepEqual(paths, ['clinic.timeZone', 'closures']);
  });

  it('drops an entry of a list as a whole: half a service is none', () => {
    const { document, paths } = reading({ services: [{ id: 'a', name: 'A' }, service('b', 60)] });
    assert.deepEqual(
      document.services?.map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(paths, ['services[0].category', 'services[0].durations']);
  });

  it('drops only the wrong one of a service’s lengths', () => {
    const { document, paths } = reading({ services: [service('a', 60, 'long', 90)] });
    assert.deepEqual(document.services?.[0]?.durations, [{ minutes: 60 }, { minutes: 90 }]);
    assert.deepEqual(paths, ['services[0].durations[1].minutes']);
  });

  it('names places as they were written, although what came before has gone', () => {
    // Only when the first two are gone does the third turn out to have no length left.
    const services = [{}, service('b', 'x', 60), service('c', 0, 'y'), service('d', 30, 1)];
    const { document, paths } = reading({ services });
    assert.deepEqual(
      document.services?.map(({ id }) => id),
      ['b', 'd'],
    );
    for (const path of [
      'services[1].durations[0].minutes',
      'services[2].durations[0].minutes',
      'services[2].durations[1].minutes',
      'services[3].durations[1].minutes',
      'services[2].durations',
    ])
      assert.ok(paths.includes(path), `${path} among ${paths.join(', ')}`);
    assert.ok(!paths.includes('services[1].durations'));
  });

  it('names the place of each of two that were one object', () => {
    const hours = [{ days: ['mo'], open: 'nine', close: '18:00' }];
    const practitioners = ['ana', 'ben'].map((id) => ({ id, name: id, hours }));
    assert.deepEqual(reading({ practitioners }).paths, [
      'practitioners[0].hours[0].open',
      'practitioners[1].hours[0].open',
    ]);
  });

  it('keeps the first of two services with one id', () => {
    const { document, faults } = reading({ services: [service('a', 60), service('a', 30)] });
    assert.deepEqual(document.services?.[0]?.durations, [{ minutes: 60 }]);
    assert.match(faults[0]!.problem, /^has the id .*give each its own$/);
  });

  it('never changes what it was given', () => {
    const json = { services: [{}, service('b', 'x')] };
    const before = structuredClone(json);
    reading(json);
    assert.deepEqual(json, before);
  });
});

describe('what is no document at all', () => {
  const circle: Record<string, unknown> = {};
  circle.services = [circle];
  const values: [string, unknown][] = [
    ['null', null],
    ['nothing', undefined],
    ['a list', [clinic]],
    ['a number', 7],
    ['a text', '{}'],
    ['a function', () => clinic],
    ['a circle', circle],
  ];
  for (const [name, value] of values)
    it(`${name} is refused in words`, () => {
      const faults: Fault[] = [];
      const document = readDocument(value, 'clinic', faults);
      assert.deepEqual([document, faults], [{}, [{ path: 'clinic', problem: 'must be an object' }]]);
    });

  it('ten thousand brackets, in a member that is read and one that is not', () => {
    const deep = JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as unknown;
    assert.deepEqual(reading({ services: deep, other: deep }).document, { services: [] });
    const json = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as unknown;
    assert.ok(Object.keys(readDocument(json, 'clinic', [])).length === 0);
  });

  it('a framework’s proxy, and functions beside data, are read like plain data', () => {
    const proxy = new Proxy({ clinic: { name: 'Harbour' }, onClick: () => 1 }, {});
    assert.deepEqual(reading(proxy), { document: { clinic: { name: 'Harbour' } }, paths: [], faults: [] });
  });

  it('hostile names change no prototype', () => {
    const { document } = reading(
      JSON.parse('{"__proto__": {"services": 1}, "constructor": 2, "clinic": {"__proto__": {"name": 3}}}'),
    );
    assert.deepEqual(document, { clinic: {} });
    assert.equal(({} as Record<string, unknown>).services, undefined);
  });
});

/** Puts garbage at a random place of a tree of our own. */
function spoil(tree: unknown, next: () => number): void {
  const garbage = [null, undefined, -1, 1e9, '', 'x', true, [], {}, [null], [[[]]], { id: 1 }, { en: 1 }];
  let at = tree as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[Math.floor(next() * keys.length)];
    if (key === undefined) return;
    const child = at[key];
    if (typeof child === 'object' && child !== null && next() < 0.75) at = child as typeof at;
    else {
      at[key] = garbage[Math.floor(next() * garbage.length)];
      return;
    }
  }
}

it('500 spoilt documents are all read: to something valid, with a fault for all that went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const next = random(seed);
    const json = JSON.parse(JSON.stringify(clinic)) as object;
    for (let times = 0; times < 1 + (seed % 12); times += 1) spoil(json, next);
    const { document, faults } = reading(json);
    assert.deepEqual(read(clinicDocument, document).issues, [], `seed ${seed}`);
    // Without a fault, nothing the schema knows has been lost.
    if (!faults.length) assert.deepEqual(document, read(clinicDocument, json).value, `seed ${seed}`);
    for (const { path, problem } of faults)
      assert.ok(path.startsWith('clinic document') && /^(must|is|has) /.test(problem), `${path} ${problem}`);
  }
});
