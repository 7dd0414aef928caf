import { startFaults } from './faults.mjs';
import { failure, readTally } from './tally.mjs';
import { nodeTests } from './node-tests.mjs';
import { run } from './processes.mjs';
import { testFiles } from './test-files.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/** West and east of Greenwich, half hours, a clock change of half an hour, and the far side of the date line. */
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** Half the world away from the demo's clinic, where it is mostly another day. */
const VISITORS_ZONE = 'Pacific/Auckland';

/** `files` given on the command line take the place of a part's own. */
const chosen = (files, ...folders) => (files.length > 0 ? files : testFiles(...folders));

/** Programs that only say yes or no; each is one test. */
async function programs(steps) {
  const texts = [];
  let passed = 0;
  let failed = 0;
  for (const [command, ...args] of steps) {
    const { code, output } = await run(command, args);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      texts.push(`✖ ${[command, ...args].join(' ')}\n${output}`);
    }
  }
  return { passed, failed, text: texts.join('\n') };
}

async function inEveryZone(files) {
  const all = { passed: 0, failed: 0, text: '' };
  for (const TZ of ZONES) {
    const { passed, failed, text } = await nodeTests(files, { env: { TZ }, together: true });
    all.passed += passed;
    all.failed += failed;
    if (text) all.text += `TZ=${TZ}\n${text}\n`;
  }
  return all;
}

/**
 * The engines asked for, or else those that are there, and what tests need to know to drive them.
 * @param forWebKit its environment
 */
async function startEngines({ chromium, firefox, webkit }, forWebKit) {
  const present = Object.entries({ chromium, firefox, webkit }).flatMap(([name, at]) => (at ? [name] : []));
  const engines = process.env.ENGINES ?? present.join(',');
  const env = { ENGINES: engines, CHROMIUM: chromium ?? '', FIREFOX: firefox ?? '' };
  const driver =
    engines.includes('webkit') && webkit ? await startWebKitDriver(webkit, forWebKit) : undefined;
  if (driver)
    Object.assign(env, { WEBKIT_DRIVER_PORT: String(driver.port), MINI_BROWSER: webkit.miniBrowser });
  return { engines, env, stop: () => driver?.stop() };
}

async function inEveryEngine(files, browsers) {
  const { engines, env, stop } = await startEngines(browsers);
  if (engines === '') return failure('No engine to run in.');
  const faults = await startFaults();
  try {
    const which = files.length > 0 ? ['--files', ...files] : [];
    return readTally(
      await run('node_modules/.bin/wtr', ['--static-logging', ...which], {
        env: { ...process.env, ...env, FAULTS: faults.url },
      }),
    );
  } finally {
    stop();
    await faults.stop();
  }
}

async function journeys(files, browsers) {
  const { env, stop } = await startEngines(browsers, { TZ: VISITORS_ZONE });
  Object.assign(env, { VISITORS_ZONE, WDIO_LOG_LEVEL: 'error' });
  try {
    // Two at a time: none of them measures how long anything takes.
    return await nodeTests(chosen(files, 'test/journeys'), { env });
  } finally {
    stop();
  }
}

/** Everything `npm test` does, by name. `browsers` is what findBrowsers() found. */
export const parts = {
  check: () =>
    programs(
      ['check:types', 'check:rules', 'check:format'].map((script) => ['npm', 'run', '--silent', script]),
    ),
  build: () =>
    programs(['build:script', 'build:npm', 'docs:check'].map((script) => ['npm', 'run', '--silent', script])),
  tools: (files) => nodeTests(chosen(files, 'test/build', 'test/runner', 'test/demo-pages')),
  unit: (files) =>
    inEveryZone(chosen(files, 'test/booking', 'test/protocol', 'test/configuration', 'test/localize')),
  endpoint: (files) => nodeTests(chosen(files, 'test/demo')),
  size: () => nodeTests(testFiles('test/size')),
  package: () => nodeTests(testFiles('test/package')),
  wtr: (files, browsers) => inEveryEngine(files, browsers),
  journeys,
  frameworks: (files, { chromium }) =>
    nodeTests(chosen(files, 'test/frameworks'), { env: { CHROMIUM: chromium ?? '' }, concurrency: 1 }),
};

/** Parts in one row run side by side; a part starts when the row before has ended. Browsers want both cores. */
export const rows = [
  ['check', 'build'],
  ['tools', 'unit'],
  ['endpoint', 'package'],
  ['size'],
  ['wtr'],
  ['journeys'],
  ['frameworks'],
];
