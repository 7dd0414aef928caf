/** Chooses among the forms of a word by a count, as the language counts. Each built language holds a copy of its own. */
import type { Messages } from '../localize/messages.js';

export type { Messages };
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** @returns of the forms the one for the count; `#` in it is the count */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', String(count));
}
