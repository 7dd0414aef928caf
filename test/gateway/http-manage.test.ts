/** What goes over the wire for a booking that is there already: the token in the body, and nowhere else. */
import { expect } from '@open-wc/testing';
import { httpManage } from '../../src/gateway/http-manage.js';
import { BookingFailure } from '../../src/index.js';
import { booked, TOKEN } from '../helpers/managing-gateway.js';
import { json, problem, stubFetch, type Answer, type StubFetch } from '../helpers/stub-fetch.js';

const links = {
  manage: 'https://clinic.example/manage',
  cancel: 'https://clinic.example/manage/cancel',
  reschedule: 'https://clinic.example/manage/reschedule',
};
const KEY = '0b0c5a3e-1111-4222-8333-444455556666';
const forever = () => new AbortController().signal;

describe('managing over HTTP', () => {
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  function over(...answers: Answer[]) {
    net = stubFetch(...answers);
    return httpManage(links, 60, { attempts: 2, total: 5000, pause: 1 });
  }
  const typeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no failure',
      (error: unknown) => (error instanceof BookingFailure ? error.type : String(error)),
    );

  it('posts the token as JSON, without cookies or a header of its own', async () => {
    expect(await over(json(booked)).manage!(TOKEN, forever())).to.deep.equal(booked);
    expect(net!.asked).to.deep.equal([
      {
        url: links.manage,
        method: 'POST',
        body: JSON.stringify({ token: TOKEN }),
        headers: { 'content-type': 'application/json' },
        credentials: 'omit',
      },
    ]);
  });

  it('posts a change to its own address', async () => {
    const change = { token: TOKEN, idempotencyKey: KEY };
    const move = { ...change, start: '2026-12-03T09:00:00-08:00', practitioner: 'any' };
    const cancelled = { ...booked, status: 'cancelled', sequence: 1 };
    const gateway = over(json(cancelled), json(booked));
    expect(await gateway.cancel!(change, forever())).to.deep.equal(cancelled);
    await gateway.reschedule!(move, forever());
    expect(net!.asked.map(({ url }) => url)).to.deep.equal([links.cancel, links.reschedule]);
    expect(net!.asked.map(({ body }) => JSON.parse(body))).to.deep.equal([change, move]);
  });

  it('does nothing that the clinic has no link for', () => {
    expect(Object.keys(httpManage({ manage: links.manage }))).to.deep.equal(['manage']);
    expect(Object.keys(httpManage({}))).to.deep.equal([]);
  });

  for (const [name, answer] of [
    ['a broken connection', new TypeError('Failed to fetch')],
    ['no answer in time', 'never'],
    ['a 503', problem(503, 'unavailable')],
    ['too many requests', problem(429, 'rate-limited')],
    ['an answer that cannot be read', new Response('<h1>Oh no</h1>', { status: 502 })],
  ] as [string, Answer][])
    it(`sends the same bytes once more after ${name}`, async () => {
      const gateway = over(answer, json(booked));
      await gateway.cancel!({ token: TOKEN, idempotencyKey: KEY }, forever());
      const [first, second] = net!.posts();
      expect(second).to.deep.equal(first);
    });

  for (const type of ['outside-cancellation-window', 'unknown-booking', 'slot-taken'])
    it(`takes ${type} for an answer`, async () => {
      const gateway = over(problem(403, type), json(booked));
      expect(await typeOf(gateway.cancel!({ token: TOKEN, idempotencyKey: KEY }, forever()))).to.equal(type);
      expect(net!.posts()).to.have.lengthOf(1);
    });

  it('does not call what it cannot read a success', async () => {
    expect(await typeOf(over(json({ ok: true })).manage!(TOKEN, forever()))).to.equal('unverified');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const asked = typeOf(over('never').manage!(TOKEN, stop.signal));
    stop.abort();
    expect(await asked).to.contain('AbortError');
    expect(net!.posts()).to.have.lengthOf(1);
  });
});
