/** Which languages there are, and their words: English at once, the others from files beside the script when a page wants one. */
import { besideScript } from '../beside.js';
import type { Fault } from '../configuration/fault.js';
import { en } from './en.js';
import type { Messages } from './messages.js';

/** Files of `src/lang/`. */
export const languages = ['es', 'fr', 'de', 'it', 'pt-BR', 'ar', 'he', 'ja', 'zh-Hans'] as const;

/** Those that have arrived, for every element on the page; English in the stead of those that cannot be had. */
const arrived: Record<string, Messages> = { en };

/** What is to be said of those. */
export const missed: Record<string, Fault> = {};

/** Language and script: who reads Portuguese, or Chinese as in Singapore, reads what there is of it; Taiwan's is another script. */
const written = (tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language} ${script}`;
};

export function languageFor(locale: string): string {
  const { language } = new Intl.Locale(locale);
  // Scripts are looked up only where the language is the same: that takes `Intl` milliseconds.
  return languages.find((name) => name.startsWith(language) && written(name) === written(locale)) ?? 'en';
}

/** @param then is called when the words, or English in their stead, are there, if they are not yet */
export function wordsOf(language: string, then: () => void): Messages | undefined {
  if (!arrived[language]) void load(language).then(then);
  return arrived[language];
}

async function load(language: string): Promise<void> {
  const path = besideScript(`lang/${language}.js`);
  try {
    const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ path)) as { default: Messages };
    arrived[language] = module.default;
  } catch {
    arrived[language] = en;
    missed[language] = {
      path,
      problem: 'cannot be loaded; put the folder lang beside the script, or set messages',
    };
  }
}
