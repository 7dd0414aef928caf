/** Sending: once an intention, the same bytes again, and a way on from every refusal. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  BookingFailure,
  type BookingOutcome,
  type BookingRequest,
  type BookingSubmitEvent,
} from '../../src/index.js';
import { clinicWith, NOW } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import { confirmed, slotAt, StubGateway, type Reply } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  press,
  pressButton,
  spoken,
  toReview,
  type,
} from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

const atReview = (...replies: Reply[]) => atReviewWith({}, ...replies);

async function atReviewWith(attributes: Record<string, string>, ...replies: Reply[]) {
  const gateway = new StubGateway(replies);
  const element = await mount({ attributes, gateway });
  await toReview();
  return { gateway, element };
}

/** Everything the form has room for. */
const asking = clinicWith({ fields: [{ name: 'referral', label: 'How did you find us?', type: 'text' }] });

/** As on the review, with every kind of answer given once. */
async function atReviewWithAll(...replies: Reply[]) {
  const gateway = new StubGateway(replies);
  const element = await mount({ gateway, clinic: asking });
  await chooseMassage();
  await chooseTime();
  await giveDetails();
  await type('Phone', '555 0100');
  await check('checkbox', 'Neck');
  await check('radio', 'Firm');
  await type(/^Anything/, 'A stiff neck.');
  await type(/^How did you/, 'A friend');
  await pressButton('Review');
  await heading('Does this look right?');
  return { gateway, element };
}

/** What was typed is on the form as it was. */
async function expectKept(): Promise<void> {
  await heading('A few details');
  const value = (name: string | RegExp) => byRole<HTMLInputElement>('textbox', name).value;
  const names = ['Full name', 'Email', 'Phone', /^Anything/, /^How did you/];
  expect(names.map(value)).to.deep.equal([
    'Ada Moss',
    'ada@visitor.example',
    '555 0100',
    'A stiff neck.',
    'A friend',
  ]);
  for (const name of ['Neck', 'You may keep these details.'])
    expect(byRole<HTMLInputElement>('checkbox', name).checked, name).to.equal(true);
  expect(byRole<HTMLInputElement>('radio', 'Firm').checked).to.equal(true);
}

/** What a visitor said, apart from the time. */
const said = ({ people, answers, notes, consents }: BookingRequest) => ({ people, answers, notes, consents });

const alternatives = [
  slotAt('2026-12-02', '14:00'),
  slotAt('2026-12-03', '09:00'),
  slotAt('2026-12-04', '10:00'),
];

describe('sending a booking', () => {
  cleanPage();

  it('gives each booking a random key of 122 bits', async () => {
    const { gateway } = await atReview(confirmed);
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.posted[0]?.idempotencyKey).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('says for how long the page has been open', async () => {
    const { gateway } = await atReview(confirmed);
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.posted[0]?.filledMs).to.be.within(1, performance.now());
  });

  it('sends the same bytes on Try again', async () => {
    const { gateway } = await atReview(new BookingFailure('unverified'), confirmed);
    await pressButton('Confirm booking');
    await pressButton('Try again');
    await heading(/^You’re booked/);
    expect(gateway.bodies[1]).to.equal(gateway.bodies[0]);
  });

  it('sends the same bytes when the visitor looked back and changed nothing', async () => {
    const { gateway } = await atReview(new BookingFailure('unavailable'), confirmed);
    await pressButton('Confirm booking');
    await findByRole('button', 'Try again');
    await pressButton('Back');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.bodies[1]).to.equal(gateway.bodies[0]);
  });

  it('makes a new key when the visitor changed something', async () => {
    const { gateway } = await atReview(new BookingFailure('unverified'), confirmed);
    await pressButton('Confirm booking');
    await findByRole('button', 'Try again');
    await pressButton('Back');
    await type('Full name', 'Ada Lane');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Lane');
    const [first, second] = gateway.posted;
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
    expect(second?.people[0]?.name).to.equal('Ada Lane');
  });

  it('sends once on a double click', async () => {
    const { gateway } = await atReview(confirmed);
    const button = byRole('button', 'Confirm booking');
    button.click();
    button.click();
    await heading(/^You’re booked/);
    expect(gateway.bodies).to.have.lengthOf(1);
  });

  it('sends once on Enter twice, and lets nothing lead away meanwhile', async () => {
    let answer!: (outcome: BookingOutcome) => void;
    const { gateway } = await atReviewWith(
      { history: 'on' },
      () => new Promise((resolve) => (answer = resolve)),
    );
    byRole('button', 'Confirm booking').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await findByRole('button', 'Confirming…');
    expect(queryByRole('button', 'Back')).to.equal(undefined);
    history.back();
    await settled();
    await findByRole('heading', 'Does this look right?');
    answer(confirmed);
    await heading(/^You’re booked/);
    expect(gateway.bodies).to.have.lengthOf(1);
  });

  it('stops when the element is removed', async () => {
    let signal: AbortSignal | undefined;
    const gateway = new StubGateway();
    gateway.book = (_body: string, given?: AbortSignal) => {
      signal = given;
      return new Promise(() => undefined);
    };
    const element = await mount({ gateway });
    await toReview();
    await pressButton('Confirm booking');
    await until(() => signal);
    element.remove();
    await until(() => signal?.aborted);
  });
});

