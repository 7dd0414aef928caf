/** A booking behind its link: seen as it is, and the link's secret kept. */
import { expect } from '@open-wc/testing';
import { BookingFailure } from '../../src/index.js';
import { NOW } from '../helpers/clinic.js';
import { cancel, events, follow, leaveNoFragment, PHONE, shown, toNewTime } from '../helpers/managing.js';
import { booked, ManagingGateway, TOKEN } from '../helpers/managing-gateway.js';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, everything, queryByRole, textOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  chooseMassage,
  chooseTime,
  heading,
  pressButton,
  spoken,
  toReview,
  type,
} from '../helpers/visitor.js';
import { findByRole, until, untilFocused } from '../helpers/wait.js';

describe('a manage link', () => {
  cleanPage();
  leaveNoFragment();

  it('shows the booking, with what can be done', async () => {
    const { gateway, text } = await shown();
    expect(gateway.tokens).to.deep.equal([TOKEN]);
    for (const words of ['Wednesday, December 2, 2:00 PM to 3:15 PM', 'Pain relief', 'Ana', '7F3K-Q2'])
      expect(text()).to.contain(words);
    expect(text()).to.contain('60 min, with a 15 min consultation first').and.contain('Clinic time (PST)');
    expect(text(), 'what was agreed to be paid is not known').not.to.contain('$');
    expect(queryByRole('list', 'Booking steps')).to.equal(undefined);
    byRole('button', 'Change the time');
    byRole('button', 'Cancel appointment');
    byRole('link', PHONE);
    await untilFocused('heading', /^Your appointment$/);
  });

  it('says so while it looks', async () => {
    const gateway = new ManagingGateway();
    let answer = () => {};
    gateway.pause = new Promise<void>((resolve) => (answer = resolve));
    await follow(gateway);
    await heading('Looking for your booking…');
    answer();
    await heading('Your appointment');
  });

  it('counts down to the next try of looking, and says so aloud', async () => {
    const gateway = new ManagingGateway();
    let answer = () => {};
    gateway.until = NOW + 2_000;
    gateway.pause = new Promise<void>((resolve) => (answer = resolve));
    const { text } = await follow(gateway);
    await until(() => text().includes('Trying again in 2 s'));
    expect(spoken()).to.contain('No answer yet.');
    answer();
    await heading('Your appointment');
  });

  it('loses its fragment, and only that, once it is read', async () => {
    const { pathname, search } = location;
    const query = search ? `${search}&from=mail` : '?from=mail';
    history.replaceState({ page: 'own' }, '', `${pathname}${query}`);
    const length = history.length;
    try {
      await shown();
      expect(location.href).to.equal(`${location.origin}${pathname}${query}`);
      expect(history.state).to.deep.equal({ page: 'own' });
      expect(history.length).to.equal(length);
    } finally {
      history.replaceState(null, '', pathname + search);
    }
  });

  it('keeps its secret out of the page and of the events', async () => {
    const { element } = await shown();
    const heard = events(
      element,
      'booking-step',
      'booking-rescheduled',
      'booking-cancelled',
      'booking-error',
    );
    const nowhere = () => {
      const attributes = [...everything()].flatMap((at) => [...at.attributes].map(({ value }) => value));
      const all = JSON.stringify([heard, attributes, document.title, history.state, location.href]);
      expect(all + textOf(element)).not.to.contain('s3cret');
    };
    nowhere();
    await toNewTime();
    await pressButton('Move appointment');
    await heading('Your appointment is moved');
    nowhere();
    await cancel();
    await heading('Your appointment is cancelled');
    nowhere();
    expect(heard).to.have.lengthOf(5);
  });

  it('is read when the page is on already, and what was typed is kept', async () => {
    await mount({ gateway: new ManagingGateway() });
    await chooseMassage();
    await chooseTime();
    await type('Full name', 'Ada Moss');
    location.hash = `booking=${TOKEN}`;
    await heading('Your appointment');
    await untilFocused('heading', /^Your appointment$/);
    expect(location.hash).to.equal('');
    await pressButton('Book another visit');
    await heading('What would feel good to you?');
    await pressButton('Choose a time');
    await pressButton('Continue');
    await heading('A few details');
    expect((await findByRole<HTMLInputElement>('textbox', 'Full name')).value).to.equal('Ada Moss');
  });

  it('works from the confirmation of a booking, which Back shows again', async () => {
    const { element } = {
      element: await mount({ attributes: { history: 'on' }, gateway: new ManagingGateway() }),
    };
    await toReview();
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    location.hash = `booking=${TOKEN}`;
    await heading('Your appointment');
    history.back();
    await heading('You’re booked, Ada Moss');
    expect(textOf(element)).to.contain('7F3K-Q2');
  });

  it('is left alone where bookings cannot be managed, and by every other fragment', async () => {
    history.replaceState(null, '', `#booking=${TOKEN}`);
    const without = await mount({ gateway: new StubGateway() });
    await heading('What would feel good to you?');
    expect(location.hash).to.equal(`#booking=${TOKEN}`);
    without.remove();
    history.replaceState(null, '', '#team');
    await mount({ gateway: new ManagingGateway() });
    await heading('What would feel good to you?');
    expect(location.hash).to.equal('#team');
  });

  it('goes to the first element on the page that can', async () => {
    history.replaceState(null, '', `#booking=${TOKEN}`);
    const gateways = [new StubGateway(), new ManagingGateway(), new ManagingGateway()];
    const elements = gateways.map((gateway) => put(create({ gateway })));
    await heading('Your appointment');
    await until(() => allByRole('heading', 'What would feel good to you?').length === 2);
    expect(queryByRole('heading', 'Your appointment', elements[1])).to.exist;
    expect((gateways[2] as ManagingGateway).tokens).to.deep.equal([]);
  });

  it('reads a token that was encoded', async () => {
    history.replaceState(null, '', '#booking=a%2Bb%3D');
    const gateway = new ManagingGateway();
    await mount({ gateway });
    await heading('Your appointment');
    expect(gateway.tokens).to.deep.equal(['a+b=']);
  });

  it('of no booking is said to be so, with the phone and the way to a new one', async () => {
    const gateway = new ManagingGateway();
    gateway.refusals = [new BookingFailure('unknown-booking')];
    const { text } = await follow(gateway);
    await untilFocused('heading', /^We cannot find this booking$/);
    expect(text()).to.contain('The link may be incomplete, or the appointment may be over.');
    byRole('link', PHONE);
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
    await pressButton('Book another visit');
    await heading('What would feel good to you?');
  });

  it('that got no answer can be tried again', async () => {
    const gateway = new ManagingGateway();
    gateway.refusals = [new BookingFailure('unverified')];
    await follow(gateway);
    await heading('We could not verify your booking');
    await pressButton('Try again');
    await heading('Your appointment');
    expect(gateway.tokens).to.deep.equal([TOKEN, TOKEN]);
  });
});

