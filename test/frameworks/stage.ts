/** An application on a page of its own, beside a clinic's server with times the day after tomorrow. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLoopback, type Loopback } from '../journeys/loopback.js';
import { buildApp, type Framework } from './build.js';

/** What the application's server half prints in Node, where there is no page. */
export async function render(framework: Framework): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'massage-booker-server-'));
  try {
    const file = join(folder, 'server.mjs');
    await writeFile(file, await buildApp(framework, 'server'));
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    return stdout.slice(stdout.indexOf('<')).trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `/` is drawn by the browser alone; `/rendered` by the server, and taken over. */
export async function startStage(framework: Framework, rendered: string): Promise<Loopback> {
  const page = (content: string) =>
    `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
    </head><body>${content}<script type="module" src="/app.js"></script></body></html>`;
  const loopback = await startLoopback('', {
    '/': page('<div id="app"></div>'),
    '/rendered': page(rendered),
    '/app.js': await buildApp(framework, 'client'),
  });
  const date = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const slot = (from: string, to: string) => ({
    start: `${date}T${from}:00Z`,
    end: `${date}T${to}:00Z`,
    practitioners: ['ana'],
  });
  loopback.times = (query) => ({
    timeZone: 'UTC',
    nextAvailable: date,
    slots:
      query.get('from')! <= date && date <= query.get('to')!
        ? [slot('10:00', '11:00'), slot('11:00', '12:00')]
        : [],
  });
  return loopback;
}
