/** Whatever is sent: an answer of the protocol in good time, never a failure of ours, and no row but for a 201. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { problem } from '../../../../src/protocol/problem.js';
import { parse } from '../../../../src/protocol/schema.js';
import { wish } from '../helpers/caller.js';
import { smallClinic } from '../helpers/clinics.js';
import { rawSender, type Raw, type RawAnswer } from '../helpers/raw.js';
import { anyText, anyValue, placesIn, spoil } from '../helpers/spoiled.js';
import { openStage } from '../helpers/stage.js';

fc.configureGlobal({ seed: 20261124, endOnFailure: true });

const JSON_TYPE = { 'content-type': 'application/json' };
/** Milliseconds. The slowest question there is takes a tenth of it. */
const GOOD_TIME = 2000;

const stage = openStage();
const small = smallClinic();
const document = {
  ...small,
  clinic: { ...small.clinic, url: 'https://clinic.example/' },
  addOns: [{ id: 'hot-stones', name: 'Hot stones', minutes: 15 }],
  fields: [{ name: 'referral', label: 'Who sent you?', type: 'text' as const }],
};
let send: (raw: Raw) => Promise<RawAnswer>;
beforeEach(async () => {
  const clinic = await stage.serve(document, '2026-11-23T10:00:00-08:00');
  send = rawSender(clinic.url);
});

/** Sends, and looks at everything that must be so whatever was sent. */
async function sound(raw: Raw): Promise<RawAnswer> {
  const answer = await send(raw);
  assert.deepEqual(stage.failures, []);
  assert.ok(answer.status < 500, `${answer.status} ${answer.text}`);
  assert.ok(answer.ms < GOOD_TIME, `${answer.ms} ms`);
  if (answer.status >= 400 && raw.method !== 'HEAD') {
    assert.equal(answer.type, 'application/problem+json');
    parse(problem, JSON.parse(answer.text));
    // A stack, a file, or a word of the database's.
    assert.doesNotMatch(
      answer.text,
      /\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d|syntax error|relation "|SQLSTATE/,
    );
  }
  return answer;
}

const rows = async () =>
  (
    await stage.store.query<{ bookings: number; taken: number }>(
      `select (select count(*)::int from bookings) as bookings,
              (select count(*)::int from occupied) as taken`,
    )
  )[0]!;

const holdId = 'a hold of the visitor';
const slot = { service: 'pain-relief', minutes: 60, start: '2026-12-02T09:00:00-08:00' };
const change = { token: 'bk_x.y', idempotencyKey: 'a key of one change' };

/** Whole messages, a new visitor's each time, to be spoiled in one place. */
const messages = {
  '/bookings': () => ({
    ...wish(slot),
    preference: { gender: 'woman', strict: false },
    addOns: ['hot-stones'],
    people: [{ ...wish().people[0], phone: '+15035550142' }],
    answers: { goals: ['pain'], areas: ['neck'], pressure: 'medium', referral: 'A friend' },
    notes: 'By the window, please.',
    quoted: { amount: '95.00', currency: 'USD' },
    holdId,
    locale: 'en-US',
    visitorTimeZone: 'Europe/Lisbon',
    page: { url: 'https://clinic.example/', utm: { source: 'news' } },
    filledMs: 60_000,
    honeypot: '',
  }),
  '/holds': () => ({ ...slot, holdId, addOns: ['hot-stones'], people: 1, practitioner: 'ana' }),
  '/holds/release': () => ({ holdId }),
  '/manage': () => ({ token: change.token }),
  '/manage/cancel': () => change,
  '/manage/reschedule': () => ({
    ...change,
    start: '2026-12-02T10:00:00-08:00',
    practitioner: 'ana',
    holdId,
  }),
};
type Path = keyof typeof messages;
const paths = Object.keys(messages) as Path[];

/** Posts a whole message, or one spoiled in one place. */
const post = (path: Path, message: unknown = messages[path]()) =>
  sound({ method: 'POST', path, headers: JSON_TYPE, body: JSON.stringify(message) });

/** Declares a test of so many messages to an address, each spoiled in one place; some must fail, some must not. */
function spoiled(path: Path, runs: number, hold: (spoilt: (whole?: object) => unknown) => Promise<number>) {
  test(`${path}, spoiled in one place: told, or done, and a row for a 201 alone`, async () => {
    const seen = new Set<number>();
    const places = fc.constantFrom(...placesIn(messages[path]()));
    const property = fc.asyncProperty(
      places,
      fc.option(anyValue, { nil: undefined }),
      async (place, value) => {
        seen.add(await hold((whole) => spoil({ ...messages[path](), ...whole }, place, value)));
      },
    );
    await fc.assert(property, { numRuns: runs });
    assert.ok(seen.has(422) && seen.size > 1, [...seen].join());
  });
}

