/** A slot kept while the form is filled in, and times looked at again: nobody is refused at the very end. */
import { expect } from '@open-wc/testing';
import { BookingFailure, type MassageBooker } from '../../src/index.js';
import { NOW } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, plain, queryByRole, textOf } from '../helpers/roles.js';
import { confirmed, slotAt, StubGateway, type Reply } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  spoken,
} from '../helpers/visitor.js';
import { settled, until } from '../helpers/wait.js';

const MINUTE = 60_000;

/** Keeps slots for ten minutes, by a clock that is five minutes ahead. */
class HoldingGateway extends StubGateway {
  readonly asked: { holdId: string; start: string }[] = [];
  readonly released: string[] = [];
  refusal: Error | null = null;

  override async availability(question: Parameters<StubGateway['availability']>[0]) {
    const answer = await super.availability(question);
    return { ...answer, asOf: new Date(Date.now() + 5 * MINUTE).toISOString() };
  }

  hold = (request: { holdId: string; start: string }) => {
    this.asked.push(request);
    if (this.refusal) return Promise.reject(this.refusal);
    const expiresAt = new Date(Date.now() + 15 * MINUTE).toISOString();
    return Promise.resolve({ holdId: request.holdId, expiresAt, practitioner: 'ana' });
  };

  release = (holdId: string) => void this.released.push(holdId);
}

async function atDetails(...replies: Reply[]) {
  const gateway = new HoldingGateway(replies);
  const element = await mount({ gateway });
  await chooseMassage();
  await chooseTime();
  return { gateway, element };
}

const says = (element: MassageBooker, words: string) => until(() => plain(textOf(element)).includes(words));

/** Moves the clock, and lets what waits for it run. */
function later(minutes: number): void {
  Date.now = () => NOW + minutes * MINUTE;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a slot that is kept', () => {
  cleanPage();

  it('is asked for with the details, and for as long as the server says by its own clock', async () => {
    const { gateway, element } = await atDetails();
    await says(element, 'Kept for you: 10 min');
    expect(gateway.asked).to.have.lengthOf(1);
    expect(gateway.asked[0]).to.deep.include({ start: '2026-12-02T09:00:00-08:00', service: 'pain-relief' });
  });

  it('is named in the questions about times and in the booking', async () => {
    const { gateway } = await atDetails(confirmed);
    const { holdId } = gateway.asked[0]!;
    expect(holdId).to.have.lengthOf(36);
    expect(gateway.questions.map((question) => question.holdId)).to.deep.equal(
      gateway.questions.map(() => holdId),
    );
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.posted[0]?.holdId).to.equal(holdId);
  });

  it('is kept longer for whoever wants more time', async () => {
    const { gateway, element } = await atDetails();
    await says(element, 'Kept for you: 10 min');
    Date.now = () => NOW + 6 * MINUTE;
    await pressButton('More time');
    await until(() => gateway.asked.length === 2);
    expect(gateway.asked[1]).to.deep.equal(gateway.asked[0]);
    await says(element, 'Kept for you: 10 min');
  });

  it('moves with the visitor, under the same name', async () => {
    const { gateway } = await atDetails();
    await pressButton('Back');
    await chooseTime(/^2:00 PM/);
    await until(() => gateway.asked.length === 2);
    expect(gateway.asked[1]?.holdId).to.equal(gateway.asked[0]?.holdId);
    expect(gateway.asked[1]?.start).to.equal('2026-12-02T14:00:00-08:00');
    expect(gateway.released).to.deep.equal([]);
  });

  it('is given back by whoever chooses another massage', async () => {
    const { gateway } = await atDetails();
    await pressButton('Back');
    await pressButton('Back');
    await until(() => gateway.released.length > 0);
    expect(gateway.released).to.deep.equal([gateway.asked[0]!.holdId]);
  });

  it('is given back when the page is left, and when the element is taken away', async () => {
    const { gateway, element } = await atDetails();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(gateway.released).to.have.lengthOf(1);
    element.remove();
    await settled();
    expect(gateway.released).to.have.lengthOf(2);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(gateway.released).to.have.lengthOf(2);
  });

  it('is asked for again by a page that comes back', async () => {
    const { gateway, element } = await atDetails();
    await says(element, 'Kept for you: 10 min');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    Date.now = () => NOW + 6 * MINUTE;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => gateway.asked.length === 2);
    // By the server's clock still.
    await says(element, 'Kept for you: 10 min');
  });

  it('is not given back once it is booked', async () => {
    const { gateway, element } = await atDetails(confirmed);
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    element.remove();
    await settled();
    expect(gateway.released).to.deep.equal([]);
  });

  it('that cannot be kept is nobody’s concern', async () => {
    const gateway = new HoldingGateway([confirmed]);
    gateway.refusal = new BookingFailure('unavailable');
    await mount({ gateway });
    await chooseMassage();
    await chooseTime();
    await until(() => gateway.asked.length === 1);
    expect(queryByRole('alert')).to.equal(undefined);
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
  });

  it('that was taken a moment before leads back to the times, with all that was typed', async () => {
    const { gateway } = await atDetails(confirmed);
    await giveDetails();
    gateway.refusal = new BookingFailure('slot-taken', { alternatives: [slotAt('2026-12-02', '14:00')] });
    gateway.times = { '2026-12-02': ['14:00'] };
    await pressButton('More time');
    await heading('When suits you?');
    expect(textOf(byRole('alert'))).to.contain('can no longer be booked');
    await until(() => !queryByRole('radio', /^9:00 AM/));
    gateway.refusal = null;
    await chooseTime(/^2:00 PM/);
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('says when it is no longer kept, and can be kept again', async () => {
    const gateway = new HoldingGateway();
    // Kept for half a second: the clock of this test stands still, and timers do not.
    gateway.hold = (request) => {
      gateway.asked.push(request);
      const expiresAt = new Date(NOW + 5 * MINUTE + 500).toISOString();
      return Promise.resolve({ holdId: request.holdId, expiresAt, practitioner: 'ana' });
    };
    const element = await mount({ gateway });
    await chooseMassage();
    await chooseTime();
    await says(element, 'Kept for you: under 1 min');
    Date.now = () => NOW + MINUTE;
    const before = gateway.questions.length;
    await says(element, 'Free, but no longer kept for you');
    await until(() => gateway.questions.length > before);
    await pressButton('Keep it again');
    await until(() => gateway.asked.length === 2);
  });

  it('says so aloud when two minutes are left', async () => {
    const gateway = new HoldingGateway();
    gateway.hold = (request) => {
      gateway.asked.push(request);
      const expiresAt = new Date(NOW + 7 * MINUTE + 200).toISOString();
      return Promise.resolve({ holdId: request.holdId, expiresAt, practitioner: 'ana' });
    };
    const element = await mount({ gateway });
    await chooseMassage();
    await chooseTime();
    await says(element, 'Kept for you: 2 min');
    Date.now = () => NOW + 300;
    await until(() => spoken().includes('two more minutes'));
  });
});

