/** The public events: what each tells, and that none but booking-submit tells anything personal. */
import { expect } from '@open-wc/testing';
import { BookingFailure, type BookingOutcome } from '../../src/index.js';
import { cleanPage, create, put } from '../helpers/mount.js';
import { slotAt, StubGateway, type Reply } from '../helpers/stub-gateway.js';
import { heading, pressButton, toReview } from '../helpers/visitor.js';

const TYPES = ['booking-ready', 'booking-step', 'booking-confirmed', 'booking-requested'].concat([
  'booking-conflict',
  'booking-error',
  'booking-submit',
]);

const about = { service: 'pain-relief', minutes: 60, start: '2026-12-02T09:00:00-08:00' };
const answered = (status: BookingOutcome['status']): BookingOutcome => ({
  status,
  booking: { id: 'b', reference: 'R-1', status },
});

describe('public events', () => {
  cleanPage();
  let events: CustomEvent<unknown>[] = [];
  const note = (event: Event) => events.push(event as CustomEvent<unknown>);
  beforeEach(() => {
    events = [];
    for (const type of TYPES) document.addEventListener(type, note);
  });
  afterEach(() => {
    for (const type of TYPES) document.removeEventListener(type, note);
  });
  const details = (type: string) => events.filter((event) => event.type === type).map(({ detail }) => detail);

  async function walk(title: RegExp, ...replies: Reply[]): Promise<void> {
    // Inside a shadow root, so that only composed events reach the document.
    const host = put(document.createElement('div'));
    put(create({ gateway: new StubGateway(replies) }), host.attachShadow({ mode: 'open' }));
    await toReview();
    await pressButton('Confirm booking');
    await heading(title);
  }

  it('tell when it is ready, and each step once', async () => {
    await walk(/^You’re booked/, answered('confirmed'));
    expect(details('booking-ready')).to.deep.equal([{}]);
    expect(details('booking-step').slice(0, 3)).to.deep.equal([
      { step: 'time' },
      { step: 'details' },
      { step: 'review' },
    ]);
    expect(events.map(({ type }) => type)[0]).to.equal('booking-ready');
  });

  it('tell that the visitor came to the outcome', async () => {
    await walk(/^You’re booked/, answered('confirmed'));
    expect(details('booking-step').at(-1)).to.deep.equal({ step: 'outcome' });
  });

  it('tell a confirmed booking', async () => {
    await walk(/^You’re booked/, answered('confirmed'));
    expect(details('booking-confirmed')).to.deep.equal([
      { ...about, reference: 'R-1', paymentRequired: false },
    ]);
    expect(details('booking-submit')).to.have.lengthOf(1);
  });

  it('tell a booking to be paid', async () => {
    await walk(/payment$/, answered('payment_required'));
    expect(details('booking-confirmed')).to.deep.equal([
      { ...about, reference: 'R-1', paymentRequired: true },
    ]);
  });

  it('tell a request', async () => {
    await walk(/^Request sent/, answered('requested'));
    expect(details('booking-requested')).to.deep.equal([{ ...about, reference: 'R-1' }]);
    expect(details('booking-confirmed')).to.have.lengthOf(0);
  });

  it('tell a conflict', async () => {
    const alternatives = [slotAt('2026-12-03', '09:00')];
    await walk(/^Someone just took/, new BookingFailure('slot-taken', { alternatives }));
    expect(details('booking-conflict')).to.deep.equal([about]);
    expect(details('booking-error')).to.have.lengthOf(0);
  });

  it('tell an error by its type', async () => {
    await walk(/^We could not verify/, new BookingFailure('unverified'));
    expect(details('booking-error')).to.deep.equal([{ type: 'unverified' }]);
  });

  it('carry nothing personal, and reach the document', async () => {
    await walk(/^You’re booked/, answered('confirmed'));
    const told = events.filter(({ type }) => type !== 'booking-submit');
    expect(told.length).to.be.greaterThan(4);
    expect(JSON.stringify(told.map(({ detail }) => detail))).not.to.match(/Ada|Moss|visitor\.example/);
  });
});
