/** The whole way through a booking, there and back. */
import { expect } from '@open-wc/testing';
import { BookingFailure } from '../../src/index.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, plain, queryByRole, textOf } from '../helpers/roles.js';
import { confirmed, StubGateway, type Reply } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  toReview,
  type,
} from '../helpers/visitor.js';
import { findByRole, until, untilFocused } from '../helpers/wait.js';

async function booked(...replies: Reply[]) {
  const gateway = new StubGateway(replies);
  const element = await mount({ gateway });
  await toReview();
  await pressButton('Confirm booking');
  return { gateway, element };
}

describe('the way through a booking', () => {
  cleanPage();

  it('ends confirmed, with the reference, the time, and calendars to add it to', async () => {
    const { gateway, element } = await booked(confirmed);
    await heading('You’re booked, Ada Moss');
    const text = plain(textOf(element));
    expect(text)
      .to.contain('7F3K-Q2')
      .and.contain('Wednesday, December 2')
      .and.contain('9:00 AM to 10:15 AM');
    expect(byRole('button', 'Calendar file (.ics)')).to.exist;
    expect(byRole<HTMLAnchorElement>('link', 'Google').href).to.match(/^https:\/\/calendar\.google\.com\//);
    expect(gateway.posted).to.have.lengthOf(1);
    expect(gateway.posted[0]).to.deep.include({
      service: 'pain-relief',
      minutes: 60,
      start: '2026-12-02T09:00:00-08:00',
      practitioner: 'any',
      people: [{ name: 'Ada Moss', email: 'ada@visitor.example' }],
      quoted: { amount: '95.00', currency: 'USD' },
    });
  });

  it('ends requested where the clinic will answer, and does not say it is booked', async () => {
    const { element } = await booked({ status: 'requested' });
    await heading('Request sent, Ada Moss');
    expect(plain(textOf(element))).to.match(/not booked until .* confirm/);
    expect(queryByRole('button', /Calendar file/)).to.equal(undefined);
  });

  it('ends at the payment where one is required', async () => {
    const links = { payment: 'https://pay.example/1' };
    await booked({
      status: 'payment_required',
      booking: { id: 'b', reference: 'R-1', status: 'payment_required', links },
    });
    await heading('One last thing, Ada Moss: payment');
    expect(byRole<HTMLAnchorElement>('link', 'Continue to payment').href).to.equal('https://pay.example/1');
  });

  it('says honestly when it could not be verified, keeps everything, and books on trying again', async () => {
    const { gateway, element } = await booked(new BookingFailure('unverified'), confirmed);
    await heading('We could not verify your booking');
    expect(byRole<HTMLAnchorElement>('link', '+1 555 010 0100').getAttribute('href')).to.equal(
      'tel:+15550100100',
    );
    expect(plain(textOf(element)))
      .to.contain('Ada Moss')
      .and.contain('ada@visitor.example');
    await pressButton('Try again');
    await heading('You’re booked, Ada Moss');
    expect(gateway.bodies).to.have.lengthOf(2);
  });

  it('keeps goals in the guide, going on and coming back', async () => {
    await mount({ gateway: new StubGateway() });
    await pressButton(/Help me choose/);
    await heading('Which massage is right for me?');
    await check('checkbox', 'Relieve pain');
    await heading('Pain relief');
    await pressButton('Back');
    await heading('What would feel good to you?');
    await pressButton(/Help me choose/);
    await until(() => byRole<HTMLInputElement>('checkbox', 'Relieve pain').checked);
    await check('radio', /^60 min/);
    await pressButton('Choose a time');
    await heading('When suits you?');
  });

  it('loses nothing going back to the first step and forward again', async () => {
    await mount({ gateway: new StubGateway() });
    await toReview();
    for (const title of ['A few details', 'When suits you?', 'What would feel good to you?']) {
      await pressButton('Back');
      await heading(title);
    }
    expect(byRole<HTMLInputElement>('radio', /^60 min/).checked).to.equal(true);
    await pressButton('Choose a time');
    await until(() => byRole<HTMLInputElement>('radio', /^9:00 AM/).checked);
    await pressButton('Continue');
    expect((await findByRole<HTMLInputElement>('textbox', 'Full name')).value).to.equal('Ada Moss');
    expect(byRole<HTMLInputElement>('checkbox', /You may keep/).checked).to.equal(true);
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('leads back over the steps behind in the progress list, and not to those ahead', async () => {
    const element = await mount({ gateway: new StubGateway() });
    element.style.inlineSize = '600px';
    await toReview();
    const list = byRole('list', 'Booking steps');
    expect(allByRole('button', /./, list)).to.have.lengthOf(3);
    await pressButton(/^Massage ?, done/);
    await heading('What would feel good to you?');
    expect(allByRole('button', /./, byRole('list', 'Booking steps'))).to.have.lengthOf(0);
  });

  it('changes one thing from the review and keeps the rest', async () => {
    await mount({ gateway: new StubGateway() });
    await toReview();
    await pressButton('Edit You');
    await untilFocused('textbox', /Full name/);
    await type('Full name', 'Ada Lane');
    await pressButton('Review');
    await heading('Does this look right?');
    expect(plain(textOf(byRole('button', 'Edit You').closest('dl')))).to.contain('Ada Lane');
  });

  it('opens at the times when service and duration are given', async () => {
    await mount({ attributes: { service: 'pain-relief', duration: '90' }, gateway: new StubGateway() });
    await heading('When suits you?');
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('says what is missing when the main button is pressed too early', async () => {
    const element = await mount({ gateway: new StubGateway() });
    const button = await findByRole('button', 'Choose a time');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await pressButton('Choose a time');
    await until(() => plain(textOf(element)).includes('Choose a massage and its length first.'));
    await chooseMassage();
    await findByRole('radio', /^9:00 AM/);
    await pressButton('Continue');
    await until(() => plain(textOf(element)).includes('Choose a day and a time first.'));
    expect(byRole('status').textContent).to.equal('Choose a day and a time first.');
  });
});
