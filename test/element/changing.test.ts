/** A booking cancelled, after asking twice, and moved; and a way on from every refusal. */
import { expect } from '@open-wc/testing';
import { BookingFailure, type FailureType } from '../../src/index.js';
import { NOW } from '../helpers/clinic.js';
import { downloaded } from '../helpers/download.js';
import { cancel, events, leaveNoFragment, PHONE, shown, toNewTime } from '../helpers/managing.js';
import { booked, ManagingGateway, TOKEN } from '../helpers/managing-gateway.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import { slotAt } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  spoken,
  toReview,
} from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused, untilGone } from '../helpers/wait.js';

/** @returns lets the next answer come */
function withoutAnswerYet(gateway: ManagingGateway): () => void {
  let answer = () => {};
  gateway.until = NOW + 2_000;
  gateway.pause = new Promise<void>((resolve) => (answer = resolve));
  return () => answer();
}

describe('cancelling', () => {
  cleanPage();
  leaveNoFragment();

  it('is asked twice, the harmless answer first', async () => {
    const { gateway } = await shown();
    await pressButton('Cancel appointment');
    await untilFocused('heading', /^Cancel this appointment\?$/);
    expect(allByRole('button').map(nameOf)).to.deep.equal(['Keep it', 'Cancel appointment']);
    await pressButton('Keep it');
    await untilFocused('heading', /^Your appointment$/);
    expect(gateway.cancels).to.deep.equal([]);
  });

  it('tells the clinic once, the page, and the visitor', async () => {
    const { gateway, element, text } = await shown();
    const heard = events(element, 'booking-cancelled', 'booking-confirmed');
    await pressButton('Cancel appointment');
    await heading('Cancel this appointment?');
    const button = byRole('button', 'Cancel appointment');
    button.click();
    button.click();
    await untilFocused('heading', /^Your appointment is cancelled$/);
    expect(gateway.cancels).to.have.lengthOf(1);
    expect(gateway.cancels[0]).to.include({ token: TOKEN });
    expect(gateway.cancels[0]!.idempotencyKey).to.match(/^[0-9a-f-]{36}$/);
    expect(heard).to.deep.equal([
      [
        'booking-cancelled',
        { service: 'pain-relief', minutes: 60, start: booked.start, reference: '7F3K-Q2' },
      ],
    ]);
    expect(text()).to.contain('If it is in your own calendar, please delete it there.');
    expect(queryByRole('button', /Calendar file/)).to.equal(undefined);
    await pressButton('Book another visit');
    await heading('What would feel good to you?');
  });

  it('waits for the answer where it was asked', async () => {
    const { gateway } = await shown();
    let answer = () => {};
    gateway.pause = new Promise<void>((resolve) => (answer = resolve));
    await cancel();
    const button = await findByRole('button', 'Sending…');
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(spoken()).to.equal('Sending this to the clinic now.');
    await pressButton('Keep it');
    await settled();
    byRole('heading', 'Cancel this appointment?');
    answer();
    await heading('Your appointment is cancelled');
  });

  it('counts down to the next try, and says so aloud', async () => {
    const { gateway, text } = await shown();
    const answer = withoutAnswerYet(gateway);
    await cancel();
    await until(() => text().includes('Trying again in 2 s'));
    expect(spoken()).to.contain('No answer yet.');
    Date.now = () => NOW + 1_000;
    await until(() => text().includes('Trying again in 1 s'));
    byRole('heading', 'Cancel this appointment?');
    answer();
    await heading('Your appointment is cancelled');
    expect(text()).not.to.contain('Trying again');
  });

  it('sends the same key again on Try again, and another for another change', async () => {
    const { gateway } = await shown();
    gateway.refusals = [new BookingFailure('unverified'), new BookingFailure('unavailable')];
    await cancel();
    await heading('We could not verify your booking');
    await pressButton('Try again');
    await heading('The clinic cannot be reached right now');
    await pressButton('Back');
    await heading('Your appointment');
    await toNewTime();
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    const [first, second] = gateway.cancels;
    expect(second).to.deep.equal(first);
    expect(gateway.moves[0]!.idempotencyKey).not.to.equal(first!.idempotencyKey);
  });

  it('makes one new key should that one be another’s', async () => {
    const { gateway } = await shown();
    gateway.refusals = [new BookingFailure('idempotency-key-reused')];
    await cancel();
    await heading('Your appointment is cancelled');
    const [first, second] = gateway.cancels;
    expect(second!.idempotencyKey).not.to.equal(first!.idempotencyKey);
  });

  for (const [failure, title, words, again] of [
    ['outside-cancellation-window', 'It is too late to change this online', 'Please call the clinic.', false],
    ['already-cancelled', 'Your appointment is cancelled', 'please delete it there', false],
    ['unknown-booking', 'We cannot find this booking', 'the appointment may be over', false],
    ['call-us', 'Please call the clinic for this', 'They will help you.', false],
    ['idempotency-key-reused', 'This could not be done', 'Please ask the clinic.', false],
    ['rate-limited', 'Many people are booking right now', 'Please try again in a moment', true],
    ['unavailable', 'The clinic cannot be reached right now', 'Please try again in a moment', true],
    ['unverified', 'We could not verify your booking', 'Trying again is safe', true],
    ['offline', 'You are offline', 'as soon as you are connected again', true],
  ] satisfies [FailureType, string, string, boolean][])
    it(`refused by ${failure} says why, with the phone and the booking`, async () => {
      const { gateway, element, text } = await shown();
      const heard = events(element, 'booking-error', 'booking-cancelled');
      const twice = failure === 'idempotency-key-reused';
      gateway.refusals = Array.from({ length: twice ? 2 : 1 }, () => new BookingFailure(failure));
      await cancel();
      await until(() => untilFocused('heading', new RegExp(`^${title}$`)));
      expect(text()).to.contain(words).and.contain('Wednesday, December 2, 2:00 PM');
      byRole('link', PHONE);
      expect(Boolean(queryByRole('button', 'Try again'))).to.equal(again);
      expect(heard).to.deep.equal([['booking-error', { type: failure }]]);
      await pressButton('Back');
      await untilFocused('heading', /^Your appointment$/);
      expect(gateway.tokens, 'asked anew').to.have.lengthOf(2);
    });

  it('cannot be tried again before the server wants to hear of it', async () => {
    const { gateway, text } = await shown();
    gateway.refusals = [new BookingFailure('rate-limited', { retryAfter: 299 })];
    await cancel();
    await heading(/^Many people/);
    expect(text()).to.contain('You can try again in 4:59.');
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
    Date.now = () => NOW + 299_000;
    await pressButton('Try again');
    await heading('Your appointment is cancelled');
    expect(gateway.cancels[1]).to.deep.equal(gateway.cancels[0]);
  });

  it('gives the phone that the refusal names', async () => {
    const { gateway } = await shown();
    gateway.refusals = [new BookingFailure('outside-cancellation-window', { phone: '+1 555 010 0199' })];
    await cancel();
    await heading('It is too late to change this online');
    byRole('link', '+1 555 010 0199');
    expect(queryByRole('link', PHONE)).to.equal(undefined);
  });
});

