import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatLocale, localeFor } from '../../src/localize/locale.js';

/** As much of an element as is looked at: its language, and what it stands in. */
function element(lang: string | null, parent?: Element, host?: Element): Element {
  const like = {
    getAttribute: (name: string) => (name === 'lang' ? lang : null),
    parentElement: parent ?? null,
    getRootNode: () => (host ? { host } : {}),
  };
  return like as unknown as Element;
}

describe('localeFor', () => {
  const page = element('fr-ca');
  it('is the element’s own', () => assert.equal(localeFor(element('de-AT', page)), 'de-AT'));
  it('is the nearest around it, in its canonical writing', () =>
    assert.equal(localeFor(element(null, element('', page))), 'fr-CA'));
  it('is found through shadow roots', () =>
    assert.equal(localeFor(element(null, undefined, element(null, page))), 'fr-CA'));
  it('is English where what is written is no language', () =>
    assert.equal(localeFor(element('not_a_language!', page)), 'en'));
});

describe('formatLocale', () => {
  it('is the page’s own form of the messages’ language', () => {
    assert.equal(formatLocale('en-GB', 'en'), 'en-GB');
    assert.equal(formatLocale('pt-BR', 'pt-PT'), 'pt-BR');
  });
  it('is the messages’ language on a page in another', () => {
    assert.equal(formatLocale('fr-CA', 'en'), 'en');
    assert.equal(formatLocale('eng', 'en'), 'en');
  });
});