describe('a booking seen by its link', () => {
  cleanPage();
  leaveNoFragment();

  it('that waits for the clinic is shown so', async () => {
    const { text } = await shown({ ...booked, status: 'requested', practitioner: 'any' });
    expect(text()).to.contain('It is not booked until the clinic confirms');
    expect(text()).to.contain('Preferred time').and.contain('No preference');
  });

  it('that was cancelled is shown so, with nothing to change', async () => {
    await follow(new ManagingGateway({ ...booked, status: 'cancelled' }));
    await heading('Your appointment is cancelled');
    expect(queryByRole('button', 'Change the time')).to.equal(undefined);
    expect(queryByRole('button', 'Cancel appointment')).to.equal(undefined);
    byRole('button', 'Book another visit');
  });

  it('that is unpaid leads to the payment', async () => {
    await shown({ ...booked, status: 'payment_required', links: { payment: 'https://pay.example/1' } });
    expect(byRole<HTMLAnchorElement>('link', 'Continue to payment').href).to.equal('https://pay.example/1');
  });

  it('of a service offered no more has its id, and can be cancelled but not moved', async () => {
    const { text } = await shown({ ...booked, service: 'hot-sand', practitioner: 'zoe' });
    expect(text()).to.contain('hot-sand').and.contain('Wednesday, December 2');
    expect(queryByRole('button', 'Change the time')).to.equal(undefined);
    byRole('button', 'Cancel appointment');
  });
});
