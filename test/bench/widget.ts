/**
 * `npm run bench:widget -- [--runs 9] [--slowed 4] [--json FILE]`: the built file beside a floor, calendars and a whole
 * booking widget, by turns. Figures of one run only ever compare with each other: read the ratios.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../tools/pictures-browser.js';
import { median } from './measure.js';
import { candidates } from './widget/candidates.js';
import { measure, type Sample } from './widget/measure.js';
import { serve } from './widget/serve.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    slowed: { type: 'string', default: '4' },
    json: { type: 'string' },
  },
});
const all = await candidates();
const servers = await Promise.all(all.map(serve));
const browser = await launch();
const samples = all.map((): Sample[] => []);
try {
  console.log(
    `${await browser.version()}, processor slowed ${values.slowed} times, ${values.runs} cold loads each, by turns\n`,
  );
  // The first round warms the servers up.
  for (let run = -1; run < Number(values.runs); run += 1)
    for (const [index, candidate] of all.entries()) {
      const sample = await measure(browser, candidate, servers[index]!.url, Number(values.slowed));
      if (run >= 0) samples[index]!.push(sample);
    }
} finally {
  await browser.close();
  for (const { close } of servers) close();
}

const of = (index: number, key: keyof Sample): number | undefined => {
  const found = samples[index]!.flatMap((sample) => sample[key] ?? []);
  return found.length ? median(found) : undefined;
};
const [EMPTY, FLOOR] = [0, 1];
/** Beyond what an empty page takes. */
const beyond = (index: number) => of(index, 'ready')! - of(EMPTY, 'ready')!;
const ratio = (value: number | undefined, floor: number | undefined) =>
  value === undefined || floor === undefined ? '–' : `${value.toFixed(0)} (×${(value / floor).toFixed(2)})`;

console.log(
  '| | kB | to the first slot, beyond an empty page, ms | next month, ms | a day’s times, ms | layout shift |',
);
console.log('|---|---:|---:|---:|---:|---:|');
for (const [index, { name }] of all.entries())
  console.log(
    `| ${[
      name,
      (of(index, 'bytes')! / 1000).toFixed(1),
      ratio(beyond(index), beyond(FLOOR)),
      ratio(of(index, 'next'), of(FLOOR, 'next')),
      ratio(of(index, 'day'), of(FLOOR, 'day')),
      of(index, 'shift')!.toFixed(3),
    ].join(' | ')} |`,
  );

/** Cost as the load grows: milliseconds, and how many times those of the smallest load. */
const loads = all.flatMap(({ load }, index) => (load ? [{ load, index }] : []));
loads.sort((one, other) => one.load - other.load);
const [least] = loads;
console.log('\n| slots a month | to the first slot, ms | next month, ms | a day’s times, ms |');
console.log('|---:|---:|---:|---:|');
for (const { load, index } of loads)
  console.log(
    `| ${[
      `${load} (×${(load / least!.load).toFixed(0)})`,
      ratio(beyond(index), beyond(least!.index)),
      ratio(of(index, 'next'), of(least!.index, 'next')),
      ratio(of(index, 'day'), of(least!.index, 'day')),
    ].join(' | ')} |`,
  );
if (values.json)
  writeFileSync(
    values.json,
    JSON.stringify(Object.fromEntries(all.map(({ name }, index) => [name, samples[index]]))),
  );
