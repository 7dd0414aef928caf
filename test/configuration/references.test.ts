import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/configuration/fault.js';
import { checkReferences } from '../../src/configuration/references.js';
import type { ClinicDocument } from '../../src/protocol/clinic-document.js';

const service = { id: 'deep', category: 'spa', name: 'Deep', durations: [{ minutes: 60 }] };
const offer: ClinicDocument = {
  categories: [{ id: 'spa', name: 'Spa' }],
  practitioners: [{ id: 'ana', name: 'Ana' }],
  addOns: [{ id: 'stones', name: 'Stones' }],
  services: [{ ...service, practitioners: ['ana'], addOns: ['stones'] }],
};
function check(given: ClinicDocument) {
  const faults: Fault[] = [];
  return { document: checkReferences(given, faults), faults };
}
const checked = (over: object) => check({ ...offer, services: [{ ...offer.services![0]!, ...over }] });

describe('checkReferences', () => {
  it('leaves alone what points at something', () => {
    const { document, faults } = check(offer);
    assert.deepEqual([document, faults], [offer, []]);
  });

  it('names a practitioner nobody is, and keeps the others', () => {
    const { document, faults } = checked({ practitioners: ['bo', 'ana'] });
    assert.deepEqual(document.services?.[0]?.practitioners, ['ana']);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['services "deep".practitioners'],
    );
    assert.match(faults[0]!.problem, /"bo"/);
  });

  it('names an add-on there is none of', () => {
    const { document, faults } = checked({ addOns: ['mud'] });
    assert.deepEqual(document.services?.[0]?.addOns, []);
    assert.match(faults[0]!.problem, /"mud".*add it or correct it/);
  });

  it('takes out a service of no category: nothing would lead to it', () => {
    const { document, faults } = checked({ category: 'none' });
    assert.deepEqual(document.services, []);
    assert.equal(faults[0]?.path, 'services "deep".category');
  });

  it('does not mistake what every object has for an id', () =>
    assert.equal(checked({ category: 'constructor' }).faults.length, 1));

  it('changes nothing it was given', () => {
    const before = structuredClone(offer);
    checked({ practitioners: ['bo'], category: 'none' });
    assert.deepEqual(offer, before);
  });
});