// Who has a hold is told of that; otherwise it is the same.
for (const kind of ['slot-taken', 'hold-expired'] as const)
  describe(`a time that was taken meanwhile (${kind})`, () => {
    cleanPage();
    const taken = new BookingFailure(kind, { alternatives });

    it('offers others, and one tap books with everything kept', async () => {
      const { gateway, element } = await atReviewWithAll(taken, confirmed);
      const told: string[] = [];
      for (const event of ['booking-conflict', 'booking-error'])
        element.addEventListener(event, () => told.push(event));
      await pressButton('Confirm booking');
      await untilFocused('heading', /^Someone just took 9:00 AM$/);
      expect(told).to.deep.equal(['booking-conflict']);
      expect(allByRole('button', /December/).map(nameOf)).to.deep.equal([
        'Wednesday, December 2, 2:00 PM Same day',
        'Thursday, December 3, 9:00 AM Another day',
        'Friday, December 4, 10:00 AM Another day',
      ]);
      expect(plain(textOf(element)))
        .to.contain('Ada Moss')
        .and.contain('ada@visitor.example');
      await pressButton(/^Thursday, December 3, 9:00 AM/);
      await heading('You’re booked, Ada Moss');
      const [first, second] = gateway.posted;
      expect(second?.start).to.equal('2026-12-03T09:00:00-08:00');
      expect(said(second!)).to.deep.equal(said(first!));
      expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
      expect(plain(textOf(element))).to.contain('Thursday, December 3');
    });

    it('books once on a double tap of an alternative', async () => {
      const { gateway } = await atReview(taken, confirmed);
      await pressButton('Confirm booking');
      const button = await findByRole('button', /^Thursday, December 3/);
      button.click();
      button.click();
      await heading(/^You’re booked/);
      expect(gateway.bodies).to.have.lengthOf(2);
    });

    it('keeps the form of whoever looks back', async () => {
      await atReviewWithAll(taken);
      await pressButton('Confirm booking');
      await heading('Someone just took 9:00 AM');
      await pressButton('Back');
      await expectKept();
    });

    it('says so where no other time is free either', async () => {
      await atReview(new BookingFailure(kind));
      await pressButton('Confirm booking');
      await untilFocused('heading', /^Someone just took 9:00 AM$/);
      byRole('heading', 'No other free time nearby');
      byRole('button', 'See all times');
    });

    it('names who has another, where whoever was wanted has none, and books with them', async () => {
      const other = { ...slotAt('2026-12-02', '14:00'), practitioners: ['ben'] };
      const replies = [new BookingFailure(kind, { alternatives: [other, alternatives[1]!] }), confirmed];
      const gateway = new StubGateway(replies);
      const start = { service: 'pain-relief', duration: '60', practitioner: 'ana' };
      await mount({ attributes: start, gateway });
      await chooseTime();
      await giveDetails();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading('Someone just took 9:00 AM');
      expect(allByRole('button', /December/).map(nameOf)).to.deep.equal([
        'Wednesday, December 2, 2:00 PM Same day, with Ben',
        'Thursday, December 3, 9:00 AM Another day',
      ]);
      await pressButton(/with Ben$/);
      await heading(/^You’re booked/);
      expect(gateway.posted.map(({ practitioner }) => practitioner)).to.deep.equal(['ana', 'ben']);
    });

    it('leads to all times, where the taken one is no longer', async () => {
      const { gateway } = await atReview(taken);
      gateway.times = { '2026-12-02': ['14:00'] };
      await pressButton('Confirm booking');
      await pressButton('See all times');
      await heading('When suits you?');
      await findByRole('radio', /^2:00 PM/);
      await until(() => !queryByRole('radio', /^9:00 AM/));
    });
  });

