// `npm test`: every runner, one closing line. `node test/run.mjs unit wtr` runs those parts alone, and
// `node test/run.mjs wtr -- test/page/engines.test.ts` those files alone; ENGINES=chromium picks engines.
import { findBrowsers } from './runner/browsers.mjs';
import { parts, rows } from './runner/parts.mjs';
import { failure } from './runner/tally.mjs';

const given = process.argv.slice(2);
const split = given.includes('--') ? given.indexOf('--') : given.length;
const names = given.slice(0, split);
const files = given.slice(split + 1);

const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part is named ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const wanted = (name) => names.length === 0 || names.includes(name);
const total = { passed: 0, failed: 0 };

const needsBrowsers = ['wtr', 'journeys', 'frameworks'].some(wanted);
const browsers = needsBrowsers ? await findBrowsers() : { missing: [] };
// Without an engine, a developer may still work; a build that vouches for all three may not.
if (process.env.CI === 'true') total.failed += browsers.missing.length;

for (const row of rows) await Promise.all(row.filter(wanted).map(runPart));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function runPart(name) {
  const begun = performance.now();
  const result = await parts[name](files, browsers).catch((error) => failure(error.stack));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (result.text) console.log(result.text);
  console.log(`— ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)\n`);
  total.passed += result.passed;
  total.failed += result.failed;
}