describe('times that may be old', () => {
  cleanPage();

  it('are looked at again when one is chosen, that day only; a lost one is said', async () => {
    const gateway = new StubGateway();
    await mount({ gateway });
    await chooseMassage();
    await until(() => queryByRole('radio', /^9:00 AM/));
    const before = gateway.questions.length;
    gateway.times = { '2026-12-02': ['14:00'], '2026-12-03': ['10:00'] };
    await check('radio', /^9:00 AM/);
    const asked = () => gateway.questions.slice(before).map(({ from, to }) => `${from} ${to}`);
    await until(() => asked().includes('2026-12-02 2026-12-02'));
    await until(() => !queryByRole('radio', /^9:00 AM/));
    expect(spoken()).to.match(/no longer|taken|gone/);
    expect(byRole('radio', /^2:00 PM/)).to.exist;
  });

  it('are asked for again when the visitor comes back after minutes', async () => {
    const gateway = new StubGateway();
    await mount({ gateway });
    await chooseMassage();
    await until(() => queryByRole('radio', /^9:00 AM/));
    // The month after is fetched ahead.
    await until(() => gateway.questions.some(({ from }) => from.startsWith('2027-01')));
    const before = gateway.questions.length;
    later(2);
    await settled();
    expect(gateway.questions.length).to.equal(before);
    gateway.times = { '2026-12-02': ['09:00', '15:00'] };
    later(4);
    await until(() => queryByRole('radio', /^3:00 PM/));
  });

  it('lead back, with words, whoever is past them and has lost theirs meanwhile', async () => {
    const gateway = new StubGateway();
    await mount({ gateway });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    gateway.times = { '2026-12-02': ['14:00'] };
    later(4);
    await heading('When suits you?');
    expect(textOf(byRole('alert'))).to.contain('Everything you entered is kept.');
    expect(allByRole('radio', /December 2/)).to.have.lengthOf(1);
    await chooseTime(/^2:00 PM/);
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('stay as they are when asking again fails', async () => {
    const gateway = new StubGateway();
    await mount({ gateway });
    await chooseMassage();
    await until(() => queryByRole('radio', /^9:00 AM/));
    gateway.broken = new BookingFailure('unavailable');
    later(4);
    await settled();
    expect(byRole('radio', /^9:00 AM/)).to.exist;
    expect(queryByRole('alert')).to.equal(undefined);
  });
});
