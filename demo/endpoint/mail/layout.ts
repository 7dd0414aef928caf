/**
 * A letter of plain text, set for the narrowest mail program: short lines under a label, indented. The indent also keeps
 * what a visitor typed from passing for a part of the letter.
 */
import { linesOf } from './safe.js';

type Maybe<T> = T | '' | undefined;
/** A paragraph, or labelled lines; one without lines is left out. */
export type Part = Maybe<string> | { label: string; lines: readonly Maybe<string>[] };

export function laidOut(parts: readonly Part[]): string {
  const blocks = parts.map((part) => {
    if (typeof part !== 'object') return part ?? '';
    const lines = part.lines.flatMap((line) => (line ? linesOf(line) : []));
    return lines.length ? [part.label, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n') : '';
  });
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
