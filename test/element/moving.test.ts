/** The browser's history, the focus and the live region, from step to step. */
import { expect } from '@open-wc/testing';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
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
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

describe('the browser’s history', () => {
  cleanPage();

  it('returns a step on Back and goes on again on Forward', async () => {
    await mount({ attributes: { history: 'on' }, gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    history.back();
    await heading('When suits you?');
    history.back();
    await heading('What would feel good to you?');
    history.forward();
    await heading('When suits you?');
    history.forward();
    await heading('A few details');
  });

  it('is not made longer by the element’s own way back', async () => {
    await mount({ attributes: { history: 'on' }, gateway: new StubGateway() });
    await chooseMassage();
    const length = history.length;
    await pressButton('Back');
    await heading('What would feel good to you?');
    await pressButton('Choose a time');
    await heading('When suits you?');
    expect(history.length).to.equal(length);
  });

  it('goes back one step on a double click of Back, not two', async () => {
    await mount({ attributes: { history: 'on' }, gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    const back = byRole('button', 'Back');
    back.click();
    back.click();
    await heading('When suits you?');
    await settled();
    expect(byRole('heading', 'When suits you?')).to.exist;
    expect(history.state['massage-booker 0']).to.deep.include({ step: 'time' });
  });

  it('keeps what the page itself wrote, and the address', async () => {
    history.replaceState({ page: 'own' }, '');
    const address = location.href;
    await mount({ attributes: { history: 'on' }, gateway: new StubGateway() });
    await chooseMassage();
    expect(history.state).to.deep.include({ page: 'own' });
    expect(location.href).to.equal(address);
    history.back();
    await heading('What would feel good to you?');
    expect(history.state).to.deep.equal({ page: 'own' });
  });

  it('does not take a jump to a fragment of the page for Back', async () => {
    await mount({ attributes: { history: 'on' }, gateway: new StubGateway() });
    await chooseMassage();
    location.hash = 'team';
    await until(() => location.hash === '#team');
    await settled();
    expect(byRole('heading', 'When suits you?')).to.exist;
    history.back();
    await until(() => location.hash === '');
    await heading('When suits you?');
  });

  it('is left alone with history="off"', async () => {
    const length = history.length;
    await mount({ attributes: { history: 'off' }, gateway: new StubGateway() });
    await toReview();
    expect(history.length).to.equal(length);
    expect(history.state).to.equal(null);
    await pressButton('Back');
    await heading('A few details');
  });
});

describe('the focus', () => {
  cleanPage();

  it('is not taken when the page loads', async () => {
    const before = put(document.createElement('button'));
    before.focus();
    await mount({ gateway: new StubGateway() });
    await settled();
    expect(document.activeElement).to.equal(before);
  });

  it('goes to the heading of each step, and of each outcome', async () => {
    await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await untilFocused('heading', /^When suits you\?$/);
    await chooseTime();
    await untilFocused('heading', /^A few details$/);
    await giveDetails();
    await pressButton('Review');
    await untilFocused('heading', /^Does this look right\?$/);
    await pressButton('Back');
    await untilFocused('heading', /^A few details$/);
    await pressButton('Review');
    await untilFocused('heading', /^Does this look right\?$/);
    await pressButton('Confirm booking');
    await untilFocused('heading', /^You’re booked/);
  });

  it('goes to the heading of the guide, and back', async () => {
    await mount({ gateway: new StubGateway() });
    await pressButton(/Help me choose/);
    await untilFocused('heading', /^Which massage is right for me\?$/);
    await pressButton('Back');
    await untilFocused('heading', /^What would feel good to you\?$/);
  });

  it('goes to the reason when a booking did not come about', async () => {
    await mount({ gateway: new StubGateway([new Error('the wire broke')]) });
    await toReview();
    await pressButton('Confirm booking');
    await untilFocused('heading', /^We could not verify your booking$/);
  });
});

describe('the live region', () => {
  cleanPage();

  it('is one, polite, and empty at first', async () => {
    await mount({ gateway: new StubGateway() });
    expect(byRole('status').textContent).to.equal('');
  });

  it('tells the guide’s suggestion', async () => {
    await mount({ gateway: new StubGateway() });
    await pressButton(/Help me choose/);
    await check('checkbox', 'Sleep better');
    await until(() => spoken() === 'We suggest Calm.');
  });

  it('tells how many times a chosen day has', async () => {
    await mount({ attributes: { service: 'pain-relief', duration: '60' }, gateway: new StubGateway() });
    await pressButton('Thursday, December 3, 2 times available');
    await until(() => spoken() === '2 times');
  });

  it('tells that a booking is being sent', async () => {
    await mount({ gateway: new StubGateway([() => new Promise(() => undefined)]) });
    await toReview();
    await pressButton('Confirm booking');
    await until(() => spoken() === 'Sending this to the clinic now.');
    const button = await findByRole('button', 'Confirming…');
    expect(button.getAttribute('aria-busy')).to.equal('true');
  });
});

describe('leaving the page', () => {
  cleanPage();
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is asked about only while typed answers are unsent', async () => {
    await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    expect(leave(), 'nothing typed').to.equal(false);
    await giveDetails();
    expect(leave(), 'typed').to.equal(true);
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(leave(), 'sent').to.equal(false);
  });

  it('is not asked about by an element that has gone', async () => {
    const element = put(create({ gateway: new StubGateway() }));
    await toReview();
    element.remove();
    expect(leave()).to.equal(false);
  });
});
