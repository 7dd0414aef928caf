/** What `custom-elements.json` says of the public element. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

export const element = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'massage-booker');

export const attributes = element.attributes ?? [];
const fields = element.members.filter(({ kind, privacy }) => kind === 'field' && privacy !== 'private');
const isAttribute = ({ name }) => attributes.some(({ fieldName }) => fieldName === name);

/** Properties that are attributes too, and those that are not. */
export const reflected = fields.filter(isAttribute);
export const properties = fields.filter((field) => !isAttribute(field));

export const text = (description = '') => description.replace(/\s+/g, ' ').trim();

/** `'light' | 'dark' | null | undefined` allows two words; other types name none. */
export const wordsOf = ({ type }) => [...type.text.matchAll(/'([^']*)'/g)].map(([, word]) => word);
export const isFlag = ({ type }) => type.text.includes('boolean');
