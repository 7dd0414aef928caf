/** Hundreds of bookings over connections that break, stall, repeat and lie: each is made once, or honestly not known. */
import { expect } from '@open-wc/testing';
import { newIdempotencyKey } from '../../src/gateway/idempotency-key.js';
import { BookingFailure, type BookingGateway, type BookingOutcome } from '../../src/index.js';
import { namedSlot } from '../bench/busy-clinic.js';
import { BadNetwork } from '../helpers/bad-network.js';

const CLIENTS = 6;

interface Intention {
  key: string;
  email: string;
  body: string;
  outcome?: BookingOutcome;
  failure?: BookingFailure;
}

function intention(n: number): Intention {
  const key = newIdempotencyKey();
  const email = `${key}@visitor.example`;
  const people = [{ name: 'Ada Moss', email }];
  const wish = {
    protocol: 'massage-booking/1',
    service: 'pain-relief',
    minutes: 60,
    people,
    ...namedSlot(n),
  };
  return { key, email, body: JSON.stringify({ ...wish, idempotencyKey: key }) };
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

    // By the visitors' addresses, so that a booking under another key would be seen, too.
    const rows = await network.rowsOf(...all.map(({ email }) => email));
    const rowsOf = (email: string) => rows.filter((row) => row.email === email);
    const booked = all.filter(({ outcome }) => outcome);
    const unverified = all.filter(({ failure }) => failure?.type === 'unverified');
    console.log(
      `${booked.length} confirmed, ${unverified.length} unverified, ${rows.length} rows, ${await network.posts()} posts`,
    );
    expect(booked.length + unverified.length).to.equal(500);
    for (const { key, email, outcome } of booked) {
      expect(outcome!.status).to.equal('confirmed');
      const { reference } = outcome!.booking!;
      expect(rowsOf(email)).to.deep.equal([{ key, email, reference }]);
    }
    // What nobody could verify has been booked or not, but never twice; and there is nothing besides.
    const stored = unverified.map(({ email }) => rowsOf(email).length);
    expect(Math.max(0, ...stored)).to.be.at.most(1);
    expect(rows.length).to.equal(booked.length + stored.reduce((sum, count) => sum + count, 0));
    // With eight attempts of which a third succeed, hardly any is left open; and the network was bad indeed.
    expect(unverified.length).to.be.below(25);
    expect(await network.posts()).to.be.above(700);
  });

  it('100 requests to a form service are never more than 100 posts', async function () {
    this.timeout(60_000);
    const network = await BadNetwork.of('chaos');
    const all = intend(100, 0);
    await bookAll(await network.form(), all);

    const { posts, taken } = await network.cameOf(all.map(({ key }) => key));
    const sent = all.filter(({ outcome }) => outcome);
    const unverified = all.filter(({ failure }) => failure?.type === 'unverified');
    console.log(
      `${sent.length} requested, ${unverified.length} unverified, ${taken.length} taken, ${await network.posts()} posts`,
    );
    // Every one of them left, and none a second time.
    expect(posts).to.deep.equal(all.map(() => 1));
    expect(sent.length + unverified.length).to.equal(100);
    for (const { key, outcome } of sent) {
      expect(outcome!.status).to.equal('requested');
      expect(taken).to.include(key);
    }
  });
});
