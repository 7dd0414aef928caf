/** Hundreds of bookings over connections that break, stall, repeat and lie: each is made once, or honestly not known. */
import { expect } from '@open-wc/testing';
import { newIdempotencyKey } from '../../src/gateway/idempotency-key.js';
import { BookingFailure, type BookingGateway, type BookingOutcome } from '../../src/index.js';
import { namedSlot } from '../bench/busy-clinic.js';
import { BadNetwork } from '../helpers/bad-network.js';

const CLIENTS = 6;

interface Intention {
  key: string;
  body: string;
  outcome?: BookingOutcome;
  failure?: BookingFailure;
}

function intention(n: number): Intention {
  const key = newIdempotencyKey();
  const people = [{ name: 'Ada Moss', email: `${key}@visitor.example` }];
  const wish = {
    protocol: 'massage-booking/1',
    service: 'pain-relief',
    minutes: 60,
    people,
    ...namedSlot(n),
  };
  return { key, body: JSON.stringify({ ...wish, idempotencyKey: key }) };
}

/** Several visitors at once, each booking as soon as the last booking of theirs has ended. */
async function bookAll(gateway: BookingGateway, intentions: readonly Intention[]): Promise<void> {
  const { signal } = new AbortController();
  const queue = [...intentions];
  const visitor = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        next.outcome = await gateway.book(next.body, signal);
      } catch (error) {
        if (!(error instanceof BookingFailure)) throw error;
        next.failure = error;
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, visitor));
}

const intend = (count: number, first: number) =>
  Array.from({ length: count }, (_, i) => intention(first + i));

describe('over a bad network', () => {
  it('500 bookings are 500 rows, or said to be unverified', async function () {
    this.timeout(100_000);
    const network = await BadNetwork.of('chaos');
    const all = intend(500, await network.reserve(500));
    await bookAll(network.gateway(), all);

    const { rows } = await network.cameOf(all.map(({ key }) => key));
    const references = new Map(rows.map(({ key, reference }) => [key, reference]));
    expect(references.size).to.equal(rows.length);
    const booked = all.filter(({ outcome }) => outcome);
    const unverified = all.filter(({ failure }) => failure?.type === 'unverified');
    console.log(
      `${booked.length} confirmed, ${unverified.length} unverified, ${rows.length} rows, ${await network.posts()} posts`,
    );
    expect(booked.length + unverified.length).to.equal(500);
    for (const { key, outcome } of booked) {
      expect(outcome!.status).to.equal('confirmed');
      expect(references.get(key)).to.equal(outcome!.booking!.reference);
    }
    // With eight attempts of which a third succeed, hardly any is left open; and the network was bad indeed.
    expect(unverified.length).to.be.below(25);
    expect(await network.posts()).to.be.above(700);
  });

  it('100 requests to a form service are never more than 100 posts', async function () {
    this.timeout(60_000);
    const network = await BadNetwork.of('chaos');
    const all = intend(100, 0);
    await bookAll(network.form(), all);

    const posts = await network.posts();
    const { taken } = await network.cameOf(all.map(({ key }) => key));
    const sent = all.filter(({ outcome }) => outcome);
    const unverified = all.filter(({ failure }) => failure?.type === 'unverified');
    console.log(
      `${sent.length} requested, ${unverified.length} unverified, ${taken.length} taken, ${posts} posts`,
    );
    expect(posts).to.be.at.most(100);
    expect(sent.length + unverified.length).to.equal(100);
    for (const { key, outcome } of sent) {
      expect(outcome!.status).to.equal('requested');
      expect(taken).to.include(key);
    }
  });
});
