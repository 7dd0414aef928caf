/** One booking, whatever is lost on the way: what may have arrived is never sent as another. */
import { expect } from '@open-wc/testing';
import { again } from '../../src/gateway/again.js';
import { BookingFailure, type BookingGateway, type FailureType } from '../../src/index.js';
import { NOW } from '../helpers/clinic.js';
import { listeners } from '../helpers/listeners.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { byRole, plain, queryByRole, textOf } from '../helpers/roles.js';
import { confirmed, slotAt, StubGateway, type Reply } from '../helpers/stub-gateway.js';
import { chooseTime, heading, pressButton, spoken, toReview, type } from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

const failure = (kind: FailureType, problem = {}) => new BookingFailure(kind, problem);
const UNVERIFIED = 'We could not verify your booking';

async function atReview(replies: Reply[], attributes: Record<string, string> = {}) {
  const stub = new StubGateway(replies);
  const element = await mount({ attributes, gateway: stub });
  await toReview();
  return { stub, element, says: () => plain(textOf(element)) };
}

/** Back and on again, as somebody does who only looks. */
async function lookBack(): Promise<void> {
  await pressButton('Back');
  await heading('A few details');
  await pressButton('Review');
  await heading('Does this look right?');
}

describe('a booking whose answer was lost', () => {
  cleanPage();

  /** Booked after all, so that its time is free no more. */
  async function lost(...replies: Reply[]) {
    const booking = await atReview([failure('unverified'), ...replies]);
    const { stub } = booking;
    stub.times = { '2026-12-02': ['14:00'], '2026-12-03': ['09:00'] };
    const asked = stub.questions.length;
    await pressButton('Confirm booking');
    await heading(UNVERIFIED);
    await until(() => stub.questions.length > asked);
    await settled();
    return booking;
  }

  it('keeps its time, although that is free no more, and goes out again as it was', async () => {
    const { stub } = await lost(confirmed);
    await lookBack();
    expect(queryByRole('alert')).to.equal(undefined);
    expect(spoken()).not.to.match(/no longer free/);
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('keeps it also from those who look at the times again', async () => {
    const { stub } = await lost(confirmed);
    await pressButton('Back');
    await pressButton('Back');
    await heading('When suits you?');
    await until(() => queryByRole('radio', /^2:00 PM/));
    await pressButton('Continue');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('is not lost to its own hold, which cannot be had again', async () => {
    const stub = new StubGateway([failure('unverified'), confirmed]);
    let holds = 0;
    const gateway: BookingGateway = Object.assign(stub, {
      hold: ({ holdId }: { holdId: string }) =>
        holds++
          ? Promise.reject(failure('slot-taken'))
          : Promise.resolve({ holdId, expiresAt: '2026-12-01T17:00:00Z', practitioner: 'ana' }),
      release: () => undefined,
    });
    await mount({ gateway });
    await toReview();
    await pressButton('Confirm booking');
    await heading(UNVERIFIED);
    await pressButton('Back');
    await pressButton('Back');
    await heading('When suits you?');
    await pressButton('Continue');
    await until(() => holds === 2);
    await settled();
    await heading('A few details');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('is let go as soon as the server says that somebody else has it', async () => {
    const { stub } = await lost(failure('slot-taken', { alternatives: [slotAt('2026-12-02', '14:00')] }));
    await pressButton('Try again');
    await pressButton('See all times');
    await heading('When suits you?');
    await until(() => !queryByRole('radio', /^9:00 AM/));
    await pressButton('Continue');
    await heading('When suits you?');
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('is asked for as it was sent, where a change of it finds the time taken', async () => {
    const { stub } = await lost(failure('slot-taken', { alternatives: [] }), confirmed);
    await pressButton('Back');
    await type('Full name', 'Ada Lane');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(stub.posted[1]?.people[0]?.name).to.equal('Ada Lane');
    expect(stub.posted[1]?.idempotencyKey).not.to.equal(stub.posted[0]?.idempotencyKey);
    expect(stub.bodies[2]).to.equal(stub.bodies[0]);
  });

  for (const kind of [
    'unavailable',
    'rate-limited',
    'refused',
    'malformed',
    'idempotency-key-reused',
  ] as const)
    it(`is not said to be none when ${kind} comes next, and keeps its key`, async () => {
      const { stub, says } = await atReview([failure('unverified'), failure(kind), confirmed]);
      await pressButton('Confirm booking');
      await pressButton('Try again');
      await until(() => stub.bodies.length === 2);
      await untilFocused('heading', /^We could not verify your booking$/);
      expect(says()).not.to.contain('You are not booked');
      await pressButton('Try again');
      await heading(/^You’re booked/);
      expect(new Set(stub.bodies).size).to.equal(1);
    });

  it('is said to be so when the visitor is offline next, and goes out once they are not', async () => {
    const { stub, says } = await atReview([failure('unverified'), failure('offline'), confirmed]);
    await pressButton('Confirm booking');
    await pressButton('Try again');
    await untilFocused('heading', /^You are offline$/);
    expect(says()).to.contain('Trying again is safe: you will not be booked twice.');
    window.dispatchEvent(new Event('online'));
    await heading(/^You’re booked/);
    expect(new Set(stub.bodies).size).to.equal(1);
  });

  it('tells the page that it is unverified', async () => {
    const { stub, element } = await atReview([failure('unverified'), failure('refused')]);
    const told: string[] = [];
    element.addEventListener('booking-error', ({ detail }) => told.push(detail.type));
    await pressButton('Confirm booking');
    await pressButton('Try again');
    await until(() => stub.bodies.length === 2 && told.length === 2);
    expect(told).to.deep.equal(['unverified', 'unverified']);
  });
});

describe('the same booking', () => {
  cleanPage();

  it('is the same when the page’s address and language changed meanwhile', async () => {
    const { stub } = await atReview([failure('unavailable'), confirmed]);
    await pressButton('Confirm booking');
    await findByRole('button', 'Try again');
    const { href } = location;
    try {
      history.pushState(null, '', './elsewhere');
      document.documentElement.lang = 'en-GB';
      await pressButton('Try again');
      await heading(/^You’re booked/);
    } finally {
      history.replaceState(null, '', href);
      document.documentElement.lang = 'en';
    }
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('keeps the new key it was given for one that was somebody else’s', async () => {
    const { stub } = await atReview([failure('idempotency-key-reused'), failure('unverified'), confirmed]);
    await pressButton('Confirm booking');
    await heading(UNVERIFIED);
    expect(stub.posted[1]?.idempotencyKey).not.to.equal(stub.posted[0]?.idempotencyKey);
    await pressButton('Try again');
    await heading(/^You’re booked/);
    expect(stub.bodies[2]).to.equal(stub.bodies[1]);
  });
});

describe('a request that may have arrived, where it would be another if it were sent again', () => {
  cleanPage();

  /** Sent to a service that knows of no keys. */
  async function sent(attributes: Record<string, string> = {}) {
    const stub = new StubGateway([failure('unverified'), { status: 'requested' }]);
    const gateway: BookingGateway = { book: (body) => stub.book(body) };
    const element = await mount({ attributes, gateway });
    await toReview();
    await pressButton('Send request');
    await untilFocused('heading', /^We could not verify your booking$/);
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
    const said: string[] = [];
    const still = async () => {
      await pressButton('Send request');
      await untilFocused('heading', /^We could not verify your booking$/);
      said.push(spoken());
      expect(plain(textOf(element)))
        .to.contain('may or may not have arrived. None is sent after it')
        .and.contain('+1 555 010 0100');
      expect(said).not.to.contain('Sending this to the clinic now.');
      expect(stub.bodies).to.have.lengthOf(1);
    };
    return { still };
  }

  it('is not, after Back', async () => {
    const { still } = await sent();
    await lookBack();
    await still();
    await lookBack();
    await still();
  });

  it('is not, after the browser’s Back and Forward', async () => {
    const { still } = await sent({ history: 'on' });
    history.back();
    await heading('A few details');
    history.forward();
    await heading('Does this look right?');
    await still();
  });

  it('is not under another time or name either', async () => {
    const { still } = await sent();
    await pressButton('Back');
    await type('Full name', 'Ada Lane');
    await pressButton('Back');
    await chooseTime(/^10:00 AM/);
    await pressButton('Review');
    await still();
  });
});

describe('a server that wants to be left alone', () => {
  cleanPage();

  const held = () => byRole('button', 'Try again').getAttribute('aria-disabled') === 'true';

  it('is: the seconds are counted down, and only then is it tried again, the same bytes', async () => {
    const { stub, says } = await atReview([failure('rate-limited', { retryAfter: 299 }), confirmed]);
    await pressButton('Confirm booking');
    await untilFocused('heading', /^Many people/);
    expect(says()).to.contain('You are not booked yet. You can try again in 4:59.');
    expect(held()).to.equal(true);
    await pressButton('Try again');
    await settled();
    Date.now = () => NOW + 1_000;
    await until(() => says().includes('in 4:58.'));
    Date.now = () => NOW + 299_000;
    await until(() => !held());
    expect(says()).not.to.contain('You can try again in');
    expect(stub.bodies).to.have.lengthOf(1);
    await pressButton('Try again');
    await heading(/^You’re booked/);
    expect(stub.bodies[1]).to.equal(stub.bodies[0]);
  });

  it('is also by whoever goes back and on, or changes something', async () => {
    const { stub, says } = await atReview([failure('unavailable', { retryAfter: 90 }), confirmed]);
    await pressButton('Confirm booking');
    await heading(/cannot be reached/);
    await pressButton('Back');
    await type('Full name', 'Ada Lane');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/cannot be reached/);
    expect(says()).to.contain('You can try again in 1:30.');
    expect(stub.bodies).to.have.lengthOf(1);
    Date.now = () => NOW + 90_000;
    await until(() => !held());
    await pressButton('Try again');
    await heading('You’re booked, Ada Lane');
  });

  it('is counted down also by an element that was moved meanwhile', async () => {
    const { element, says } = await atReview([failure('rate-limited', { retryAfter: 299 })]);
    await pressButton('Confirm booking');
    await heading(/^Many people/);
    element.remove();
    document.body.append(element);
    for (const second of [1, 2]) {
      Date.now = () => NOW + second * 1_000;
      await until(() => says().includes(`in 4:${59 - second}.`));
    }
  });

  for (const [after, words] of [
    ['rate-limited', 'Many people are booking right now.'],
    ['request-in-progress', 'The clinic is still at it.'],
    ['unavailable', 'No answer yet.'],
    [undefined, 'No answer yet.'],
  ] as const)
    it(`is waited for after ${after ?? 'nobody knows what'} with words for that`, async () => {
      const { stub, says } = await atReview([confirmed]);
      stub.book = (
        _body: string,
        _signal?: AbortSignal,
        waiting?: (at: number, why?: FailureType) => void,
      ) => {
        waiting?.(Date.now() + 2_000, after);
        return new Promise(() => undefined);
      };
      await pressButton('Confirm booking');
      await until(() => says().includes(`${words} Trying again in 2 s.`));
      expect(spoken()).to.equal(`${words} Trying again.`);
    });
});

describe('an element that is taken away', () => {
  cleanPage();

  it('leaves nobody behind who listens, also after a failure', async () => {
    const listening = listeners();
    try {
      const { element } = await atReview([failure('offline')]);
      await pressButton('Confirm booking');
      await heading('You are offline');
      element.remove();
      await settled();
    } finally {
      expect(listening.end()).to.deep.equal([]);
    }
  });

  it('posts no more, although another try was to come', async () => {
    const stub = new StubGateway();
    let posts = 0;
    let end: unknown;
    stub.book = (_body: string, signal?: AbortSignal, waiting?: (at: number) => void) => {
      const post = () => {
        posts += 1;
        return Promise.reject(failure('unavailable'));
      };
      const tries = again(post, signal!, { attempts: 4, total: 1_000_000, pause: 100_000 }, waiting);
      void tries.catch((error: unknown) => (end = error));
      return tries;
    };
    const element = await mount({ gateway: stub });
    await toReview();
    await pressButton('Confirm booking');
    await until(() => /Trying again in \d+ s/.test(textOf(element)));
    element.remove();
    await until(() => (end as Error | undefined)?.name === 'AbortError');
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(posts).to.equal(1);
  });
});
