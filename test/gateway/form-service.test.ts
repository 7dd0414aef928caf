/** What is made of a form service's answer: no success that nobody told, no refusal without its words. */
import { expect } from '@open-wc/testing';
import type { PresetName } from '../../src/configuration/presets.js';
import { httpGateway } from '../../src/gateway/http-gateway.js';
import { BookingFailure } from '../../src/index.js';
import { json, led, stubFetch, type Answer, type StubFetch } from '../helpers/stub-fetch.js';

const BODY = '{"idempotencyKey":"00000000-0000-4000-8000-000000000001"}';
const page = (status = 200) => new Response('<!doctype html><p>Hello</p>', { status });
const nothing = () => new Response('', { status: 200 });

describe('a form service’s answer', () => {
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  /** What it comes to: a status or a type of failure, and the words that go with it. */
  async function outcome(preset: PresetName, answer: Answer, fieldMap = {}) {
    net = stubFetch(answer);
    const level0 = { preset, fieldMap, extraFields: {}, flatten: () => Promise.resolve({}) };
    const gateway = httpGateway({ endpoint: 'https://forms.example/f', level0, timeout: 60 });
    try {
      const { status } = await gateway.book(BODY, new AbortController().signal);
      return { status };
    } catch (error) {
      if (!(error instanceof BookingFailure)) throw error;
      const { type, problem } = error;
      return { type, ...(problem.detail && { detail: problem.detail }) };
    } finally {
      expect(net.posts()).to.have.lengthOf(1);
      net.restore();
    }
  }
  const requested = { status: 'requested' };
  const unverified = { type: 'unverified' };
  const booked = { id: 'b', reference: 'R-1', status: 'confirmed' };

  it('of formspree and web3forms is a success in their own words only', async () => {
    for (const preset of ['formspree', 'web3forms'] as const) {
      for (const answer of [json({}), json([]), json('sent'), json({ success: 'yes' }), page(), nothing()])
        expect(await outcome(preset, answer), preset).to.deep.equal(unverified);
      expect(await outcome(preset, json(booked))).to.deep.equal({ status: 'confirmed' });
    }
    expect(await outcome('formspree', json({ next: '/thanks' }))).to.deep.equal(requested);
    expect(await outcome('formspree', json({ ok: true }))).to.deep.equal(requested);
    expect(await outcome('web3forms', json({ success: true }))).to.deep.equal(requested);
  });

  for (const preset of ['json', 'wordpress', 'simple-json', 'zapier', 'make', 'web3forms'] as const)
    it(`of ${preset}: another address’s page proves nothing, for the request may be lost on the way`, async () => {
      for (const answer of [page(), nothing(), json({ id: 7 }), page(404)])
        expect(await outcome(preset, led(answer))).to.deep.equal(unverified);
      expect(await outcome(preset, led(json({ success: true })))).to.deep.equal(requested);
      expect(await outcome(preset, led(json(booked)))).to.deep.equal({ status: 'confirmed' });
      expect(await outcome(preset, led(json({ message: 'No route' }, 404)))).to.deep.equal({
        type: 'refused',
        detail: 'No route',
      });
    });

  it('of form and netlify may be a page of thanks elsewhere, but not one that is missing', async () => {
    for (const preset of ['form', 'netlify'] as const) {
      expect(await outcome(preset, led(page()))).to.deep.equal(requested);
      expect(await outcome(preset, led(page(404)))).to.deep.equal(unverified);
    }
  });

  it('of apps-script is JSON, and always elsewhere', async () => {
    expect(await outcome('apps-script', led(json({ rows: 3 })))).to.deep.equal(requested);
    expect(await outcome('apps-script', led(page()))).to.deep.equal(unverified);
  });

  for (const type of [
    'slot-taken',
    'urn:massage-booking:slot-taken',
    'https://clinic.example/problems/slot-taken',
  ])
    it(`with a 200 that says ${type} is that failure`, async () => {
      for (const preset of ['apps-script', 'simple-json', 'json'] as const)
        expect(await outcome(preset, json({ type }))).to.deep.equal({ type: 'slot-taken' });
    });

  it('with a type of its own in a 200 is none', async () => {
    expect(await outcome('apps-script', json({ type: 'row', ok: true }))).to.deep.equal(requested);
  });

  for (const [what, body] of [
    ['no field', { errors: [{ code: 'INACTIVE', message: 'This form is closed.' }] }],
    ['one sentence', { error: 'This form is closed.' }],
    ['both', { error: 'This form is closed.', errors: [{ code: 'INACTIVE', message: 'Other' }] }],
  ] as const)
    it(`that refuses with ${what}: in its words`, async () => {
      expect(await outcome('formspree', json(body, 422))).to.deep.equal({
        type: 'refused',
        detail: 'This form is closed.',
      });
    });

  it('that refuses in no words is a refusal all the same', async () => {
    for (const body of [{ errors: [] }, { errors: [null] }, { errors: 'many' }, [], null])
      expect(await outcome('formspree', json(body, 422))).to.deep.equal({ type: 'refused' });
  });
});
