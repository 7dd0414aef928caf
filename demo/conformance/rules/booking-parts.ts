/** What the rules of section 3 have in common. */
import { want } from '../expect.js';
import type { Answer } from '../http.js';
import type { Rule } from '../rule.js';
import { saidBy, type Wish } from '../visitor.js';

export const bookingRule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `booking.${id}`,
  section: '3',
  title,
  check,
});

/** Nothing the visitor said of themselves comes back. */
export function silent(answer: Answer, wish: Wish): void {
  const leak = saidBy(wish).find((text) => answer.text.includes(text));
  want(!leak, answer, 'no name, address or note of the visitor', leak);
}

/** The wish, blown up to so many bytes by a member that nobody knows. */
export function sized(wish: Wish, bytes: number): string {
  const bare = Buffer.byteLength(JSON.stringify({ ...wish, conformance: '' }));
  return JSON.stringify({ ...wish, conformance: 'a'.repeat(bytes - bare) });
}
