/** What goes over the wire, and what is made of each answer: by its words, and never by its status alone. */
import { expect } from '@open-wc/testing';
import { httpGateway } from '../../src/gateway/http-gateway.js';
import { BookingFailure } from '../../src/index.js';
import { plainForm } from '../helpers/plain-form.js';
import {
  endless,
  json,
  led,
  problem,
  stalled,
  stubFetch,
  type Answer,
  type StubFetch,
} from '../helpers/stub-fetch.js';

const endpoint = 'https://clinic.example/bookings';
const availability = 'https://clinic.example/availability?site=1';
const BODY = '{"idempotencyKey":"00000000-0000-4000-8000-000000000001"}';
const booked = { id: 'b', reference: 'R-1', status: 'confirmed' };
const html = (status: number) =>
  new Response('<!doctype html><h1>Oh no</h1>', { status, headers: { 'content-type': 'text/html' } });
/** As ASP.NET and others write it: not the protocol's terms. */
const foreign = (status: number, members: object = {}) =>
  json({ type: 'https://tools.ietf.org/html/rfc7231#section-6.6.1', status, ...members }, status);
const forever = () => new AbortController().signal;

describe('the HTTP gateway', () => {
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  function protocol(...answers: Answer[]) {
    net = stubFetch(...answers);
    return httpGateway({ endpoint, availability, timeout: 60, retry: { pause: 1, attempts: 2 } });
  }
  function form(...answers: Answer[]) {
    net = stubFetch(...answers);
    return httpGateway({ endpoint, level0: plainForm, timeout: 60, retry: { pause: 1 } });
  }
  const failureOf = async (work: Promise<unknown>): Promise<BookingFailure> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof BookingFailure) return error;
      throw error;
    }
    throw new Error('It should have failed.');
  };
  const posts = () => net!.posts().length;

  it('posts JSON without cookies, and with no header but its type', async () => {
    expect(await protocol(json(booked, 201)).book(BODY, forever())).to.deep.include({ status: 'confirmed' });
    expect(net!.asked).to.deep.equal([
      {
        url: endpoint,
        method: 'POST',
        body: BODY,
        headers: { 'content-type': 'application/json' },
        credentials: 'omit',
      },
    ]);
  });

  it('asks for times with a simple request, keeping the query an address has', async () => {
    const answer = { timeZone: 'UTC', nextAvailable: null, slots: [] };
    const question = { service: 'calm', minutes: 45, from: '2026-12-01', to: '2026-12-31' };
    expect(await protocol(json(answer)).availability!(question, forever())).to.deep.equal(answer);
    const [asked] = net!.asked;
    expect(asked).to.deep.include({ method: 'GET', headers: {}, credentials: 'omit' });
    expect(Object.fromEntries(new URL(asked!.url).searchParams)).to.deep.equal({
      site: '1',
      service: 'calm',
      minutes: '45',
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('takes no availability answer that breaks the protocol, and says where', async () => {
    const broken = json({
      timeZone: 'UTC',
      slots: [{ start: 'soon', end: 'later', practitioners: ['ana'] }],
    });
    const question = { service: 'calm', minutes: 45, from: '2026-12-01', to: '2026-12-31' };
    const failure = await failureOf(protocol(broken).availability!(question, forever()));
    expect(failure.type).to.equal('unverified');
    expect(failure.message).to.contain('slots.0.start');
  });

  it('says that no answer came in time', async () => {
    const question = { service: 'calm', minutes: 45, from: '2026-12-01', to: '2026-12-31' };
    const failure = await failureOf(protocol('never').availability!(question, forever()));
    expect(failure.message).to.contain('in time');
  });

  describe('where the endpoint speaks the protocol', () => {
    for (const [name, answer] of [
      ['a broken connection', new TypeError('Failed to fetch')],
      ['no answer in time', 'never'],
      ['a 503', problem(503, 'unavailable')],
      ['an HTML error page', html(502)],
      ['a success that cannot be read', html(200)],
      ['an empty success', new Response('', { status: 201 })],
      ['a 204', new Response(null, { status: 204 })],
      ['a request still in progress', problem(409, 'request-in-progress')],
      ['too many requests', problem(429, 'rate-limited')],
      ['half of an answer', new Response('{"id":"b","refer', { status: 201 })],
      ['an endless answer', endless(201)],
      ['an endless error', endless(503)],
      ['an answer that stalls after its beginning', stalled(201)],
      ['an error that stalls after its beginning', stalled(400)],
      ['a server error in terms of its own', foreign(500)],
      ['too many requests in terms of its own', foreign(429)],
      ['an address that leads to a page that is missing', led(html(404))],
    ] as const)
      it(`sends the same bytes once more after ${name}`, async () => {
        const outcome = await protocol(answer, json(booked)).book(BODY, forever());
        expect(outcome.booking?.reference).to.equal('R-1');
        expect(net!.posts().map(({ body }) => body)).to.deep.equal([BODY, BODY]);
      });

    for (const [name, answer, type] of [
      ['a broken connection', new TypeError('Failed to fetch'), 'unverified'],
      ['no answer in time', 'never', 'unverified'],
      ['an HTML error page', html(504), 'unverified'],
      ['an answer that it is unavailable', problem(503, 'unavailable'), 'unavailable'],
      ['a success that cannot be read', html(200), 'unverified'],
      ['a 204', new Response(null, { status: 204 }), 'unverified'],
      ['a server error in terms of its own', foreign(500), 'unverified'],
      ['an error of no kind', json({ type: 'about:blank', title: 'Oh no' }, 500), 'unverified'],
      ['too many requests in terms of its own', foreign(429), 'rate-limited'],
    ] as const)
      it(`gives up after a second ${name}: ${type}`, async () => {
        expect((await failureOf(protocol(answer).book(BODY, forever()))).type).to.equal(type);
        expect(posts()).to.equal(2);
      });

    for (const [status, type] of [
      [409, 'slot-taken'],
      [409, 'price-changed'],
      [409, 'already-booked'],
      [410, 'hold-expired'],
      [422, 'invalid-fields'],
      [422, 'idempotency-key-reused'],
      [422, 'outside-hours'],
      [403, 'call-us'],
      [413, 'too-large'],
      [400, 'malformed'],
    ] as const)
      it(`takes ${type} for what it says, and asks no second time`, async () => {
        expect((await failureOf(protocol(problem(status, type)).book(BODY, forever()))).type).to.equal(type);
        expect(posts()).to.equal(1);
      });

    it('reads a type by what follows the last slash, too', async () => {
      const answer = json({ type: 'https://clinic.example/problems/slot-taken' }, 409);
      expect((await failureOf(protocol(answer).book(BODY, forever()))).type).to.equal('slot-taken');
    });

    it('knows a type by itself, should its members break the protocol', async () => {
      const answer = problem(409, 'slot-taken', { alternatives: 'none', detail: 'Taken.' });
      const failure = await failureOf(protocol(answer).book(BODY, forever()));
      expect(failure).to.deep.include({ type: 'slot-taken', message: 'Taken.' });
    });

    for (const [name, answer] of [
      ['terms of its own', foreign(403, { detail: 'Members only.' })],
      ['a type of a later protocol', problem(403, 'members-only', { detail: 'Members only.' })],
    ] as const)
      it(`takes ${name} for a refusal, in its words`, async () => {
        const failure = await failureOf(protocol(answer).book(BODY, forever()));
        expect(failure).to.deep.include({ type: 'refused', message: 'Members only.' });
        expect(posts()).to.equal(1);
      });

    it('reads no refusal to its end that has none', async () => {
      expect((await failureOf(protocol(endless(400)).book(BODY, forever()))).type).to.equal('refused');
    });

    for (const [name, answer] of [
      ['endless', endless(200)],
      ['stalled', stalled(200)],
    ] as const)
      it(`gives up on ${name} times`, async () => {
        const question = { service: 'calm', minutes: 45, from: '2026-12-01', to: '2026-12-31' };
        await failureOf(protocol(answer).availability!(question, forever()));
        expect(net!.asked).to.have.lengthOf(1);
      });

    it('takes a 429 without words for too many requests, and another 4xx for a refusal', async () => {
      expect((await failureOf(protocol(html(429)).book(BODY, forever()))).type).to.equal('rate-limited');
      net!.restore();
      expect((await failureOf(protocol(html(409)).book(BODY, forever()))).type).to.equal('refused');
    });

    it('stops at once when it is told to, with no second request', async () => {
      const stop = new AbortController();
      const work = protocol('never').book(BODY, stop.signal);
      stop.abort();
      const error = await work.catch((reason: unknown) => reason);
      expect((error as Error).name).to.equal('AbortError');
      expect(posts()).to.equal(1);
    });
  });

  describe('where it does not', () => {
    for (const [name, answer] of [
      ['an empty 200', new Response('', { status: 200 })],
      ['a 204', new Response(null, { status: 204 })],
      ['a page of thanks', html(200)],
      ['JSON of its own', json({ success: true })],
    ] as const)
      it(`takes ${name} for a request that was sent, never for a booking`, async () => {
        expect(await form(answer).book(BODY, forever())).to.deep.equal({
          status: 'requested',
          reference: '2222-22',
        });
      });

    it('believes a body that says it is booked', async () => {
      expect(await form(json(booked)).book(BODY, forever())).to.deep.include({ status: 'confirmed' });
    });

    for (const [name, answer, type] of [
      ['a broken connection', new TypeError('Failed to fetch'), 'unverified'],
      ['no answer in time', 'never', 'unverified'],
      ['a server error', html(500), 'unverified'],
      ['a server error in terms of its own', foreign(500), 'unverified'],
      ['an endless answer', endless(503), 'unverified'],
      ['an endless refusal', endless(400), 'refused'],
      ['an answer that stalls after its beginning', stalled(200), 'unverified'],
      ['a refusal that stalls after its beginning', stalled(400), 'unverified'],
      ['an address that leads to a page', led(html(200)), 'unverified'],
      ['an address that leads to a page that is missing', led(html(404)), 'unverified'],
      ['{ok:false} in a 200', json({ ok: false, error: 'Closed' }), 'refused'],
      ['{success:false} in a 200', json({ success: false, message: 'Spam' }), 'refused'],
      ['a 403', json({ message: 'No' }, 403), 'refused'],
    ] as const)
      it(`posts nothing a second time after ${name}: ${type}`, async () => {
        expect((await failureOf(form(answer).book(BODY, forever()))).type).to.equal(type);
        expect(posts()).to.equal(1);
      });

    it('hands on the sentence a service gives', async () => {
      const failure = await failureOf(form(json({ ok: false, error: 'Closed today' })).book(BODY, forever()));
      expect(failure.message).to.equal('Closed today');
    });
  });

  it('is heard through the browser’s own fetch: a page that does not exist is no booking', async () => {
    const gateway = httpGateway({
      endpoint: new URL('/no-such-place', location.href).href,
      level0: plainForm,
    });
    expect((await failureOf(gateway.book(BODY, forever()))).type).to.equal('refused');
  });
});
