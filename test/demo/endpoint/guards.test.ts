import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import type { AppOptions } from '../../../demo/endpoint/app.js';
import { jsonLines } from '../../../demo/endpoint/guards/log.js';
import { wish } from './helpers/caller.js';
import { smallClinic } from './helpers/clinics.js';
import { openStage } from './helpers/stage.js';

const stage = openStage();
const NOW = '2026-11-23T10:00:00-08:00';
const serve = (options: Partial<AppOptions> = {}) => stage.serve(smallClinic(), NOW, options);
const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'text/plain', ...headers },
  body: JSON.stringify(body),
});

describe('with ALLOWED_ORIGINS', () => {
  const origins = ['https://clinic.example', 'https://www.clinic.example'];

  test('a listed page reads the answer, and caches tell pages apart', async () => {
    const clinic = await serve({ origins });
    const { status, headers } = await clinic.ask('/bookings', post(wish(), { origin: origins[1]! }));
    assert.equal(status, 201);
    assert.equal(headers.get('access-control-allow-origin'), origins[1]);
    assert.match(headers.get('vary') ?? '', /Origin/);
  });

  test('another page is refused before anything is booked, and cannot read why', async () => {
    const clinic = await serve({ origins });
    const { status, body, headers } = await clinic.ask(
      '/bookings',
      post(wish(), { origin: 'https://elsewhere.example' }),
    );
    assert.deepEqual([status, body.type], [403, 'urn:massage-booking:origin-not-allowed']);
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal((await stage.store.query('select id from bookings')).length, 0);
    const preflight = await clinic.ask('/bookings', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example' },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
  });

  test('pages beside the endpoint, and programs without an origin, need no entry', async () => {
    const clinic = await serve({ origins });
    assert.equal((await clinic.ask('/bookings', post(wish(), { origin: clinic.url }))).status, 201);
    assert.equal((await clinic.ask('/clinic.json')).status, 200);
  });
});

describe('with RATE_LIMIT', () => {
  test('the request too many is told when to come again, and then answered', async () => {
    let at = 0;
    const clinic = await serve({ rate: { perMinute: 3, now: () => at } });
    const statuses = async (count: number) => {
      const answers = [];
      for (let i = 0; i < count; i += 1) answers.push(await clinic.ask('/clinic.json'));
      return answers;
    };
    const [first, second, third, fourth] = await statuses(4);
    assert.deepEqual(
      [first!, second!, third!, fourth!].map(({ status }) => status),
      [200, 200, 200, 429],
    );
    assert.deepEqual([fourth!.body.type, fourth!.body.retryAfter], ['urn:massage-booking:rate-limited', 20]);
    assert.equal(fourth!.headers.get('access-control-allow-origin'), '*');
    at += 19_000;
    assert.equal((await clinic.ask('/clinic.json')).status, 429);
    at += 1_000;
    assert.deepEqual(
      (await statuses(2)).map(({ status }) => status),
      [200, 429],
    );
    assert.equal((await clinic.ask('/health')).status, 200, 'whoever watches is not counted');
    assert.equal((await clinic.ask('/bookings', { method: 'OPTIONS' })).status, 204);
  });

  test('each address has its own, as the proxy names it only where there is one', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': `10.0.0.1, ${address}` } });
    const behind = await serve({ rate: { perMinute: 1, behindProxy: true } });
    const statuses = [];
    for (const address of [
      '192.0.2.1',
      '192.0.2.2',
      '192.0.2.1',
      '2001:db8::1',
      '2001:db8:0:0:9::2',
      '2001:db8:0:1::1',
    ])
      statuses.push((await behind.ask('/clinic.json', from(address))).status);
    assert.deepEqual(statuses, [200, 200, 429, 200, 429, 200], 'an IPv6 customer has a whole /64');
    const direct = await serve({ rate: { perMinute: 1 } });
    assert.equal((await direct.ask('/clinic.json', from('192.0.2.1'))).status, 200);
    assert.equal(
      (await direct.ask('/clinic.json', from('192.0.2.2'))).status,
      429,
      'anyone can write a header',
    );
  });
});

describe('programs that pretend to be visitors', () => {
  const refused = async (changes: Record<string, unknown>) => {
    const clinic = await serve();
    const { status, body } = await clinic.book(wish(changes));
    return [status, body.type, body.phone];
  };
  const callUs = [403, 'urn:massage-booking:call-us', '+15035550199'];

  test('fill in what people do not see, and are told to call: so is the person whom it hits', async () => {
    assert.deepEqual(await refused({ honeypot: 'https://spam.example' }), callUs);
    assert.equal((await stage.store.query('select id from bookings')).length, 0);
  });

  test('are too fast', async () => {
    assert.deepEqual(await refused({ filledMs: 1999 }), callUs);
    const clinic = await serve();
    assert.equal((await clinic.book(wish({ filledMs: 2000, honeypot: '' }))).status, 201);
    const patient = await serve({ rules: { minFillSeconds: 0 } });
    assert.equal((await patient.book(wish({ filledMs: 0, start: '2026-12-03T09:00:00-08:00' }))).status, 201);
  });
});

test('ONE_BOOKING_PER_CONTACT=no lets a visitor book twice at once', async () => {
  const clinic = await serve({ rules: { oneBookingPerContact: false } });
  const people = [{ name: 'Rosa', email: 'rosa@example.com' }];
  assert.equal((await clinic.book(wish({ people }))).status, 201);
  assert.equal((await clinic.book(wish({ people }))).status, 201);
});

test('the log has a line a request, and nothing of the visitor in it', async () => {
  const lines: string[] = [];
  const clinic = await serve({ log: jsonLines((line) => lines.push(line)) });
  await clinic.book(
    wish({ people: [{ name: 'Rosa Lind', email: 'rosa@example.com', phone: '+1 503 555 0177' }] }),
  );
  await clinic.ask('/availability?service=pain-relief&holdId=SECRET');
  await clinic.ask('/calendar/SECRET.ics');
  await clinic.ask('/rosa@example.com');
  const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    log.map(({ event, method, route, status }) => [event, method, route, status]),
    [
      ['request', 'POST', '/bookings', 201],
      ['request', 'GET', '/availability', 422],
      ['request', 'GET', '/calendar/:file{.+\\.ics}', 404],
      ['request', 'GET', 'unknown', 404],
    ],
  );
  assert.ok(log.every(({ ms, at }) => Number(ms) >= 0 && Number.isFinite(Date.parse(String(at)))));
  assert.doesNotMatch(lines.join(), /rosa|503|SECRET|127\.0\.0\.1/i);
});

test('a body that stops half-way books nothing, and the server goes on', async () => {
  const clinic = await serve();
  const body = JSON.stringify(wish());
  await new Promise<void>((resolve) => {
    const half = request(`${clinic.url}/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    half.on('error', () => resolve());
    half.write(body.slice(0, 50), () => half.destroy());
  });
  assert.equal((await clinic.ask('/health')).status, 200);
  assert.equal((await stage.store.query('select id from bookings')).length, 0);
});
