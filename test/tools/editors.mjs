/** What editors read: VS Code's custom data, and the web-types of JetBrains' editors. */
import { readFileSync } from 'node:fs';
import { attributes, element, isFlag, properties, text, wordsOf } from './manifest.mjs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const described = (all = []) => all.map((one) => ({ name: one.name, description: text(one.description) }));
const slots = described(element.slots);

const vscodeHtml = {
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: text(element.description),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: text(attribute.description),
        ...(isFlag(attribute) ? { valueSet: 'v' } : values(attribute)),
      })),
    },
  ],
};

function values(attribute) {
  const words = wordsOf(attribute);
  return words.length > 0 && { values: words.map((word) => ({ name: word })) };
}

const vscodeCss = {
  version: 1.1,
  properties: described(element.cssProperties),
  pseudoElements: described(element.cssParts).map((part) => ({ ...part, name: `::part(${part.name})` })),
};

const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: element.tagName,
          description: text(element.description),
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            description: text(attribute.description),
            value: isFlag(attribute) ? { kind: 'no-value' } : { type: typesOf(attribute), required: true },
          })),
          slots,
          js: { properties: described(properties), events: described(element.events) },
          css: { properties: described(element.cssProperties), parts: described(element.cssParts) },
        },
      ],
    },
  },
};

function typesOf(attribute) {
  const words = wordsOf(attribute);
  return words.length > 0 ? words.map((word) => `'${word}'`).join(' | ') : 'string';
}

export const files = {
  'vscode.html-custom-data.json': vscodeHtml,
  'vscode.css-custom-data.json': vscodeCss,
  'web-types.json': webTypes,
};