const header = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
const headers = fc.record(
  {
    'content-type': fc.oneof(
      fc.constantFrom('application/json', 'text/plain;charset=utf-8', 'application/json; charset="', ''),
      header,
    ),
    'content-encoding': fc.constantFrom('identity', 'gzip', 'br, gzip'),
    'idempotency-key': fc.oneof(header, fc.constant(`"${'k'.repeat(9000)}"`)),
    origin: fc.oneof(header, fc.constantFrom('null', 'https://clinic.example', 'file://')),
    accept: header,
    'x-forwarded-for': header,
    'if-none-match': header,
    range: fc.constant('bytes=0-1'),
  },
  { requiredKeys: [] },
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  anyValue.map((value) => JSON.stringify(value)),
  fc.constantFrom('[', '{"a":', '\ufeff{}', `"${'x'.repeat(70_000)}"`, '['.repeat(60_000)),
);

test('any bytes, of any kind, to any route: an answer of the protocol, and no row', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...paths),
    headers,
    bytes,
    async (path, headers, body) => {
      await sound({ method: 'POST', path, headers, body });
    },
  );
  await fc.assert(property, { numRuns: 1000 });
  assert.deepEqual(await rows(), { bookings: 0, taken: 0 });
});

const forget = async () => {
  await stage.store.query('delete from occupied');
  await stage.store.query('delete from bookings');
};

for (const [path, runs] of [
  ['/bookings', 1500],
  ['/holds', 300],
  ['/holds/release', 100],
] as const) {
  spoiled(path, runs, async (spoilt) => {
    const { status } = await post(path, spoilt());
    const { bookings, taken } = await rows();
    const made = status === 201;
    assert.deepEqual([bookings > 0, taken > 0], [made && path === '/bookings', made], String(status));
    if (made) await forget();
    return status;
  });
}

for (const path of ['/manage', '/manage/cancel', '/manage/reschedule'] as const) {
  let token: string | undefined;
  beforeEach(() => (token = undefined));
  spoiled(path, 300, async (spoilt) => {
    token ??= await booked();
    const { status } = await post(path, spoilt({ token }));
    assert.equal((await rows()).bookings, 1);
    if (status === 200 && path !== '/manage') {
      await forget();
      token = undefined;
    }
    return status;
  });
}

/** The token of a new booking. */
async function booked(): Promise<string> {
  const { text } = await post('/bookings');
  const { links } = JSON.parse(text) as { links: { manage: string } };
  return links.manage.split('#booking=')[1]!;
}

test('any question about times: an answer of the protocol', async () => {
  const good = { service: 'pain-relief', minutes: '60', from: '2026-12-01', to: '2026-12-05' };
  const more = ['practitioner', 'preference', 'addOns', 'people', 'holdId', '__proto__', 'service', 'from'];
  const day = fc.constantFrom('2026-12-01', '0000-01-01', '9999-12-31', '9999-99-99', '275760-09-13');
  const property = fc.asyncProperty(
    fc.constantFrom(...Object.keys(good), ...more),
    fc.oneof(
      anyText.map((text) => new URLSearchParams([['', text]]).toString().slice(1)),
      day,
      fc.constantFrom('%', '%zz', '%ff', '%00'),
    ),
    fc.boolean(),
    async (name, value, twice) => {
      const query = new URLSearchParams(Object.entries(good).filter(([other]) => twice || other !== name));
      await sound({ method: 'GET', path: `/availability?${query}&${name}=${value}` });
    },
  );
  await fc.assert(property, { numRuns: 1500 });
});

test('any method at any address: an answer of the protocol', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      'bookings',
      'holds',
      'calendar',
      'clinic.json',
      'x.ics',
      '..',
      '.',
      '',
      '%2e%2e',
      '%00',
      '%ff',
      '%',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((text) => encodeURI(text)),
  );
  const property = fc.asyncProperty(
    fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'),
    fc.array(part, { maxLength: 4 }),
    headers,
    async (method, parts, headers) => {
      await sound({ method, path: `/${parts.join('/')}`, headers });
    },
  );
  await fc.assert(property, { numRuns: 1000 });
  assert.deepEqual(await rows(), { bookings: 0, taken: 0 });
});
