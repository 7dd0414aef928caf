/** What the embed builder has webmasters copy: lines that are read as they were meant. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { presetNames, presetOf } from '../../src/configuration/presets.js';
import { formSettings } from '../../src/configuration/form-settings.js';
import { backEnds } from '../../demo/pages/builder-recipes.js';
import { attribute, attributesOf, netlifySkeleton, snippet } from '../../demo/pages/builder-snippet.js';

const choice = {
  folder: 'https://clinic.example/js/',
  file: 'massage-booker-0.1.0.js',
  integrity: 'sha384-abc',
  classic: false,
  backEnd: backEnds[0]!,
  answers: {},
  attributes: { 'time-zone': 'America/Los_Angeles' },
  colours: {},
  phone: '+1 (503) 555-0142',
  openers: false,
};

describe('the lines to copy', () => {
  it('load the script checked by its hash, and name the element’s attributes', () => {
    assert.equal(
      snippet(choice),
      [
        '<script type="module" src="https://clinic.example/js/massage-booker-0.1.0.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
        '<massage-booker src="https://clinic.example/clinic.json" time-zone="America/Los_Angeles">',
        '  <a href="tel:+15035550142">Call us to book: +1 (503) 555-0142</a>',
        '</massage-booker>',
      ].join('\n'),
    );
  });

  it('are a classic script, colours and a button where those were chosen', () => {
    const text = snippet({
      ...choice,
      integrity: '',
      classic: true,
      openers: true,
      colours: { accent: '#8a2be2' },
    });
    assert.match(
      text,
      /^<script defer src="[^"]+"><\/script>\n<style>\n {2}massage-booker \{\n {4}--massage-booker-accent: #8a2be2;/,
    );
    assert.match(text, /<massage-booker id="booking" /);
    assert.match(text, /<button type="button" data-massage-booker="#booking">/);
  });

  it('let nothing that was typed become markup', () => {
    const text = snippet({
      ...choice,
      folder: '"><script>alert(1)</script>',
      phone: '<img src=x onerror=alert(1)>',
      attributes: { lang: '"><b>' },
    });
    assert.equal(text.match(/<(?!\/?(?:script|massage-booker|a)\b)/g), null);
    assert.equal(text.match(/<script/g)?.length, 1);
  });

  it('write JSON so that it can be read', () => {
    assert.equal(attribute('extra-fields', '{"a":"b"}'), `extra-fields='{"a":"b"}'`);
    assert.equal(
      attribute('extra-fields', `{"a":"it's"}`),
      'extra-fields="{&quot;a&quot;:&quot;it\'s&quot;}"',
    );
    assert.equal(attribute('send-health', ''), 'send-health');
  });
});

describe('the back ends of the builder', () => {
  const settingsOf = (attributes: Record<string, string>) => {
    const faults: { path: string }[] = [];
    const settings = formSettings((name) => attributes[name] ?? null, attributes.endpoint, faults as never);
    return { settings, faults };
  };
  for (const backEnd of backEnds.filter(({ id }) => id !== 'api'))
    it(`${backEnd.name}: its example is understood as it`, () => {
      const { settings, faults } = settingsOf(attributesOf({ ...choice, backEnd, attributes: {} }));
      assert.deepEqual(faults, []);
      assert.equal(settings.preset, backEnd.id);
    });

  it('leave out no preset but the one that another names', () => {
    const named = new Set(backEnds.map(({ id }) => id));
    assert.deepEqual(
      presetNames.filter((name) => !named.has(name)),
      ['simple-json'],
    );
    assert.ok(backEnds.some(({ steps }) => steps.some((step) => step.includes('simple-json'))));
    assert.equal(presetOf('https://formspree.io/f/x'), 'formspree');
  });

  it('take what was answered instead of the example', () => {
    const web3forms = backEnds.find(({ id }) => id === 'web3forms')!;
    const attributes = attributesOf({
      ...choice,
      backEnd: web3forms,
      answers: { access_key: ' my-key ' },
      attributes: {},
    });
    assert.deepEqual(JSON.parse(attributes['extra-fields']!), { access_key: 'my-key' });
  });
});

describe('the form for Netlify', () => {
  const namesIn = (form: string) =>
    Array.from(form.matchAll(/<(?:input|textarea) name="([^"]+)"/g), ([, name]) => name!);

  it('has the fields of the one in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [form = ''] = /<form name="booking" netlify[\s\S]*?<\/form>/.exec(readme) ?? [];
    assert.deepEqual(namesIn(form).sort(), namesIn(netlifySkeleton('booking', true, ['referral'])).sort());
  });

  it('has every field once, its name, a honeypot and a message', () => {
    const form = netlifySkeleton('visits', true, ['referral']);
    assert.match(form, /^<form name="visits" netlify netlify-honeypot="honeypot" hidden>/);
    const names = namesIn(form);
    assert.equal(new Set(names).size, names.length);
    for (const name of [
      'name',
      'preference',
      'add_ons',
      'areas',
      'utm_source',
      'referral',
      'honeypot',
      'message',
    ])
      assert.ok(names.includes(name), name);
    assert.doesNotMatch(netlifySkeleton('visits', false), /areas/);
  });
});
