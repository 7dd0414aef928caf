/** Every language beside the script: whole, in its own words, with what it is given, and as it is written. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../../src/localize/en.js';
import { languageFor, languages } from '../../src/localize/languages.js';
import type { Messages } from '../../src/localize/messages.js';
import { leaves, type Leaf } from './helpers/leaves.js';

const folder = new URL('../../src/lang/', import.meta.url);
const load = async (name: string) =>
  ((await import(new URL(`${name}.ts`, folder).href)) as { default: Messages }).default;
const words = new Map(await Promise.all(languages.map(async (name) => [name, await load(name)] as const)));
const english = leaves(en);

/** The same in both: loan words, numbers and signs. */
const SHARED: Readonly<Record<string, RegExp>> = {
  es: /^(summary\.total|hold\.kept)$/,
  fr: /^(steps\.choose|review\.massage|summary\.total)$/,
  de: /^(steps\.choose|review\.massage)$/,
  'pt-BR': /^summary\.total$/,
};
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];

/** With names and times, and no two numbers alike: what goes in must come out. */
const called = (message: Exclude<Leaf, string>, from = 41) =>
  String(message(...Array.from({ length: message.length }, (_, place) => from + place)));

/** The mark a text ends with, whichever script it is in. */
const MARKS: Readonly<Record<string, string>> = { '。': '.', '？': '?', '؟': '?', '：': ':' };
const ending = (text: string) => {
  const mark = /[.?!:…。？：؟]$/u.exec(text)?.[0] ?? '';
  return MARKS[mark] ?? mark;
};

describe('languages', () => {
  it('are those that have a file', () => {
    const files = readdirSync(fileURLToPath(folder)).map((file) => file.replace('.ts', ''));
    assert.deepEqual(files.sort(), [...languages, 'plural'].sort());
  });

  const matches: [string, string][] = [
    ['es', 'es'],
    ['es-MX', 'es'],
    ['fr-CA', 'fr'],
    ['de-CH', 'de'],
    ['it-IT', 'it'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['iw', 'he'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh-Hant', 'en'],
    ['zh-HK', 'en'],
    ['en-GB', 'en'],
    ['sv', 'en'],
    ['est', 'en'],
    ['ja-Latn', 'en'],
  ];
  for (const [page, language] of matches)
    it(`a page in ${page} reads ${language}`, () => assert.equal(languageFor(page), language));
});

for (const [name, messages] of words)
  describe(name, () => {
    const all = new Map(leaves(messages));

    it('has every message, of its kind, and none that nobody shows', () => {
      assert.deepEqual([...all.keys()].sort(), english.map(([path]) => path).sort());
      for (const [path, message] of english) assert.equal(typeof all.get(path), typeof message, path);
      assert.equal(messages.language, name);
    });

    it('says something for every count, without a hole', () => {
      for (const [path, message] of all)
        for (const count of COUNTS) {
          const said = typeof message === 'string' ? message : String(message(count, count, count));
          assert.match(said, /\S/, path);
          assert.doesNotMatch(said, /undefined|\bnull\b|NaN|\[object|=>|\$\{|#|^\s|\s$/, path);
        }
    });

    it('says what it is given', () => {
      for (const [path, message] of all) {
        if (typeof message !== 'function') continue;
        for (let place = 0; place < message.length; place += 1)
          assert.ok(called(message).includes(String(41 + place)), `${path} leaves out its ${place + 1}.`);
      }
    });

    it('has no English left', () => {
      for (const [path, message] of english) {
        const own = all.get(path)!;
        const [before, said] =
          typeof message === 'string'
            ? [message, own as string]
            : [called(message), called(own as Exclude<Leaf, string>)];
        const hasWords = /\p{L}{2}/u.test(before.replaceAll(/\bmin\b/g, ''));
        if (hasWords && !SHARED[name]?.test(path)) assert.notEqual(said, before, path);
      }
    });

    it('ends its sentences where English does', () => {
      for (const [path, message] of english) {
        const own = all.get(path)!;
        if (typeof message === 'string') assert.equal(ending(own as string), ending(message), path);
        else if (/\p{L}/u.test(called(message)) && !/inutes$|hours$|kept$/.test(path))
          assert.equal(ending(called(own as Exclude<Leaf, string>)), ending(called(message)), path);
      }
    });
  });

describe('counts', () => {
  const said = (name: (typeof languages)[number], counts: number[]) =>
    counts.map(words.get(name)!.time.times);

  it('take the six forms of Arabic', () =>
    assert.deepEqual(said('ar', [0, 1, 2, 3, 10, 11, 99, 100, 103]), [
      'لا مواعيد',
      'موعد واحد',
      'موعدان',
      '3 مواعيد',
      '10 مواعيد',
      '11 موعدًا',
      '99 موعدًا',
      '100 موعد',
      '103 مواعيد',
    ]));
  it('take the dual of Hebrew', () =>
    assert.deepEqual(said('he', [1, 2, 3]), ['מועד אחד', 'שני מועדים', '3 מועדים']));
  it('are one for none, too, in French and Brazil', () => {
    assert.deepEqual(said('fr', [0, 1, 2]), ['0 créneau', '1 créneau', '2 créneaux']);
    assert.deepEqual(said('pt-BR', [0, 1, 2]), ['0 horário', '1 horário', '2 horários']);
  });
  it('are more than one for none in German and Spanish', () => {
    assert.deepEqual(said('de', [0, 1, 2]), ['0 Termine', '1 Termin', '2 Termine']);
    assert.deepEqual(said('es', [0, 1, 2]), ['0 horarios', '1 horario', '2 horarios']);
  });
});

describe('typography', () => {
  const texts = (name: (typeof languages)[number]) =>
    leaves(words.get(name)!)
      .filter(([path]) => path !== 'language')
      .map(([, message]) => (typeof message === 'string' ? message : called(message)));

  it('has a narrow space before ? ! : ; in French', () => {
    for (const text of texts('fr')) assert.doesNotMatch(text, /[^\u202f][?!:;]/u);
  });
  it('opens what Spanish closes', () => {
    for (const text of texts('es')) {
      assert.equal(text.split('?').length, text.split('¿').length, text);
      assert.equal(text.split('!').length, text.split('¡').length, text);
    }
  });
  it('has the marks of the script', () => {
    for (const name of ['ja', 'zh-Hans'] as const)
      for (const text of texts(name))
        assert.doesNotMatch(text, /[\p{Script=Han}\p{Script=Hiragana}][,.?!:;]/u);
    for (const text of texts('ar')) assert.doesNotMatch(text, /[?,;]/);
  });
  it('has no straight quotes, and three dots are one', () => {
    for (const name of languages)
      for (const text of texts(name)) assert.doesNotMatch(text, /["']|\.\.\./, text);
  });
  it('claims no more than English does', () => {
    const cures = /\bcurar\b|\bguér|\bheil|\bguari|garant|يشفي|מרפא|治愈|治ります|治す|必ず/iu;
    for (const name of languages)
      for (const text of texts(name)) assert.doesNotMatch(text, cures, `${name}: ${text}`);
  });
});
