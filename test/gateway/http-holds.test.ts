/** A slot kept, and given back while the page is being left: asked simply, and never more than once. */
import { expect } from '@open-wc/testing';
import { httpHolds } from '../../src/gateway/http-holds.js';
import { type BookingFailure } from '../../src/index.js';
import type { HoldRequest } from '../../src/protocol/hold.js';
import { json, problem, stubFetch, type Answer, type StubFetch } from '../helpers/stub-fetch.js';
import { slotAt } from '../helpers/stub-gateway.js';

const links = { holds: 'https://clinic.example/holds', release: 'https://clinic.example/holds/release' };
const ID = '0b0c5a3e-1111-4222-8333-444455556666';
const request: HoldRequest = {
  holdId: ID,
  service: 'calm',
  minutes: 45,
  addOns: [],
  people: 1,
  start: '2026-12-02T09:00:00-08:00',
  practitioner: 'any',
};
const kept = { holdId: ID, expiresAt: '2026-12-01T08:10:00-08:00', practitioner: 'ana' };

describe('holds over HTTP', () => {
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  function over(...answers: Answer[]) {
    net = stubFetch(...answers);
    return httpHolds(links);
  }
  const failureOf = (work: Promise<unknown>): Promise<BookingFailure> =>
    work.then(
      () => expect.fail('It should have failed.'),
      (error: unknown) => error as BookingFailure,
    );
  const forever = () => new AbortController().signal;

  it('are asked for without a preflight, and without cookies', async () => {
    const answer = { ...kept, more: 'than is asked for' };
    expect(await over(json(answer, 201)).hold!(request, forever())).to.deep.equal(kept);
    expect(net!.asked).to.deep.equal([
      {
        url: links.holds,
        method: 'POST',
        body: JSON.stringify(request),
        headers: { 'content-type': 'text/plain' },
        credentials: 'omit',
      },
    ]);
  });

  it('that are somebody else’s say what is free instead', async () => {
    const alternatives = [slotAt('2026-12-02', '14:00')];
    const failure = await failureOf(
      over(problem(409, 'slot-taken', { alternatives })).hold!(request, forever()),
    );
    expect(failure.type).to.equal('slot-taken');
    expect(failure.problem.alternatives).to.deep.equal(alternatives);
  });

  for (const [name, answer, type] of [
    ['a page', new Response('<p>Hello</p>', { status: 200 }), 'unverified'],
    ['no end of it', json({ ...kept, expiresAt: undefined }, 201), 'unverified'],
    ['an end that is no instant', json({ ...kept, expiresAt: 'soon' }, 201), 'unverified'],
    ['a server error', new Response('', { status: 502 }), 'unverified'],
    ['a broken connection', new TypeError('Failed to fetch'), 'unverified'],
    ['too many requests', problem(429, 'rate-limited'), 'rate-limited'],
    ['a refusal', new Response('', { status: 404 }), 'refused'],
  ] as [string, Answer, string][])
    it(`that get ${name} are not kept: ${type}, and asked for no second time`, async () => {
      const gateway = over(answer);
      expect(await failureOf(gateway.hold!(request, forever()))).to.include({ name: 'BookingFailure', type });
      expect(net!.asked).to.have.lengthOf(1);
    });

  it('stop being asked for when that is wanted', async () => {
    const stop = new AbortController();
    const asked = failureOf(over('never').hold!(request, stop.signal));
    stop.abort();
    expect((await asked).name).to.equal('AbortError');
  });

  it('are given back by a request that outlives the page, and takes no cookie', () => {
    over(new Response(null, { status: 204 })).release!(ID);
    expect(net!.asked).to.deep.equal([
      {
        url: links.release,
        method: 'POST',
        body: JSON.stringify({ holdId: ID }),
        headers: { 'content-type': 'text/plain' },
        credentials: 'omit',
        keepalive: true,
      },
    ]);
  });

  it('trouble nobody when they cannot be given back', async () => {
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', hear);
    over(new TypeError('Failed to fetch')).release!(ID);
    over(new Response('', { status: 500 })).release!(ID);
    await new Promise((resolve) => setTimeout(resolve, 50));
    removeEventListener('unhandledrejection', hear);
    expect(unhandled).to.deep.equal([]);
  });

  it('are offered where there is a link for them', () => {
    expect(Object.keys(httpHolds({}))).to.deep.equal([]);
    expect(Object.keys(httpHolds({ holds: links.holds }))).to.deep.equal(['hold']);
  });
});
