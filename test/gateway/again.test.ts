/** How often, how far apart and for how long the same bytes are sent. */
import { expect } from '@open-wc/testing';
import { again, patience } from '../../src/gateway/again.js';
import { BookingFailure, type FailureType } from '../../src/index.js';
import { listeners } from '../helpers/listeners.js';

const real = { now: Date.now, setTimeout: globalThis.setTimeout.bind(globalThis) };
const START = 1_000_000;

/** Fails as told, each attempt in turn and then for ever, on a clock that jumps to whatever is waited for. */
async function tries(failures: (Error | undefined)[]) {
  let clock = START;
  Date.now = () => clock;
  globalThis.setTimeout = ((done: () => void, ms = 0) => {
    clock += ms;
    return real.setTimeout(done);
  }) as typeof setTimeout;
  const began: number[] = [];
  const told: [number, FailureType][] = [];
  const attempt = () => {
    const failure = failures[Math.min(began.push(clock), failures.length) - 1];
    return failure ? Promise.reject(failure) : Promise.resolve('done');
  };
  const work = again(attempt, new AbortController().signal, patience, (...why) => told.push(why));
  const result: unknown = await work.catch((error: unknown) => error);
  Date.now = real.now;
  globalThis.setTimeout = real.setTimeout;
  return { result, began, told, waits: began.slice(1).map((at, i) => at - began[i]!) };
}

/** Longer than any test waits. */
const long = { attempts: 4, total: 1_000_000, pause: 100_000 };
const down = new BookingFailure('unavailable');
const wants = (retryAfter: number) => new BookingFailure('rate-limited', { retryAfter });

describe('again', () => {
  it('gives back the first answer there is', async () => {
    const { result, waits } = await tries([down, new BookingFailure('unverified'), undefined]);
    expect(result).to.equal('done');
    expect(waits.length).to.equal(2);
  });

  it('waits longer each time, and never as long as another', async () => {
    const all: number[][] = [];
    for (let i = 0; i < 8; i += 1) all.push((await tries([down])).waits);
    for (const waits of all) {
      expect(waits.length).to.equal(3);
      waits.forEach((wait, at) => {
        const base = 1000 * 2 ** at;
        expect(wait).to.be.within(base * 0.5, base * 1.5);
      });
    }
    expect(new Set(all.map(([first]) => first)).size).to.be.above(1);
  });

  it('ends with the last failure', async () => {
    const last = new BookingFailure('unverified');
    const { result, began } = await tries([down, down, down, last]);
    expect(result).to.equal(last);
    expect(began.length).to.equal(4);
  });

  for (const type of ['unavailable', 'rate-limited', 'refused', 'offline', 'malformed'] as const)
    it(`does not say that nothing was done when ${type} follows a lost answer`, async () => {
      const last = new BookingFailure(type, { detail: 'No.', phone: '1' });
      const { result } = await tries([new BookingFailure('unverified'), last]);
      expect((result as BookingFailure).type).to.equal('unverified');
      expect((result as BookingFailure).problem).to.deep.equal({ type, detail: 'No.', phone: '1' });
      const { result: other } = await tries([new BookingFailure('request-in-progress'), last]);
      expect((other as BookingFailure).type).to.equal('unverified');
      const { result: sure } = await tries([down, last]);
      expect(sure).to.equal(last);
    });

  for (const type of ['slot-taken', 'hold-expired', 'price-changed', 'already-booked', 'call-us'] as const)
    it(`believes ${type}, which is not said of what is booked`, async () => {
      const last = new BookingFailure(type);
      expect((await tries([new BookingFailure('unverified'), last])).result).to.equal(last);
    });

  it('waits as long as it is asked to, and says until when and why', async () => {
    const { began, told } = await tries([wants(12), undefined]);
    expect(told.length).to.equal(1);
    expect(told[0]).to.deep.equal([1_012_000, 'rate-limited']);
    expect(began[1]).to.equal(1_012_000);
  });

  it('does not wait beyond its time', async () => {
    const { result, began, told } = await tries([wants(61)]);
    expect((result as BookingFailure).type).to.equal('rate-limited');
    expect([began.length, told.length]).to.deep.equal([1, 0]);
    const { began: some } = await tries([wants(25)]);
    expect(some.length).to.equal(3);
  });

  for (const type of ['slot-taken', 'refused', 'offline', 'invalid-fields', 'price-changed'] as const)
    it(`asks no second time after ${type}`, async () => {
      expect((await tries([new BookingFailure(type)])).began.length).to.equal(1);
    });

  it('asks no second time after an error of its own', async () => {
    const { result, began } = await tries([new TypeError('a bug')]);
    expect((result as Error).message).to.equal('a bug');
    expect(began.length).to.equal(1);
  });

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    let tried = 0;
    const attempt = () => {
      tried += 1;
      return Promise.reject(down);
    };
    const work = again(attempt, stop.signal, long);
    await Promise.resolve();
    stop.abort();
    expect(tried).to.equal(1);
    expect(((await work.catch((error: unknown) => error)) as Error).name).to.equal('AbortError');
  });

  it('tries at once when the connection goes, and leaves nothing behind', async () => {
    const listening = listeners();
    let tried = 0;
    const attempt = () => Promise.reject(tried++ ? new BookingFailure('offline') : down);
    const goes = () => setTimeout(() => window.dispatchEvent(new Event('offline')));
    const work = again(attempt, new AbortController().signal, long, goes);
    expect(await work.catch((error: unknown) => (error as BookingFailure).type)).to.equal('offline');
    expect(tried).to.equal(2);
    expect(listening.end()).to.deep.equal([]);
  });

  it('does not wait without a connection', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    let tried = 0;
    const attempt = () => Promise.reject(tried++ ? new BookingFailure('offline') : down);
    const work = again(attempt, new AbortController().signal, long);
    expect(await work.catch((error: unknown) => (error as BookingFailure).type)).to.equal('offline');
    Reflect.deleteProperty(navigator, 'onLine');
  });
});
