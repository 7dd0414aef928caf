/** Results in plain lines, for a developer who may not know the protocol by heart. */
import type { Outcome, Result } from './play.js';
import type { Made } from './session.js';

const WIDTH = 'not offered'.length;

/** A rule, and for a failure what was sent, expected and came. */
export function linesOf({ rule, outcome, fault, reason }: Result): string[] {
  const line = `${outcome.padEnd(WIDTH)}  ${rule.title}${reason ? ` (${reason})` : ''}  [${rule.section}: ${rule.id}]`;
  if (!fault) return [line];
  const more = (name: string, text: string) =>
    `${' '.repeat(WIDTH)}    ${name.padEnd(9)} ${text.replace(/\s*\n\s*/g, ' ')}`;
  return [
    line,
    ...(fault.sent ? [more('sent', fault.sent)] : []),
    more('expected', fault.expected),
    more('came', fault.came),
  ];
}

export class Tally {
  readonly #counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.#counts.set(outcome, this.count(outcome) + 1);
  }

  count(outcome: Outcome): number {
    return this.#counts.get(outcome) ?? 0;
  }

  get line(): string {
    const all = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const should = this.count('should');
    return [
      `${all} rules: ${this.count('pass')} passed`,
      `${this.count('fail')} failed`,
      ...(should ? [`${should} not as they should be`] : []),
      `${this.count('not offered')} not offered`,
    ].join(', ');
  }
}

/** What is still on the server, for somebody to take out by hand. */
export function leftovers(made: readonly Made[]): string[] {
  if (!made.length) return ['Every booking made here has been cancelled again.'];
  return [
    `Still booked on the server, and to be cancelled by hand:`,
    ...made.map(({ reference, start }) => `  ${reference}  ${start}`),
  ];
}