describe('moving', () => {
  cleanPage();
  leaveNoFragment();

  it('takes another time on the same step, and a look at both before it is sent', async () => {
    const { gateway, element, text } = await shown();
    const heard = events(element, 'booking-rescheduled', 'booking-confirmed');
    await toNewTime();
    expect(gateway.questions.at(-1)).to.include({ service: 'pain-relief', minutes: 60, practitioner: 'ana' });
    expect(text()).to.contain('Until now Wednesday, December 2, 2:00 PM to 3:15 PM');
    expect(text()).to.contain('New time Thursday, December 3, 5:30 PM to 6:45 PM');
    expect(gateway.moves).to.deep.equal([]);
    await pressButton('Move appointment');
    await untilFocused('heading', /^Your appointment is moved$/);
    const start = '2026-12-03T17:30:00-08:00';
    expect(gateway.moves[0]).to.include({ token: TOKEN, start, practitioner: 'ana' });
    expect(gateway.moves[0]).not.to.have.property('holdId');
    expect(text()).to.contain('Thursday, December 3, 5:30 PM to 6:45 PM').and.contain('7F3K-Q2');
    expect(heard).to.deep.equal([
      ['booking-rescheduled', { service: 'pain-relief', minutes: 60, start, reference: '7F3K-Q2' }],
    ]);
    expect(queryByRole('button', 'Change the time'), 'once more, if need be').to.exist;
  });

  it('gives a calendar file that replaces the one of before', async () => {
    await shown({ ...booked, sequence: 2 });
    await toNewTime();
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    const text = await downloaded(() => pressButton(/^Calendar file/));
    expect(text).to.contain('UID:bk_1@massage-booker').and.contain('SEQUENCE:3');
    expect(text).to.contain('DTSTART:20261204T013000Z');
    expect(text.replaceAll('\r\n ', '')).to.contain(`URL:${booked.links!.manage!}`);
  });

  it('gives one that replaces it, too, where the clinic counts no changes', async () => {
    const { sequence: _, ...uncounted } = booked;
    const { gateway } = await shown(uncounted);
    gateway.counts = false;
    for (const [time, count] of [
      [/^5:30 PM/, 1],
      [/^9:00 AM/, 2],
    ] as const) {
      await toNewTime(time);
      await pressButton('Move appointment');
      await heading('Your appointment is moved');
      const text = await downloaded(() => pressButton(/^Calendar file/));
      expect(text).to.contain(`SEQUENCE:${count}\r\n`);
    }
  });

  it('counts down to the next try', async () => {
    const { gateway, text } = await shown();
    await toNewTime();
    const answer = withoutAnswerYet(gateway);
    await pressButton('Move appointment');
    await until(() => text().includes('Trying again in 2 s'));
    expect(spoken()).to.contain('No answer yet.');
    answer();
    await heading('Your appointment is moved');
  });

  for (const [failure, problem] of [
    ['outside-hours', {}],
    ['outside-booking-window', {}],
    ['invalid-fields', { errors: [{ pointer: '#/start', detail: 'No such time.' }] }],
  ] satisfies [FailureType, object][])
    it(`refused by ${failure} leads back to the times, on the day that has some, and says why`, async () => {
      const { gateway, text } = await shown();
      gateway.refusals = [new BookingFailure(failure, { nextAvailable: '2026-12-04', ...problem })];
      await toNewTime();
      await pressButton('Move appointment');
      await untilFocused('heading', /^Choose a new time$/);
      expect(textOf(byRole('alert'))).to.match(/can no longer be booked|No such time/);
      await check('radio', /^10:00 AM/);
      await pressButton('Continue');
      await heading('Does this look right?');
      expect(text()).to.contain('New time Friday, December 4, 10:00 AM');
      await pressButton('Move appointment');
      await heading('Your appointment is moved');
      expect(gateway.moves[1]!.idempotencyKey).not.to.equal(gateway.moves[0]!.idempotencyKey);
    });

  it('into a time that is lost while it is looked over leads to other new times, of this booking', async () => {
    const { gateway } = await shown();
    await toNewTime();
    gateway.times = { '2026-12-04': ['10:00'] };
    Date.now = () => NOW + 4 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await heading('Choose a new time');
    expect(textOf(byRole('alert'))).to.contain('can no longer be booked');
    await check('radio', /^10:00 AM/);
    await pressButton('Continue');
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    expect(gateway.moves.map(({ start }) => start)).to.deep.equal(['2026-12-04T10:00:00-08:00']);
    expect(gateway.bodies).to.deep.equal([]);
  });

  it('names the hold of a visitor who keeps that very time, and none that was never asked for', async () => {
    const gateway = Object.assign(new ManagingGateway(), {
      hold: ({ holdId }: { holdId: string }) => {
        const expiresAt = new Date(NOW + 600_000).toISOString();
        return Promise.resolve({ holdId, expiresAt, practitioner: 'ana' });
      },
      release: () => undefined,
    });
    const element = await mount({ gateway });
    await chooseMassage();
    await chooseTime();
    await until(() => plain(textOf(element)).includes('Kept for you: 10 min'));
    location.hash = `booking=${TOKEN}`;
    await heading('Your appointment');
    await toNewTime();
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    const { holdId } = gateway.questions.at(-1)!;
    expect(holdId).to.have.lengthOf(36);
    expect(gateway.moves[0]!.holdId).to.equal(holdId);
  });

  it('loses nothing on the way back', async () => {
    await shown(undefined, { attributes: { history: 'on' } });
    await toNewTime();
    history.back();
    await heading('Choose a new time');
    expect((await findByRole<HTMLInputElement>('radio', /^5:30 PM/)).checked).to.equal(true);
    history.back();
    await heading('Your appointment');
    history.forward();
    await heading('Choose a new time');
    await until(() => byRole<HTMLInputElement>('radio', /^5:30 PM/).checked);
    await pressButton('Continue');
    await pressButton('Edit New time');
    await heading('Choose a new time');
    await pressButton('Back');
    await heading('Your appointment');
  });

  it('asks for a time first', async () => {
    await shown();
    await pressButton('Change the time');
    await heading('Choose a new time');
    await pressButton('Continue');
    await until(() => spoken() === 'Choose a day and a time first.');
  });

  it('whose hold has run out while the time went to somebody else offers others, and one tap moves', async () => {
    const { gateway, text } = await shown();
    gateway.refusals = [
      new BookingFailure('hold-expired', { alternatives: [slotAt('2026-12-04', '10:00')] }),
    ];
    await toNewTime();
    await pressButton('Move appointment');
    await untilFocused('heading', /^Someone just took 5:30 PM$/);
    expect(text()).to.contain('Wednesday, December 2, 2:00 PM');
    await pressButton(/^Friday, December 4, 10:00 AM/);
    await heading('Your appointment is moved');
  });

  it('into a time just taken offers others, and one tap moves', async () => {
    const { gateway, element, text } = await shown();
    const heard = events(element, 'booking-conflict', 'booking-rescheduled', 'booking-error');
    const alternatives = [slotAt('2026-12-03', '09:00'), slotAt('2026-12-04', '10:00')];
    gateway.refusals = [new BookingFailure('slot-taken', { alternatives })];
    await toNewTime();
    await pressButton('Move appointment');
    await untilFocused('heading', /^Someone just took 5:30 PM$/);
    expect(text()).to.contain('Your appointment until now').and.contain('Wednesday, December 2, 2:00 PM');
    await pressButton(/^Friday, December 4, 10:00 AM/);
    await heading('Your appointment is moved');
    expect(gateway.moves.map(({ start }) => start)).to.deep.equal([
      '2026-12-03T17:30:00-08:00',
      '2026-12-04T10:00:00-08:00',
    ]);
    expect(gateway.moves[0]!.idempotencyKey).not.to.equal(gateway.moves[1]!.idempotencyKey);
    expect(heard.map(([name]) => name)).to.deep.equal(['booking-conflict', 'booking-rescheduled']);
  });

  it('into a time just taken leads to all times, too', async () => {
    const { gateway } = await shown();
    gateway.refusals = [new BookingFailure('slot-taken', { alternatives: [] })];
    await toNewTime();
    gateway.times = { '2026-12-04': ['10:00'] };
    await pressButton('Move appointment');
    await pressButton('See all times');
    await heading('Choose a new time');
    await findByRole('radio', /^10:00 AM/);
  });

  for (const [failure, title, again] of [
    ['outside-cancellation-window', 'It is too late to change this online', false],
    ['already-booked', 'You may already have a booking at that time', false],
    ['call-us', 'Please call the clinic for this', false],
    ['unknown-booking', 'We cannot find this booking', false],
    ['already-cancelled', 'Your appointment is cancelled', false],
    ['unverified', 'We could not verify your booking', true],
  ] satisfies [FailureType, string, boolean][])
    it(`refused by ${failure} says why, with the phone and the booking of now`, async () => {
      const { gateway, text } = await shown();
      gateway.refusals = [new BookingFailure(failure)];
      await toNewTime();
      await pressButton('Move appointment');
      await untilFocused('heading', new RegExp(`^${title}$`));
      expect(text()).to.contain('Wednesday, December 2, 2:00 PM');
      byRole('link', PHONE);
      if (again) {
        await pressButton('Try again');
        await heading('Your appointment is moved');
        expect(gateway.moves[1]).to.deep.equal(gateway.moves[0]);
      } else {
        expect(queryByRole('button', 'Try again')).to.equal(undefined);
        await pressButton('Back');
        await heading('Choose a new time');
      }
    });

  it('of what was just booked here makes that confirmation history', async () => {
    await mount({ attributes: { history: 'on' }, gateway: new ManagingGateway() });
    await toReview();
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    location.hash = `booking=${TOKEN}`;
    await heading('Your appointment');
    await toNewTime();
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    await pressButton('Book another visit');
    await heading('What would feel good to you?');
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await heading('Does this look right?');
    await untilGone('heading', /^You’re booked/);
  });
});
