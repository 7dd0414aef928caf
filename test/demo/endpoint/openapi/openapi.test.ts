import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createApp } from '../../../../demo/endpoint/app.js';
import * as visit from '../../../../demo/endpoint/openapi/examples.js';
import { openApi } from '../../../../demo/endpoint/openapi/openapi.js';
import { ProblemError, type Refusal } from '../../../../demo/endpoint/problems.js';
import { availability } from '../../../../src/protocol/availability.js';
import { bookingAnswer } from '../../../../src/protocol/booking-answer.js';
import { bookingRequest } from '../../../../src/protocol/booking-request.js';
import { holdRequest } from '../../../../src/protocol/hold.js';
import { rescheduleRequest } from '../../../../src/protocol/manage.js';
import { PROBLEM_PREFIX, problem } from '../../../../src/protocol/problem.js';
import type { Schema } from '../../../../src/protocol/schema.js';
import * as examples from '../../../protocol/helpers/examples.js';
import { wish, type Answer } from '../helpers/caller.js';
import { smallClinic } from '../helpers/clinics.js';
import { openStage } from '../helpers/stage.js';
import { newAjv, refusedByThem, refusedByUs, spoilt } from './helpers/agreement.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: { properties?: { type?: object } } }> }>;
}

// As tools get it: by way of JSON.
const document = JSON.parse(JSON.stringify(openApi())) as {
  paths: Record<string, Record<string, Operation>>;
};
const ajv = newAjv();
// The document is no schema, but it holds some: its own words are no mistake.
ajv.addVocabulary(Object.keys(document)).addSchema(document, 'openapi', undefined, false);

const validator = (...path: string[]) => {
  const pointer = path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return ajv.compile({ $ref: `openapi#${encodeURI(pointer)}` });
};
const component = (name: string) => validator('components', 'schemas', name);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validation = new Validator();
    const { valid, errors } = await validation.validate(structuredClone(document));
    assert.deepEqual([valid, errors ?? []], [true, []]);
    assert.equal(validation.version, '3.1');
  });

  it('names each operation once', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(names).size, names.length);
  });

  it('has examples that its own schemas accept', () => {
    const bodies = operations.filter(({ operation }) => operation.requestBody);
    assert.equal(bodies.length, 6);
    for (const { path, method, operation } of bodies) {
      const type = 'application/json';
      const validate = validator('paths', path, method, 'requestBody', 'content', type, 'schema');
      assert.deepEqual(refusedByThem(validate, operation.requestBody!.content[type]!.example), [], path);
      // Under the other type the same JSON is a text.
      assert.ok(operation.requestBody!.content['text/plain'], path);
    }
  });

  it('names every refusal of this endpoint, under its status', () => {
    // The compiler sees to it that none is missing here.
    const every: Record<Exclude<Refusal, 'method-not-allowed'>, true> = {
      'slot-taken': true,
      'price-changed': true,
      'already-booked': true,
      'hold-expired': true,
      'call-us': true,
      'outside-cancellation-window': true,
      'unknown-booking': true,
      'already-cancelled': true,
      'rate-limited': true,
      'origin-not-allowed': true,
      'invalid-fields': true,
      'idempotency-key-reused': true,
      'outside-booking-window': true,
      'outside-hours': true,
      'too-large': true,
      'unsupported-media-type': true,
      malformed: true,
      unavailable: true,
      'unknown-address': true,
    };
    const said = operations.flatMap(({ operation }) =>
      Object.entries(operation.responses).flatMap(([status, { content }]) => {
        const types = content?.['application/problem+json']?.schema.properties?.type as
          { enum: string[] } | undefined;
        return (types?.enum ?? []).map((type) => `${status} ${type}`);
      }),
    );
    const known = Object.keys(every).map(
      (type) => `${new ProblemError(type as Refusal).status} ${PROBLEM_PREFIX}${type}`,
    );
    assert.deepEqual([...new Set(said)].sort(), known.sort());
  });
});

describe('its schemas refuse what the protocol refuses, at the same places:', () => {
  const messages: [string, Schema<unknown>, unknown][] = [
    ['Availability', availability, examples.availability],
    ['BookingRequest', bookingRequest, examples.booking],
    ['BookingAnswer', bookingAnswer, examples.answer],
    ['HoldRequest', holdRequest, visit.held],
    [
      'RescheduleRequest',
      rescheduleRequest,
      { ...visit.moved, practitioner: 'any', holdId: visit.held.holdId },
    ],
    ['Problem', problem, examples.slotTaken],
  ];
  for (const [name, schema, example] of messages)
    it(name, () => {
      const validate = component(name);
      assert.deepEqual(refusedByThem(validate, example), []);
      for (const { what, value } of spoilt(example))
        assert.deepEqual(refusedByThem(validate, value), refusedByUs(schema, value), what);
    });
});

