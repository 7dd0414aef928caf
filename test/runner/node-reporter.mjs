import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import { tallyLine } from './tally.mjs';

/** A reporter for node:test that prints what a person must act on, and counts tests, not suites. */
export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  // Where the files share this process, nothing tells of one without a test.
  const testsOf = new Map(process.argv.filter(isTestFile).map((file) => [resolve(file), 0]));
  const path = [];

  for await (const { type, data } of source) {
    if (type === 'test:start') path[data.nesting] = data.name;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const file = data.file ?? '';
    // node:test wraps each file in a test named for the file, and lets a file without tests pass.
    const wrapper = resolve(data.name) === resolve(file);
    const isTest = data.details?.type !== 'suite' && !wrapper;
    // A suite may be declared by a helper, for several files.
    if (!testsOf.has(file) && (isTest || isTestFile(file))) testsOf.set(file, 0);
    if (isTest) testsOf.set(file, testsOf.get(file) + 1);

    const name = [...path.slice(0, data.nesting), data.name].join(' › ');
    if (data.skip !== undefined || data.todo !== undefined) {
      failed += 1;
      yield `✖ ${name}\n  is skipped: mend it or remove it\n`;
    } else if (type === 'test:fail' && !echoes(data.details.error)) {
      failed += 1;
      yield `✖ ${name}  (${relative('.', file)})\n${explain(data.details.error)}\n`;
    } else if (type === 'test:pass' && isTest) {
      passed += 1;
    }
  }
  for (const [file, tests] of testsOf) {
    if (tests > 0 || failed > 0) continue;
    failed += 1;
    yield `✖ ${relative('.', file)} holds no test\n`;
  }
  yield tallyLine({ passed, failed });
}

const isTestFile = (file) => /\.test\.\w+$/.test(file);

/** A suite that fails because a test in it failed says nothing new. */
const echoes = (error) => error?.failureType === 'subtestsFailed';

function explain(error) {
  const cause = error?.cause ?? error;
  const text = inspect(cause, { depth: 4, maxStringLength: 2000 });
  // A difference between two bundles would bury all else.
  const short = text.length > 6000 ? `${text.slice(0, 6000)} …` : text;
  return short.replace(/^/gm, '  ');
}
