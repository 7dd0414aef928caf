import { stripVTControlCharacters } from 'node:util';

/**
 * How a runner in a process of its own tells its counts: the last line that starts with this mark, and JSON.
 * A runner that dies never writes it, which is how its death is noticed.
 */
const MARK = '@tally ';

export const tallyLine = (tally) => `\n${MARK}${JSON.stringify(tally)}\n`;

/** Splits a runner's output into what a person should read and its counts. */
export function readTally({ code, output }) {
  // Runners that rewrite a terminal's lines leave its commands behind.
  const lines = stripVTControlCharacters(output).split('\n');
  const index = lines.findLastIndex((line) => line.startsWith(MARK));
  const text = lines.filter((_line, at) => at !== index).join('\n');
  if (index < 0) return failure(`${text}\nThe runner ended without telling its counts (exit code ${code}).`);
  const { passed, failed } = JSON.parse(lines[index].slice(MARK.length));
  if (passed + failed === 0) return failure(`${text}\nThe runner found no test.`);
  if (code !== 0 && failed === 0) return failure(`${text}\nAll tests passed, yet exit code ${code}.`, passed);
  return { passed, failed, text: text.trim() };
}

export const failure = (text, passed = 0) => ({ passed, failed: 1, text: text.trim() });