describe('the endpoint', () => {
  const stage = openStage();
  const MONDAY = '2026-11-23T10:00:00-08:00';
  const serve = () => stage.serve(smallClinic(), MONDAY);

  /** Holds an answer against what the document says of it. */
  function assertDescribed(path: string, method: string, { status, body, headers }: Answer): void {
    const type = headers.get('content-type')!.replace(/;.*/, '');
    const validate = validator('paths', path, method, 'responses', String(status), 'content', type, 'schema');
    assert.deepEqual(refusedByThem(validate, body), [], `${path} ${status}`);
  }

  test('serves every address of the document, and no other', () => {
    const app = createApp({ document: smallClinic(), store: stage.store, secret: 'a secret of the tests' });
    const served = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:\w+\{\.\+\\\.ics\}/, '{token}.ics')}`);
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    assert.deepEqual([...new Set(served)].sort(), described.sort());
  });

  test('serves the two documents as they were made', async () => {
    const clinic = await serve();
    assert.deepEqual((await clinic.ask('/openapi.json')).body, document);
    const { body } = await clinic.ask('/clinic.schema.json');
    const validate = newAjv().compile(body);
    const { body: served } = await clinic.ask('/clinic.json');
    assert.deepEqual(refusedByThem(validate, served), []);
  });

  test('takes and answers a real booking as described', async () => {
    const clinic = await serve();
    const booking = wish();
    assert.deepEqual(refusedByThem(component('BookingRequest'), booking), []);
    const first = await clinic.book(booking);
    const again = await clinic.book(booking);
    assert.deepEqual([first.status, again.status], [201, 200]);
    for (const answer of [first, again]) assertDescribed('/bookings', 'post', answer);
  });

  test('answers the other reads as described', async () => {
    const clinic = await serve();
    const query = 'service=pain-relief&minutes=60&from=2026-12-02&to=2026-12-03';
    assertDescribed('/availability', 'get', await clinic.ask(`/availability?${query}`));
    for (const path of ['/clinic.json', '/health']) assertDescribed(path, 'get', await clinic.ask(path));
  });

  test('understands every parameter of the availability as described', async () => {
    const clinic = await serve();
    const whole = new URLSearchParams({
      service: 'for-two',
      minutes: '60',
      from: '2026-12-02',
      to: '2026-12-02',
      practitioner: 'any',
      preference: '',
      addOns: '',
      people: '2',
      guestService: 'for-two',
      guestMinutes: '60',
      guestAddOns: '',
      holdId: '7d0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e',
    });
    const { parameters = [] } = document.paths['/availability']!.get!;
    assert.deepEqual(
      parameters.map(({ name }) => name),
      [...whole.keys()],
    );
    assert.equal((await clinic.ask(`/availability?${whole}`)).status, 200);
    for (const { name } of parameters.filter((parameter) => parameter.name !== 'holdId')) {
      const query = new URLSearchParams(whole);
      query.set(name, 'no such thing');
      const answer = await clinic.ask(`/availability?${query}`);
      assert.equal(answer.status, 422, name);
      assertDescribed('/availability', 'get', answer);
    }
  });

  test('holds, shows, moves and cancels as described', async () => {
    const clinic = await stage.serve(
      { ...smallClinic(), clinic: { ...smallClinic().clinic, url: 'https://clinic.example/book' } },
      MONDAY,
    );
    const { service, minutes, start } = wish();
    const holdId = '7d0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e';
    const held = await clinic.post('/holds', { holdId, service, minutes, start });
    assertDescribed('/holds', 'post', held);
    assert.equal((await clinic.post('/holds/release', { holdId })).status, 204);

    const booked = await clinic.book(wish({ start }));
    const token = booked.body.links.manage.split('#booking=')[1];
    assertDescribed('/manage', 'post', await clinic.post('/manage', { token }));
    const moved = { token, idempotencyKey: 'a-key-to-move-it-by', start: '2026-12-03T10:00:00-08:00' };
    assertDescribed('/manage/reschedule', 'post', await clinic.post('/manage/reschedule', moved));
    const cancelled = { token, idempotencyKey: 'a-key-to-cancel-it-by' };
    assertDescribed('/manage/cancel', 'post', await clinic.post('/manage/cancel', cancelled));
    const late = { token, idempotencyKey: 'a-key-that-is-too-late' };
    assertDescribed('/manage/cancel', 'post', await clinic.post('/manage/cancel', late));
  });

  test('refuses as described', async () => {
    const clinic = await serve();
    const taken = { practitioner: 'ana', start: '2026-12-02T10:00:00-08:00' };
    await clinic.book(wish(taken));
    const refusals: [number, unknown][] = [
      [400, '{'],
      [422, {}],
      [409, wish(taken)],
      [409, wish({ quoted: { amount: '1.00', currency: 'USD' } })],
      [422, wish({ start: '2026-12-02T08:00:00-08:00' })],
    ];
    for (const [status, body] of refusals) {
      const answer = await clinic.book(body);
      assert.equal(answer.status, status);
      assertDescribed('/bookings', 'post', answer);
    }
    assertDescribed('/manage', 'post', await clinic.post('/manage', { token: 'nobody’s' }));
  });
});
