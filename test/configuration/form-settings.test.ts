import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/configuration/fault.js';
import { formSettings } from '../../src/configuration/form-settings.js';
import { presetOf } from '../../src/configuration/presets.js';

function settings(attributes: Record<string, string>, endpoint = 'https://clinic.example/book') {
  const faults: Fault[] = [];
  const form = formSettings((name) => attributes[name] ?? null, endpoint, faults);
  return { ...form, faults: faults.map(({ path, problem }) => `${path} ${problem}`) };
}

describe('presetOf', () => {
  for (const [endpoint, preset] of [
    ['https://formspree.io/f/abc', 'formspree'],
    ['https://api.web3forms.com/submit', 'web3forms'],
    ['https://hooks.zapier.com/hooks/catch/1/2/', 'zapier'],
    ['https://hook.eu2.make.com/abc', 'make'],
    ['https://hook.integromat.com/abc', 'make'],
    ['https://script.google.com/macros/s/x/exec', 'apps-script'],
    ['https://clinic.example/wp-json/clinic/v1/book', 'wordpress'],
    ['https://clinic.example/formspree.io/', 'json'],
    ['https://notformspree.io/f/abc', 'json'],
    ['https://formspree.io.evil.example/f/abc', 'json'],
    ['', 'json'],
  ] as const)
    it(`takes ${endpoint || 'nothing'} for ${preset}`, () => assert.equal(presetOf(endpoint), preset));
});

describe('formSettings', () => {
  it('go by the address, unless they are told', () => {
    assert.equal(settings({}, 'https://formspree.io/f/abc').preset, 'formspree');
    assert.equal(settings({ preset: 'form' }, 'https://formspree.io/f/abc').preset, 'form');
  });

  it('read the names and constants of a service', () => {
    const form = settings({ 'field-map': '{"email":"your-email"}', 'extra-fields': '{"source":"site"}' });
    assert.deepEqual([form.fieldMap, form.extraFields], [{ email: 'your-email' }, { source: 'site' }]);
    assert.deepEqual(form.faults, []);
  });

  it('name a preset that is none, and go by the address', () => {
    const { preset, faults } = settings({ preset: 'formspre' }, 'https://formspree.io/f/abc');
    assert.equal(preset, 'formspree');
    assert.match(faults.join(), /preset="formspre" is unknown; use one of json, form,/);
  });

  for (const value of ['{', '[1]', '["a"]', '{"a":1}', '"text"', 'null', '{"a":{"b":"c"}}'])
    it(`name field-map='${value}' as no object of texts, and rename nothing`, () => {
      const { fieldMap, faults } = settings({ 'field-map': value });
      assert.deepEqual(fieldMap, {});
      assert.equal(faults.length, 1);
      assert.match(faults[0]!, /is no JSON object of texts/);
    });

  it('name what a service refuses to work without', () => {
    assert.match(settings({ preset: 'netlify' }).faults.join(), /needs form-name/);
    assert.match(settings({}, 'https://api.web3forms.com/submit').faults.join(), /needs access_key/);
    assert.deepEqual(settings({ preset: 'netlify', 'extra-fields': '{"form-name":"booking"}' }).faults, []);
  });
});
