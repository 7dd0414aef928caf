import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Hono } from 'hono';
import { addDays, weekdayOf } from '../../../src/booking/dates.js';
import { toRfc3339, instantOf } from '../../../src/booking/zone.js';
import { startEndpoint } from '../../../demo/endpoint/server.js';
import { Caller, wish } from './helpers/caller.js';
import { smallClinic } from './helpers/clinics.js';
import { dataFolder, emptyFolder, removeFolder } from './helpers/data-folder.js';
import { startProcess, type Running } from './helpers/process.js';

const running: Running[] = [];
const folders: string[] = [];
const start = async (env: Record<string, string>) => {
  const started = await startProcess(env);
  running.push(started);
  return started;
};
const keep = async (folder: Promise<string>) => {
  folders.push(await folder);
  return folders.at(-1)!;
};

after(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

/** The demo clinic runs on the real clock: Maya, at ten, on the first Monday that is a week away and no closure. */
function someMonday(): string {
  let date = addDays(new Date().toISOString().slice(0, 10), 7);
  while (weekdayOf(date) !== 1) date = addDays(date, 1);
  const closed = ['05-31', '07-05', '09-06'].some((day) => date.endsWith(day));
  const zone = 'America/Los_Angeles';
  return toRfc3339(instantOf(closed ? addDays(date, 7) : date, '10:00', zone), zone);
}

const monday = (changes = {}) => wish({ start: someMonday(), practitioner: 'maya', ...changes });
const onMonday = () => ({
  service: 'pain-relief',
  minutes: '60',
  practitioner: 'maya',
  from: someMonday().slice(0, 10),
  to: someMonday().slice(0, 10),
});

// Mostly waiting for processes to start: side by side they take half as long.
describe('a process', { concurrency: 3 }, () => {
  test('killed right after its answer has kept the booking, and its slot is gone', async () => {
    const DATA_DIR = await keep(emptyFolder());
    const first = await start({ DATA_DIR });
    const posted = monday();
    const before = await new Caller(first.url).book(posted);
    assert.equal(await first.end('SIGKILL'), 'SIGKILL');
    assert.equal(before.status, 201);
    assert.ok(existsSync(join(DATA_DIR, 'endpoint.lock')), 'left behind by the dead');

    const second = new Caller((await start({ DATA_DIR })).url);
    const { slots } = await second.slots(onMonday());
    assert.ok(slots.length > 0 && !slots.some(({ start }) => start === posted.start));
    const again = await second.book(posted);
    assert.deepEqual([again.status, again.body], [200, before.body]);
    const other = await second.book(monday());
    assert.deepEqual([other.status, other.body.type], [409, 'urn:massage-booking:slot-taken']);
  });

  test('killed in a burst has kept everything it acknowledged', async () => {
    const DATA_DIR = await keep(dataFolder());
    const first = await start({ DATA_DIR });
    const caller = new Caller(first.url);
    const { slots } = await caller.slots({ ...onMonday(), to: addDays(onMonday().from, 20) });
    const posted = slots.filter((_, index) => index % 4 === 0).map(({ start }) => monday({ start }));
    const acknowledged: typeof posted = [];
    const burst = posted.map(async (body) => {
      const { status } = await caller.book(body);
      if (status === 201) acknowledged.push(body);
      if (acknowledged.length === 10) first.child.kill('SIGKILL');
    });
    await Promise.allSettled(burst);
    assert.ok(acknowledged.length >= 10);
    const second = new Caller((await start({ DATA_DIR })).url);
    for (const body of acknowledged) assert.equal((await second.book(body)).status, 200);
  });

  test('refuses a folder that another one holds, and says which', async () => {
    const DATA_DIR = await keep(dataFolder());
    const first = await start({ DATA_DIR });
    await assert.rejects(start({ DATA_DIR }), (error: Error) => {
      assert.match(error.message, /^exit 1: The data folder is in use by process/);
      assert.ok(error.message.includes(String(first.child.pid)));
      assert.ok(!error.message.includes('    at '), 'no stack');
      return true;
    });
    assert.equal((await new Caller(first.url).ask('/health')).status, 200);
  });

  test('asked to stop answers what is under way, exits with 0 and has kept it', async () => {
    const DATA_DIR = await keep(dataFolder());
    const first = await start({ DATA_DIR });
    const body = JSON.stringify(monday());
    let sent = () => {};
    const answered = new Promise<number>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      };
      const post = request(`${first.url}/bookings`, { method: 'POST', headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      post.on('error', reject);
      // By then the server has the request, and waits for the rest of it.
      post.on('continue', () => {
        post.write(body.slice(0, 40), () => sent());
        setTimeout(() => post.end(body.slice(40)), 300);
      });
      post.flushHeaders();
    });
    await new Promise<void>((resolve) => (sent = resolve));
    const code = first.end('SIGTERM');
    assert.equal(await answered, 201);
    assert.equal(await code, 0);
    assert.ok(!existsSync(join(DATA_DIR, 'endpoint.lock')));
    const second = new Caller((await start({ DATA_DIR })).url);
    assert.equal((await second.book(body)).status, 200);
  });

  test('says plainly what is wrong with PORT and DATA_DIR', async () => {
    const folder = await keep(emptyFolder());
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await assert.rejects(start({ PORT: '80 80' }), /exit 1: PORT must be a number from 0 to 65535.*"80 80"/);
    await assert.rejects(start({ DATA_DIR: file }), /exit 1: The data folder .*a-file cannot be used/);
  });
});

describe('an endpoint within a program', () => {
  test('can have a site around it, and gives folder and port back', async () => {
    const dataDir = await keep(dataFolder());
    const options = { port: 0, dataDir, document: smallClinic() };
    const endpoint = await startEndpoint({
      ...options,
      site: (api) => {
        const site = new Hono();
        return site.get('/', (c) => c.text('A clinic')).route('/api', api);
      },
    });
    assert.equal(await (await fetch(endpoint.url)).text(), 'A clinic');
    assert.equal((await new Caller(`${endpoint.url}/api`).ask('/health')).status, 200);
    await assert.rejects(startEndpoint(options), /in use by process/);
    const port = Number(new URL(endpoint.url).port);
    const elsewhere = await keep(dataFolder());
    await assert.rejects(startEndpoint({ ...options, port, dataDir: elsewhere }), /already in use/);
    await endpoint.close();
    await endpoint.close();
    await (await startEndpoint(options)).close();
  });
});
