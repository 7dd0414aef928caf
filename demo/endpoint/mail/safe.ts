/** What a stranger typed, made fit for a letter's head, and for somebody else's inbox. */

/** Control characters, line breaks of every kind, and marks that turn the direction of what follows. */
const unruly = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** One line without tricks, cut to so many characters. */
export function oneLine(text: string, most = 100): string {
  const line = text.replace(new RegExp(unruly, 'gu'), ' ').replace(/\s+/g, ' ').trim();
  // The cut may go through a pair of surrogates.
  return line
    .slice(0, most)
    .replace(/\p{Surrogate}/u, '')
    .trimEnd();
}

/** The lines of a text, each without tricks. */
export const linesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(new RegExp(unruly, 'gu'), ' ').trimEnd());

/** One address and nothing else: no list, no name, no quoted part that servers read differently. */
export const isMailbox = (text: string): boolean =>
  /^[^\s@<>(),:;"\\[\]]+@[^\s@<>(),:;"\\[\]]+\.[^\s@<>(),:;"\\[\].]+$/.test(text) && !unruly.test(text);

/**
 * The name, where it can be nothing but a name. An address is typed by whoever books, so the letter may reach a stranger:
 * it must not carry another's advertisement.
 */
export function nameOnly(text: string): string | undefined {
  const name = oneLine(text, 200);
  return name.length <= 60 && /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(name) && !/\.\p{L}{2}/u.test(name)
    ? name
    : undefined;
}