describe('a refusal', () => {
  cleanPage();

  for (const [failure, title, words, again] of [
    [new BookingFailure('already-booked'), /have a booking at that time/, /ask the clinic/, false],
    [new BookingFailure('call-us', { detail: 'Please ring.' }), /call the clinic/, /Please ring\./, false],
    [new BookingFailure('call-us'), /call the clinic/, /They will find a time/, false],
    [new BookingFailure('rate-limited'), /^Many people/, /not booked yet/, true],
    [new BookingFailure('unavailable', { phone: '1' }), /cannot be reached/, /not booked yet/, true],
    [new BookingFailure('unavailable'), /cannot be reached/, /not booked yet/, true],
    [new BookingFailure('unverified'), /could not verify/, /safe: you will not be booked twice/, true],
    [new BookingFailure('request-in-progress'), /could not verify/, /safe: you will not be/, true],
    [new BookingFailure('offline'), /^You are offline$/, /as soon as you are connected/, true],
    [new BookingFailure('refused'), /could not be booked/, /You are not booked/, false],
    [new BookingFailure('refused', { detail: 'Closed.' }), /could not be booked/, /Closed\./, false],
    [new BookingFailure('malformed', { detail: 'Odd.' }), /could not be booked/, /You are not booked/, false],
    [
      new BookingFailure('too-large', { detail: '64 KiB' }),
      /could not be booked/,
      /You are not booked/,
      false,
    ],
    [new BookingFailure('unsupported-media-type'), /could not be booked/, /You are not booked/, false],
    [new BookingFailure('invalid-fields'), /cannot take this/, /You are not booked/, false],
    [
      new BookingFailure('invalid-fields', { errors: [{ pointer: '#/locale', detail: 'Not spoken.' }] }),
      /cannot take this/,
      /Not spoken\./,
      false,
    ],
    [
      new BookingFailure('of-another-version' as 'refused', { detail: 'New.' }),
      /could not be booked/,
      /New\./,
      false,
    ],
  ] as const)
    it(`${failure.type}: says why, ${again ? 'offers to try again' : 'offers no second try'}, and gives the phone`, async () => {
      const { gateway, element } = await atReviewWithAll(failure, confirmed);
      await pressButton('Confirm booking');
      await untilFocused('heading', title);
      const text = plain(textOf(element));
      expect(text).to.match(words).and.contain('Everything you entered is still here');
      for (const kept of ['Ada Moss', 'ada@visitor.example', '555 0100', 'Neck', 'A stiff neck.'])
        expect(text).to.contain(kept);
      byRole('link', failure.problem.phone ?? '+1 555 010 0100');
      expect(Boolean(queryByRole('button', 'Try again'))).to.equal(again);
      await pressButton('Back');
      await expectKept();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading(/^You’re booked/);
      const [first, second] = gateway.posted;
      expect(said(second!)).to.deep.equal(said(first!));
      expect(second?.idempotencyKey === first?.idempotencyKey).to.equal(again);
    });

  it('gives the phone it brings to a clinic that has none on its document', async () => {
    const nameless = clinicWith({ clinic: { name: 'Quiet Street', timeZone: 'America/Los_Angeles' } });
    for (const type of ['already-booked', 'call-us'] as const) {
      const gateway = new StubGateway([new BookingFailure(type, { phone: '+1 555 0199' })]);
      const element = await mount({ gateway, clinic: nameless });
      await toReview();
      await pressButton('Confirm booking');
      const link = await findByRole<HTMLAnchorElement>('link', '+1 555 0199');
      expect(link.href).to.equal('tel:+15550199');
      element.remove();
    }
  });
});

