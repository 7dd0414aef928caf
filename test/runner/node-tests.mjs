import { run } from './processes.mjs';
import { failure, readTally } from './tally.mjs';

/**
 * Runs files of node:test, in TypeScript: each in a process of its own, so many at a time; or `together` in one, for files
 * that keep to themselves.
 */
export async function nodeTests(files, { env = {}, concurrency = 2, together = false } = {}) {
  if (files.length === 0) return failure('No test file found.');
  const reporter = ['--test-reporter=./test/runner/node-reporter.mjs', '--test-reporter-destination=stdout'];
  const args = ['--import', 'tsx', ...reporter];
  args.push(
    ...(together ? ['test/runner/together.mjs'] : ['--test', `--test-concurrency=${concurrency}`]),
    ...files,
  );
  return readTally(await run(process.execPath, args, { env: { ...process.env, ...env } }));
}
