import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { createApp } from '../../../demo/endpoint/app.js';
import { smallClinic } from './helpers/clinics.js';
import { wish } from './helpers/caller.js';
import { openStage } from './helpers/stage.js';

const stage = openStage();
const MONDAY = '2026-11-23T10:00:00-08:00';
const serve = () => stage.serve(smallClinic(), MONDAY);

/** Sends a body in chunks, without saying how long it will be. */
function chunked(url: string, chunk: string, times: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const post = request(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    post.on('error', reject);
    for (let sent = 0; sent < times; sent += 1) post.write(chunk);
    post.end();
  });
}

describe('bodies', () => {
  const refused: [string, string, string, number, string][] = [
    ['a list', '[]', 'application/json', 422, 'invalid-fields'],
    ['null', 'null', 'text/plain', 422, 'invalid-fields'],
    ['ever deeper lists', '['.repeat(30_000) + ']'.repeat(30_000), 'application/json', 422, 'invalid-fields'],
  ];
  for (const [name, body, contentType, status, type] of refused) {
    test(`${name}: ${status} ${type}`, async () => {
      const clinic = await serve();
      const answer = await clinic.book(body, { 'content-type': contentType });
      assert.deepEqual([answer.status, answer.body.type], [status, `urn:massage-booking:${type}`]);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    });
  }

  test('bytes that are no UTF-8 are malformed', async () => {
    const clinic = await serve();
    const { status } = await clinic.ask('/bookings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    assert.equal(status, 400);
  });

  test('of unknown length are counted while they come', async () => {
    const clinic = await serve();
    const { status, body } = await chunked(`${clinic.url}/bookings`, ' '.repeat(1024), 65);
    assert.equal(status, 413);
    assert.match(body, /too-large/);
    assert.equal((await chunked(`${clinic.url}/bookings`, ' '.repeat(1024), 64)).status, 400);
  });
});

describe('across origins', () => {
  test('every answer is readable and kept by no cache, refusals included', async () => {
    const clinic = await serve();
    const answers = [
      await clinic.ask('/clinic.json', { headers: { origin: 'https://clinic.example' } }),
      await clinic.ask('/availability'),
      await clinic.book('{'),
      await clinic.book(wish()),
      await clinic.ask('/nowhere'),
      await clinic.ask('/bookings', { method: 'DELETE' }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 422, 400, 201, 404, 405],
    );
    for (const { headers } of answers) {
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('set-cookie'), null);
    }
  });

  test('a preflight allows the two headers and nothing with credentials', async () => {
    const clinic = await serve();
    const { status, headers } = await clinic.ask('/bookings', {
      method: 'OPTIONS',
      headers: { origin: 'https://clinic.example', 'access-control-request-method': 'POST' },
    });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-headers'), 'content-type, idempotency-key');
    assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.equal(headers.get('access-control-allow-credentials'), null);
  });
});

describe('addresses', () => {
  test('an unknown one and a wrong method are problem documents', async () => {
    const clinic = await serve();
    const lost = await clinic.ask('/payments', { method: 'POST' });
    assert.deepEqual([lost.status, lost.body.type], [404, 'urn:massage-booking:unknown-address']);
    const wrong = await clinic.ask('/bookings');
    assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'POST']);
    assert.equal((await clinic.ask('/availability', { method: 'PUT' })).status, 405);
  });

  test('health asks the database', async () => {
    const clinic = await serve();
    assert.deepEqual((await clinic.ask('/health')).body, { status: 'ok' });
  });

  test('hold under any prefix, refusals included', async () => {
    const api = createApp({
      secret: 'a secret of the tests',
      document: smallClinic(),
      store: stage.store,
      now: () => Date.parse(MONDAY),
    });
    const query = 'service=pain-relief&minutes=60&from=2026-12-02&to=2026-12-02';
    const site = new Hono().route('/api', api);
    const document = await site.request('http://clinic.example/api/clinic.json');
    const { links } = (await document.json()) as { links: { availability: string } };
    const link = new URL(links.availability, 'http://clinic.example/api/clinic.json');
    assert.equal((await site.request(`${link}?${query}`)).status, 200);
    const lost = await site.request('http://clinic.example/api/nowhere');
    assert.equal(lost.headers.get('content-type'), 'application/problem+json');
  });
});

describe('a failure of ours', () => {
  test('is worth another try with the same key, and tells nothing', async () => {
    const failures: unknown[] = [];
    const broken = () => Promise.reject(new Error('relation "bookings" is on fire'));
    const store = { query: broken, transaction: broken, close: broken };
    const app = createApp({
      secret: 'a secret of the tests',
      document: smallClinic(),
      store,
      report: (error) => failures.push(error),
    });
    const answer = await app.request('/bookings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish()),
    });
    const body = (await answer.json()) as { type: string; retryAfter: number };
    assert.deepEqual([answer.status, body.type], [503, 'urn:massage-booking:unavailable']);
    assert.ok(body.retryAfter > 0);
    assert.ok(!JSON.stringify(body).includes('fire'));
    assert.equal(failures.length, 1);
  });
});

test('a document that cannot take bookings is refused at the start, every fault named', () => {
  const document = { clinic: { timeZone: 'Mars/Olympus' }, services: [] };
  assert.throws(
    () => createApp({ secret: 'a secret of the tests', document, store: stage.store }),
    /clinic\.timeZone must be an IANA time zone/,
  );
  const lacking = { ...smallClinic(), practitioners: [], policies: { payment: 'online' } };
  assert.throws(
    () => createApp({ secret: 'a secret of the tests', document: lacking, store: stage.store }),
    /practitioners[^]*online/,
  );
});
