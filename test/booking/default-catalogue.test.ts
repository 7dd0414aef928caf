import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFrom } from '../../src/booking/catalogue.js';
import { defaultCatalogue as catalogueIn } from '../../src/booking/default-catalogue.js';
import type { Fault } from '../../src/configuration/fault.js';
import { checkReferences } from '../../src/configuration/references.js';
import { en } from '../../src/localize/en.js';
import { clinicDocument } from '../../src/protocol/clinic-document.js';
import { read } from '../../src/protocol/schema.js';

const defaultCatalogue = catalogueIn(en.offers);
const services = defaultCatalogue.services ?? [];
const minutes = (category: string) =>
  services
    .filter((service) => service.category === category)
    .map(({ durations, consultationMinutes }) => [
      consultationMinutes ?? 0,
      ...durations.map((duration) => duration.minutes),
    ]);

describe('the default catalogue', () => {
  it('is valid, and refers to nothing that is missing', () => {
    assert.deepEqual(read(clinicDocument, defaultCatalogue).issues, []);
    const faults: Fault[] = [];
    checkReferences(defaultCatalogue, faults);
    assert.deepEqual(faults, []);
  });

  it('has the five services the project names', () =>
    assert.deepEqual(
      services.map(({ name }) => name),
      [
        'Focused pain relief',
        'Mobility and recovery',
        'Calm and sleep',
        'Classic relaxation',
        'Escape ritual',
      ],
    ));

  it('gives therapeutic massage 60 to 90 minutes after a consultation, spa about 45 and none', () => {
    assert.deepEqual(minutes('therapeutic'), [
      [15, 60, 75, 90],
      [15, 60, 75, 90],
      [15, 60, 75, 90],
    ]);
    assert.deepEqual(minutes('spa'), [
      [0, 45],
      [0, 45],
    ]);
  });

  it('asks about areas for therapeutic massage only', () =>
    assert.ok(services.every(({ areas, category }) => Boolean(areas) === (category === 'therapeutic'))));

  it('names no price', () =>
    assert.ok(services.every(({ durations }) => durations.every((duration) => !('price' in duration)))));

  it('says something of every kind and service, and promises no cure', () => {
    const { categories, services: shown } = catalogueFrom(defaultCatalogue, 'en');
    for (const { intention, focus } of categories) assert.ok(intention && focus);
    for (const { summary, benefits, goals } of shown) assert.ok(summary && benefits.length && goals.length);
    const words = JSON.stringify(defaultCatalogue);
    assert.doesNotMatch(words, /\b(cures?|heals?|guarantee[ds]?|eliminates?|speeds? up|treats)\b/i);
    assert.match(words, /may ease pain/i);
  });
});
