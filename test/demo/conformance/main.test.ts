/** The kit as a developer meets it: a command, its words and its exit status. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../../demo/endpoint/store/store.js';
import { lease } from '../endpoint/helpers/databases.js';
import { bare, everything, little } from './helpers/clinics.js';
import { answering, from, json, pathOf } from './helpers/plant.js';
import { endpoint, serve, type Fetch, type Serving } from './helpers/serving.js';

const main = fileURLToPath(new URL('../../../demo/conformance/main.ts', import.meta.url));

async function conformance(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

const database = lease.pglite();
const servings: Serving[] = [];
let store: Store;
before(async () => {
  ({ store } = await database.open());
});
after(async () => {
  for (const serving of servings) serving.close();
  await database.close();
});

async function at(fetch: Fetch): Promise<string> {
  const serving = await serve(fetch);
  servings.push(serving);
  return serving.url;
}

// Mostly waiting for processes to start.
describe('a command that cannot be used', { concurrency: 2 }, () => {
  const wrong: [string, string[], RegExp][] = [
    ['no address', [], /^Name one address\./],
    ['two addresses', ['http://a.example', 'http://b.example'], /^Name one address\./],
    ['something else than an address', ['clinic.json'], /^clinic\.json is no http address\./],
    ['an unknown option', ['http://a.example', '--quick'], /--quick/],
    ['an unknown part', ['http://a.example', '--only', 'taste'], /^There is no part taste\./],
    ['a length in words', ['http://a.example', '--minutes', 'sixty'], /^--minutes wants a whole number\./],
    ['an origin that is none', ['http://a.example', '--origin', 'clinic'], /^clinic is no origin\./],
  ];
  for (const [name, args, words] of wrong) {
    test(`with ${name} exits with 2 and says how it is used`, async () => {
      const { code, out, err } = await conformance(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, words);
      assert.match(err, /npm run conformance -- URL/);
    });
  }
});

describe('the command', () => {
  test('exits with 0 where every rule holds, names each with its section, and cleans up', async () => {
    const url = await at(endpoint(everything(), store));
    const { code, out, err } = await conformance(
      new URL('.', url).href,
      '--only',
      'document',
      '--only',
      'booking',
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /real bookings/);
    assert.match(out, /asking as a page of https:\/\/clinic\.example\./);
    assert.match(out, /\npass +A taken time is refused with slot-taken {2}\[3: booking\.slot-taken\]\n/);
    assert.match(out, /Every booking made here has been cancelled again\./);
    assert.match(out, /\n\d+ rules: (\d+) passed, 0 failed, 0 not offered\n$/);
    const active = await store.query(`select id from bookings where status <> 'cancelled'`);
    assert.deepEqual(active, []);
  });

  test('says what is not offered and why, and what is left behind', async () => {
    const url = await at(answering(from('/clinic.json'), bare)(endpoint(little(), store)));
    const { code, out } = await conformance(url, '--only', 'holds', '--only', 'across-origins');
    assert.equal(code, 0);
    assert.match(out, /\nnot offered +Others cannot book it \(the document has no links\.holds\)/);
    assert.match(out, /to be cancelled by hand:\n {2}[\w-]+ {2}20/);
  });

  test('exits with 1 where a rule fails, with what was sent, expected and came', async () => {
    const deaf = answering(from('/availability'), (body) => ({
      ...body,
      slots: body.slots?.toReversed(),
    }));
    const url = await at(deaf(endpoint(everything(), store)));
    const { code, out } = await conformance(url, '--only', 'availability', '--service', 'for-two');
    assert.equal(code, 1);
    assert.match(
      out,
      /\nfail +Slots are listed by start .*\n +sent +GET \/availability\?service=for-two&.*\n +expected +no slot earlier.*\n +came +20.* after a later one\n/,
    );
    assert.match(out, /, 1 failed,/);
  });

  test('says once and plainly that nobody answers', async () => {
    const gone = await serve(() => json({}, 200));
    gone.close();
    const { code, out, err } = await conformance(gone.url);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^The server does not answer\. GET \/clinic\.json: .*ECONNREFUSED.*\n$/);
  });

  test('says so once too when the server dies on the way, and what it had found', async () => {
    let serving: Serving | undefined = undefined;
    const honest = endpoint(everything(), store);
    serving = await serve((request) => {
      if (pathOf(request) === '/bookings') (serving as unknown as Serving).close();
      return honest(request);
    });
    const { code, out, err } = await conformance(serving.url);
    assert.equal(code, 1);
    assert.match(err, /^The server does not answer\. .*\n$/);
    assert.match(out, /\npass +The clinic document is served as JSON/);
    assert.match(out, /\d+ rules: \d+ passed/);
  });

  test('says of a page that is no clinic document what came instead', async () => {
    const url = await at(
      () => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    const { code, out, err } = await conformance(url);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^There is no clinic document at .*\n.*200 text\/html <h1>Welcome/);
  });

  test('says of a service that there is none', async () => {
    const url = await at(endpoint(everything(), store));
    const { out } = await conformance(url, '--only', 'booking', '--service', 'cupping');
    assert.match(out, /\nnot offered .*\(the clinic has no such service\)/);
  });
});
