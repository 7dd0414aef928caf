/** What editors are told is what the element heeds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).sort();
const [element] = read('custom-elements.json').modules[0].declarations;
const [html] = read('vscode.html-custom-data.json').tags;
const css = read('vscode.css-custom-data.json');
const webTypes = read('web-types.json');
const [jetBrains] = webTypes.contributions.html.elements;

describe('what editors are told', () => {
  it('names the tag and every attribute that the class observes', async () => {
    const { MassageBooker } = await import(new URL('../../dist/npm/index.js', import.meta.url).href);
    const observed = [...(MassageBooker.observedAttributes as string[])].sort();
    assert.deepEqual([html.name, jetBrains.name], ['massage-booker', 'massage-booker']);
    assert.deepEqual([names(html.attributes), names(jetBrains.attributes)], [observed, observed]);
  });

  it('offers the words an attribute can be, and no value for a flag', () => {
    const said = (all: { name: string }[], wanted: string) => all.find(({ name }) => name === wanted);
    const name = 'theme';
    const { description } = said(html.attributes, name) as { description?: string };
    const values = [{ name: 'light' }, { name: 'dark' }];
    const value = { type: "'light' | 'dark'", required: true };
    assert.deepEqual(said(html.attributes, name), { name, description, values });
    assert.deepEqual(said(jetBrains.attributes, name), { name, description, value });
    const flags = [said(html.attributes, 'send-health'), said(jetBrains.attributes, 'send-health')];
    assert.match(JSON.stringify(flags), /"valueSet":"v".*"value":\{"kind":"no-value"\}/);
  });

  it('names events, properties without an attribute, custom properties and parts', () => {
    assert.deepEqual(names(jetBrains.js.events), names(element.events));
    const { members } = element as { members: { name: string; kind: string; attribute?: string }[] };
    const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
    assert.deepEqual(names(jetBrains.js.properties), names(properties));
    assert.ok(names(properties).includes('clinic'));
    assert.deepEqual(names(css.properties), names(element.cssProperties));
    assert.deepEqual(names(jetBrains.css.properties), names(element.cssProperties));
    const parts = names(element.cssParts);
    assert.ok(parts.includes('frame'));
    assert.deepEqual(
      names(css.pseudoElements),
      parts.map((part) => `::part(${part})`),
    );
    assert.deepEqual(names(jetBrains.css.parts), parts);
  });

  it('says something of each', () => {
    const all = [html, ...html.attributes, ...css.properties, ...css.pseudoElements, ...jetBrains.js.events];
    assert.deepEqual(names(all.filter(({ description }) => !description)), []);
  });

  it('is of this version', () => {
    const { name, version } = read('package.json');
    assert.deepEqual([webTypes.name, webTypes.version], [name, version]);
  });
});
