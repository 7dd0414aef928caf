/** The language nobody speaks, on every screen: see test/helpers/pseudo-locale.ts. */
import { expect } from '@open-wc/testing';
import { BookingFailure, type FailureType } from '../../src/gateway/booking-failure.js';
import { ManagingGateway, TOKEN } from '../helpers/managing-gateway.js';
import { cleanPage, mount, type Given } from '../helpers/mount.js';
import { clinic, data, looks, texts, words } from '../helpers/pseudo-locale.js';
import { allByRole, queryByRole } from '../helpers/roles.js';
import { confirmed, StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton, select, type } from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

/** Each is said in words of its own. */
const FAILURES: readonly FailureType[] = [
  'unverified',
  'offline',
  'refused',
  'unavailable',
  'rate-limited',
  'already-booked',
  'price-changed',
  'call-us',
  'invalid-fields',
  'too-large',
];

const narrow = () => {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.inlineSize = '320px';
  return box;
};

describe('nothing is hard-coded, and nothing is cut off at 320 px', () => {
  cleanPage();
  let box: HTMLElement;
  beforeEach(() => (box = narrow()));
  afterEach(() => box.remove());

  it('from the choice to the outcome', async () => {
    const element = await mount({
      gateway: new StubGateway(),
      clinic,
      properties: { messages: words },
      into: box,
    });
    await heading(words.choose.title);
    expect(texts(element).length).to.be.greaterThan(20);
    await looks(element, 'choose');

    await pressButton(new RegExp(words.choose.help));
    await heading(words.guide.title);
    await looks(element, 'guide');
    await check('checkbox', words.goals.pain);
    await until(() => texts(element).some((text) => text.includes(words.guide.suggestion)));
    await looks(element, 'suggestion');
    await pressButton(words.back);

    await check('radio', /^⟦60.*\$95/);
    await pressButton(words.next.choose);
    await heading(words.time.title);
    await until(() => allByRole('radio', /9:00/).length);
    await looks(element, 'time');
    await check('radio', /9:00 AM/);
    await looks(element, 'chosen time');
    await pressButton(words.next.time);

    await heading(words.details.title);
    await looks(element, 'details');
    await pressButton(words.steps.review);
    await until(() => allByRole('heading', /things need a look/).length);
    await looks(element, 'errors');
    await type(new RegExp(`^${words.details.name.slice(0, 9)}`), data('Ada'));
    await type(new RegExp(`^${words.details.email.slice(0, 6)}`), 'ada@visitor.example');
    await check('checkbox', new RegExp(data('Keep')));
    await pressButton(words.steps.review);
    await heading(words.review.title);
    await looks(element, 'review');
    await pressButton(words.next.review);
    await until(() => allByRole('heading', /booked/).length);
    await looks(element, 'outcome');
  });

  it('in what is offered where a clinic has not said what it does', async () => {
    const gateway = new StubGateway();
    const element = await mount({ gateway, clinic: null, properties: { messages: words }, into: box });
    await heading(words.choose.title);
    await looks(element, 'default offer');
  });

  it('in what becomes of a booking', async () => {
    history.replaceState(history.state, '', `#booking=${TOKEN}`);
    const gateway = new ManagingGateway();
    const element = await mount({ gateway, clinic, properties: { messages: words }, into: box });
    await heading(words.manage.title);
    await looks(element, 'managed');
    await pressButton(words.manage.change);
    await heading(words.manage.newTime);
    await check('radio', /9:00 AM/);
    await looks(element, 'another time');
    await pressButton(words.back);
    await heading(words.manage.title);
    await pressButton(words.manage.cancel);
    await heading(words.manage.sure);
    await looks(element, 'sure');
    await pressButton(words.manage.cancel);
    await heading(words.manage.cancelled);
    await looks(element, 'cancelled');
  });

  const atTimes = { service: 'pain-relief', duration: '60', 'prefill-name': data('Ada') };
  const put = (given: Given) => mount({ clinic, properties: { messages: words }, into: box, ...given });

  it('in the list of times, in a month without any, and where they cannot be had', async () => {
    const gateway = new StubGateway();
    gateway.times = { '2026-12-02': ['09:00', '14:00'], '2026-12-03': ['10:00'] };
    const element = await put({ gateway, attributes: { ...atTimes, view: 'list' } });
    await findByRole('radio', /9:00 AM/);
    await looks(element, 'list');
    await pressButton(words.time.asMonth);
    await pressButton(words.time.nextMonth);
    await findByRole('heading', /has no free times/);
    await looks(element, 'empty month');
    gateway.broken = new BookingFailure('unavailable');
    await check('checkbox', new RegExp(data('Stones')));
    await findByRole('heading', words.time.failed);
    await looks(element, 'failed times');
  });

  it('for two', async () => {
    const gateway = new StubGateway();
    gateway.who = () => ['ana', 'ben'];
    const element = await put({ gateway, attributes: atTimes });
    await findByRole('radio', /9:00 AM/);
    const { length } = gateway.questions;
    await select(words.time.people, /Two/);
    await until(() => gateway.questions.length > length);
    await check('radio', /9:00 AM/);
    await looks(element, 'two');
    await pressButton(words.next.time);
    await heading(words.details.title);
    await looks(element, 'details of two');
  });

  it('where times are wished for, and asked for', async () => {
    const book = () => Promise.resolve({ status: 'requested' as const });
    const element = await put({
      gateway: { book },
      attributes: { ...atTimes, 'prefill-email': 'ada@visitor.example' },
    });
    await check('radio', /10:00 AM/);
    await looks(element, 'preferred time');
    await check('radio', /^⟦Second/);
    await check('radio', /11:00 AM/);
    await looks(element, 'second choice');
    await toReview();
    await looks(element, 'request');
    await pressButton(words.next.request);
    await findByRole('heading', words.outcome.requested(data('Ada')));
    await looks(element, 'requested');
  });

  async function toReview(): Promise<void> {
    await pressButton(words.next.time);
    await heading(words.details.title);
    await check('checkbox', data('Keep'));
    await pressButton(words.steps.review);
    await heading(words.review.title);
  }

  it('in a booking that is to be paid', async () => {
    const links = { payment: 'https://pay.example/1' };
    const booking = { ...confirmed.booking!, status: 'payment_required' as const, links };
    const gateway = new StubGateway([{ status: 'payment_required', booking }]);
    const element = await put({
      gateway,
      attributes: { ...atTimes, 'prefill-email': 'ada@visitor.example' },
    });
    await check('radio', /9:00 AM/);
    await toReview();
    await pressButton(words.next.review);
    await findByRole('heading', words.outcome.payment(data('Ada')));
    await looks(element, 'to be paid');
  });

  for (const failure of FAILURES)
    it(`in a booking that fails: ${failure}`, async () => {
      const gateway = new StubGateway([new BookingFailure(failure, { retryAfter: 90 })]);
      const element = await put({
        gateway,
        attributes: { ...atTimes, 'prefill-email': 'ada@visitor.example' },
      });
      await check('radio', /9:00 AM/);
      await toReview();
      await pressButton(words.next.review);
      await until(() => !queryByRole('heading', words.review.title));
      await looks(element, failure);
    });
});
