/** Writes the README's reference from `custom-elements.json` and the builder's recipes; with `--check` it only says whether that is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { backEnds, sites } from '../../demo/pages/builder-recipes.ts';
import { attributes, element, properties } from './manifest.mjs';

const clean = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(clean).join(' | ')} |`),
  ].join('\n');
const code = (text) => `\`${text}\``;

const sentences = (texts) => texts.map((text) => text.replace(/</g, '\\<')).join(' ');
const parts = {
  attributes: table(
    ['attribute', 'what it does'],
    attributes.map(({ name, description }) => [code(name), description]),
  ),
  properties: table(
    ['property', 'what it does'],
    properties.map(({ name, description }) => [code(name), description]),
  ),
  events: table(
    ['event', 'when'],
    element.events.map(({ name, description }) => [code(name), description]),
  ),
  'custom properties': table(
    ['custom property', 'what it colours or shapes'],
    element.cssProperties.map(({ name, description }) => [code(name), description]),
  ),
  parts: table(
    ['part', 'what it is'],
    element.cssParts.map(({ name, description }) => [code(name), description]),
  ),
  sites: table(
    ['your site is', 'what to do', 'what cannot work there'],
    sites.map(({ name, steps, limits }) => [name, sentences(steps), limits]),
  ),
  'back ends': table(
    ['bookings go to', 'what to do'],
    backEnds.map(({ name, steps }) => [name, sentences(steps)]),
  ),
};

const before = readFileSync('README.md', 'utf8');
const after = Object.entries(parts).reduce(
  (text, [name, content]) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n${content}\n\n${close}`,
    ),
  before,
);
if (!process.argv.includes('--check')) writeFileSync('README.md', after);
else if (after !== before) {
  console.error('The reference in README.md is not that of the code: run `npm run docs`.');
  process.exitCode = 1;
}