describe('a refusal that is mended elsewhere', () => {
  cleanPage();
  const money = (amount: string) => ({ amount, currency: 'USD' });

  for (const type of ['outside-hours', 'outside-booking-window'] as const)
    it(`${type}: leads back to the times, on the day that has some, and keeps what was typed`, async () => {
      const { gateway } = await atReviewWithAll(
        new BookingFailure(type, { nextAvailable: '2026-12-04' }),
        confirmed,
      );
      await pressButton('Confirm booking');
      await untilFocused('heading', /^When suits you\?$/);
      expect(textOf(byRole('alert'))).to.match(/can no longer be booked/);
      await chooseTime(/^10:00 AM/);
      await expectKept();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading('You’re booked, Ada Moss');
      expect(gateway.posted[1]?.start).to.equal('2026-12-04T10:00:00-08:00');
      expect(gateway.posted[1]?.idempotencyKey).not.to.equal(gateway.posted[0]?.idempotencyKey);
      expect(said(gateway.posted[1]!)).to.deep.equal(said(gateway.posted[0]!));
    });

  it('a practitioner who is gone: back to the times, in the server’s words', async () => {
    const errors = [{ pointer: '#/practitioner', code: 'unknown', detail: 'Ana is away.' }];
    await atReviewWithAll(new BookingFailure('invalid-fields', { errors }));
    await pressButton('Confirm booking');
    await untilFocused('heading', /^When suits you\?$/);
    expect(textOf(byRole('alert'))).to.contain('Ana is away.');
    await chooseTime();
    await expectKept();
  });

  it('a service that is gone: back to the massages, in the server’s words', async () => {
    const errors = [{ pointer: '#/service', code: 'unknown', detail: 'We stopped this one.' }];
    await atReviewWithAll(new BookingFailure('invalid-fields', { errors }));
    await pressButton('Confirm booking');
    await untilFocused('heading', /^What would feel good to you\?$/);
    expect(textOf(byRole('alert'))).to.contain('We stopped this one.');
    expect(queryByRole('button', 'Confirm booking')).to.equal(undefined);
    await chooseMassage();
    await pressButton('Continue');
    await expectKept();
  });

  it('a price that changed: both are said, and confirming books at the new one', async () => {
    const change = { quoted: money('95.00'), current: money('99.50') };
    const { gateway, element } = await atReviewWithAll(
      new BookingFailure('price-changed', change),
      confirmed,
    );
    await pressButton('Confirm booking');
    await untilFocused('heading', /^The price has changed$/);
    expect(plain(textOf(element))).to.contain('It is $99.50 now, instead of $95');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    const [first, second] = gateway.posted;
    expect(second?.quoted).to.deep.equal(change.current);
    expect(said(second!)).to.deep.equal(said(first!));
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  it('a price that is gone: confirming quotes none', async () => {
    const change = { quoted: money('95.00'), current: null };
    const { gateway } = await atReview(new BookingFailure('price-changed', change), confirmed);
    await pressButton('Confirm booking');
    await heading('The price has changed');
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.posted[1]?.quoted).to.equal(undefined);
  });

  it('a key that is somebody else’s: one new key by itself, and the page is asked once', async () => {
    const { gateway, element } = await atReview(new BookingFailure('idempotency-key-reused'), confirmed);
    let asked = 0;
    element.addEventListener('booking-submit', () => (asked += 1));
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    const [first, second] = gateway.posted;
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
    expect({ ...second, idempotencyKey: '' }).to.deep.equal({ ...first, idempotencyKey: '' });
    expect(asked).to.equal(1);
  });

  it('and gives up when the new key is one, too', async () => {
    const { gateway } = await atReviewWithAll(new BookingFailure('idempotency-key-reused'));
    await pressButton('Confirm booking');
    await untilFocused('heading', /could not be booked/);
    expect(gateway.bodies).to.have.lengthOf(2);
    await pressButton('Back');
    await expectKept();
  });
});

describe('without an answer yet', () => {
  cleanPage();

  it('counts down to the next try, and says so once', async () => {
    let answer!: (outcome: BookingOutcome) => void;
    const { gateway, element } = await atReview(confirmed);
    gateway.book = (_body: string, _signal?: AbortSignal, waiting?: (until: number) => void) => {
      waiting?.(Date.now() + 2_000);
      return new Promise((resolve) => (answer = resolve));
    };
    await pressButton('Confirm booking');
    await until(() => textOf(element).includes('Trying again in 2 s'));
    expect(spoken()).to.equal('No answer yet. Trying again.');
    Date.now = () => NOW + 1_000;
    await until(() => textOf(element).includes('Trying again in 1 s'));
    Date.now = () => NOW + 2_000;
    await until(() => !/ in \d s/.test(textOf(element)));
    answer(confirmed);
    await heading(/^You’re booked/);
  });

  it('is sent by itself once the connection is back: the same bytes', async () => {
    const { gateway } = await atReview(new BookingFailure('offline'), confirmed);
    await pressButton('Confirm booking');
    await heading('You are offline');
    window.dispatchEvent(new Event('online'));
    await heading(/^You’re booked/);
    expect(gateway.bodies[1]).to.equal(gateway.bodies[0]);
  });

  it('is not sent by itself after the visitor has turned back', async () => {
    const { gateway } = await atReview(new BookingFailure('offline'), confirmed);
    await pressButton('Confirm booking');
    await heading('You are offline');
    await pressButton('Back');
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(gateway.bodies).to.have.lengthOf(1);
  });
});

describe('booking-submit', () => {
  cleanPage();
  const on = (element: HTMLElement, listener: (event: BookingSubmitEvent) => void) =>
    element.addEventListener('booking-submit', listener);

  it('lets the page change what is posted', async () => {
    const { gateway, element } = await atReview(confirmed);
    on(element, ({ payload }) => (payload.notes = 'From the newsletter'));
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
    expect(gateway.posted[0]?.notes).to.equal('From the newsletter');
  });

  it('waits for what the page does first', async () => {
    const { gateway, element } = await atReview(confirmed);
    let done!: () => void;
    on(element, (event) =>
      event.waitUntil(
        new Promise<void>((resolve) => (done = resolve)).then(() => (event.payload.notes = 'checked')),
      ),
    );
    await pressButton('Confirm booking');
    await findByRole('button', 'Confirming…');
    expect(gateway.bodies).to.have.lengthOf(0);
    done();
    await heading(/^You’re booked/);
    expect(gateway.posted[0]?.notes).to.equal('checked');
  });

  it('posts nothing when what the page does first fails, and can be sent again', async () => {
    const { gateway, element } = await atReview(confirmed);
    let tries = 0;
    on(element, (event) => event.waitUntil(tries++ ? Promise.resolve() : Promise.reject(new Error('no'))));
    press(byRole('button', 'Confirm booking'));
    await until(() => tries === 1);
    await settled();
    await findByRole('button', 'Confirm booking');
    expect(gateway.bodies).to.have.lengthOf(0);
    await pressButton('Confirm booking');
    await heading(/^You’re booked/);
  });

  it('leaves posting to a page that prevents it', async () => {
    const { gateway, element } = await atReview(confirmed);
    const seen: BookingSubmitEvent[] = [];
    on(element, (event) => {
      event.preventDefault();
      seen.push(event);
    });
    await pressButton('Confirm booking');
    await until(() => seen.length === 1);
    await findByRole('button', 'Confirm booking');
    expect(gateway.bodies).to.have.lengthOf(0);
    expect(seen[0]?.payload.people[0]?.name).to.equal('Ada Moss');
  });
});
