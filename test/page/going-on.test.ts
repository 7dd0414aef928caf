/** Where the visitor is led after a booking: in a frame, since this page has to stay. */
import { expect } from '@open-wc/testing';
import { clinic, NOW } from '../helpers/clinic.js';
import { host, type Host } from '../helpers/host.js';
import { cleanPage } from '../helpers/mount.js';
import { confirmed, StubGateway } from '../helpers/stub-gateway.js';
import { heading, pressButton, toReview } from '../helpers/visitor.js';
import { settled, until } from '../helpers/wait.js';
import type { BookingOutcome } from '../../src/index.js';

/** Booked by a visitor of a page in a frame. */
async function book(outcome: BookingOutcome): Promise<Host> {
  const page = await host('head.html');
  const { window, document, element } = page;
  (window as unknown as { Date: DateConstructor }).Date.now = () => NOW;
  element.setAttribute('success-url', 'bare.html?from=booking');
  Object.assign(element, { clinic, gateway: new StubGateway([outcome]) });
  await toReview(document);
  await pressButton('Confirm booking', document);
  return page;
}

describe('success-url', () => {
  cleanPage();

  it('is where the frame goes, with the reference and nothing else', async () => {
    const here = location.href;
    const { window } = await book(confirmed);
    await until(() => window.location.pathname.endsWith('/bare.html'));
    expect(window.location.search).to.equal('?from=booking&reference=7F3K-Q2&status=confirmed');
    expect(location.href).to.equal(here);
  });

  it('is where whoever asked for a time goes as well', async () => {
    const { window } = await book({ status: 'requested' });
    await until(() => window.location.pathname.endsWith('/bare.html'));
    expect(window.location.search).to.equal('?from=booking&status=requested');
  });

  it('waits while there is something to pay', async () => {
    const links = { payment: 'https://pay.example/1' };
    const booking = { ...confirmed.booking!, status: 'payment_required' as const, links };
    const { window, document } = await book({ status: 'payment_required', booking });
    await heading(/pay/i, document);
    await settled();
    expect(window.location.pathname).to.match(/head\.html$/);
  });
});
