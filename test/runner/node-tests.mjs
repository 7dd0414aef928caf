import { run } from './processes.mjs';
import { failure, readTally } from './tally.mjs';

/** Runs files of node:test, in TypeScript. */
export async function nodeTests(files, { env = {}, concurrency = 2 } = {}) {
  if (files.length === 0) return failure('No test file found.');
  const args = ['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`];
  args.push(
    '--test-reporter=./test/runner/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  );
  return readTally(await run(process.execPath, args, { env: { ...process.env, ...env } }));
}
