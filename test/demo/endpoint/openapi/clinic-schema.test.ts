import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoClinic } from '../../../../demo/clinic.js';
import { clinicSchema } from '../../../../demo/endpoint/openapi/clinic-schema.js';
import { clinicDocument } from '../../../../src/protocol/clinic-document.js';
import { clinic as example } from '../../../protocol/helpers/examples.js';
import { smallClinic } from '../helpers/clinics.js';
import { newAjv, refusedByThem, refusedByUs, spoilt } from './helpers/agreement.js';

const validate = newAjv().compile(JSON.parse(JSON.stringify(clinicSchema())) as object);
const both = (value: unknown) => [refusedByUs(clinicDocument, value), refusedByThem(validate, value)];

describe('the JSON Schema of the clinic document', () => {
  for (const [name, document] of Object.entries({ demoClinic, example, small: smallClinic(), empty: {} }))
    it(`accepts ${name}, as the widget and the endpoint do`, () =>
      assert.deepEqual(both(document), [[], []]));

  it('accepts its own address in the document, and members it does not know', () => {
    const document = { ...demoClinic, $schema: 'clinic.schema.json', somethingNew: { a: 1 } };
    assert.deepEqual(both(document), [[], []]);
  });

  it('refuses what the widget and the endpoint refuse, at the same places', () => {
    let refused = 0;
    for (const { what, value } of spoilt(example)) {
      const [us, them] = both(value);
      assert.deepEqual(them, us, what);
      if (us!.length) refused += 1;
    }
    assert.ok(refused > 500, `only ${refused} were refused at all`);
  });

  const wrong: [string, unknown, string][] = [
    ['a date that is in no calendar', { closures: ['2026-02-30'] }, 'closures.0'],
    ['a leap day where there is none', { closures: ['2027-02-29'] }, 'closures.0'],
    ['a time after midnight', { hours: [{ days: ['mo'], open: '09:00', close: '24:01' }] }, 'hours.0.close'],
    ['a text in a language that is none', { clinic: { name: { en: 'A', fr: 3 } } }, 'clinic.name'],
    ['a price in cents', { addOns: [{ id: 'a', name: 'A', price: 9500 }] }, 'addOns.0.price'],
  ];
  for (const [name, document, path] of wrong)
    it(`refuses ${name}, at its place`, () => assert.deepEqual(both(document), [[path], [path]]));

  it('cannot know which time zones there are, nor that two entries share only their id', () => {
    assert.deepEqual(both({ clinic: { timeZone: 'Mars/Olympus' } }), [['clinic.timeZone'], []]);
    const consents = [
      { id: 'privacy', label: 'One' },
      { id: 'privacy', label: 'Two' },
    ];
    assert.deepEqual(both({ consents }), [['consents.1'], []]);
  });
});
