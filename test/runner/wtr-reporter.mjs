import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import { format } from 'node:util';
import { tallyLine } from './tally.mjs';

/** A reporter for @web/test-runner: one line an engine, every failure in full, and the counts. */
export function tallyReporter() {
  const counts = new Map();
  const count = (engine) => {
    if (!counts.has(engine)) counts.set(engine, { passed: 0, failed: 0 });
    return counts.get(engine);
  };
  const fail = (engine, file, name, detail) => {
    count(engine).failed += 1;
    console.log(`✖ ${engine}: ${name}  (${relative('.', file)})\n${detail.replace(/^/gm, '  ')}`);
  };

  // The runner's terminal holds back what is said in its last moment, and so why it ended early.
  const said = [];
  const early = () => writeSync(2, `${said.join('\n')}\n${new Error('The runner was ended early').stack}\n`);
  process.once('exit', early);

  return {
    start({ browserNames }) {
      browserNames.forEach(count);
      const { error } = console;
      console.error = (...words) => {
        said.push(format(...words));
        error(...words);
      };
    },
    reportTestFileResults({ sessionsForTestFile }) {
      for (const {
        browser,
        testFile,
        testResults,
        errors,
        request404s,
        logs,
        passed,
      } of sessionsForTestFile) {
        const tests = flatten(testResults);
        const before = count(browser.name).failed;
        for (const test of tests) {
          if (test.skipped) fail(browser.name, testFile, test.name, 'is skipped: mend it or remove it');
          else if (test.passed) count(browser.name).passed += 1;
          else fail(browser.name, testFile, test.name, describe(test.error));
        }
        for (const error of errors) fail(browser.name, testFile, 'outside any test', describe(error));
        if (tests.length === 0 && errors.length === 0) fail(browser.name, testFile, 'holds no test', '');
        const silent = count(browser.name).failed === before;
        if (!passed && silent) fail(browser.name, testFile, 'failed and did not say why', '');
        if (silent) continue;
        for (const missing of request404s) console.log(`  not found: ${missing}`);
        for (const log of logs) console.log('  logged:', ...log);
      }
    },
    stop() {
      process.off('exit', early);
      const total = { passed: 0, failed: 0 };
      for (const [engine, { passed, failed }] of counts) {
        console.log(`${engine}: ${passed} passed, ${failed} failed`);
        total.passed += passed;
        total.failed += failed + (passed + failed === 0 ? 1 : 0);
      }
      console.log(tallyLine(total));
    },
  };
}

function flatten(suite, path = []) {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  const tests = suite.tests.map((test) => ({ ...test, name: [...here, test.name].join(' › ') }));
  return [...tests, ...suite.suites.flatMap((inner) => flatten(inner, here))];
}

function describe(error) {
  if (!error) return 'no reason given';
  const compared = 'expected' in error ? `\nexpected ${error.expected}\nactual   ${error.actual}` : '';
  return `${error.message ?? error}${compared}\n${error.stack ?? ''}`;
}
