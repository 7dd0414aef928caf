/** What a visitor meets across a bad network: one booking or honest words, and nothing typed is lost. */
import { expect } from '@open-wc/testing';
import type { Fault } from '../faults/faults.js';
import { byRole, queryByRole } from '../helpers/roles.js';
import { Visit } from '../helpers/visit.js';
import { heading, pressButton } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

describe('across a bad network', function () {
  this.timeout(110_000);
  let visit: Visit;
  afterEach(() => visit.end());

  const plans: Record<string, Fault[]> = {
    'the request never arrives': ['before'],
    'the answer is lost': ['answer'],
    'the connection is reset': ['reset', 'reset'],
    'half of the answer arrives': ['truncated'],
    'the answer is too late': ['slow'],
    'the request is overtaken by its own repetition': ['late'],
    'the request arrives twice': ['twice'],
    'a gateway hides the answer': ['hidden', 'gateway'],
    'the address leads elsewhere': ['elsewhere'],
    'the page may not read the answer': ['unreadable'],
    'one thing after the other': ['before', 'slow', 'truncated', 'answer', 'gateway', 'late'],
  };
  for (const [what, plan] of Object.entries(plans))
    it(`${what}: the visitor is booked, and once`, async () => {
      visit = await Visit.begin(plan);
      await visit.toReview();
      await visit.confirm();
      await until(() => byRole('heading', /^You’re booked/, visit.page), undefined, 20_000);
      const rows = await visit.rows();
      expect(rows).to.have.lengthOf(1);
      expect(visit.text()).to.contain(rows[0]!.reference);
    });

  it('no answer ever: says that it is not verified and safe to try; then it is booked, once', async () => {
    visit = await Visit.begin(Array<Fault>(8).fill('hidden'));
    await visit.toReview();
    await visit.confirm();
    await until(() => byRole('heading', 'We could not verify your booking', visit.page), undefined, 25_000);
    const text = visit.text();
    expect(text).to.contain('you will not be booked twice').and.contain('Ada Moss').and.contain(visit.email);
    expect(await visit.rows()).to.have.lengthOf(1);
    await pressButton('Try again', visit.page);
    await heading(/^You’re booked/, visit.page);
    expect(await visit.rows()).to.have.lengthOf(1);
  });

  it('offline before: says so at once, sends nothing, and sends it once there is a connection', async () => {
    visit = await Visit.begin([]);
    await visit.toReview();
    connected(visit.window, false);
    await visit.confirm();
    await heading('You are offline', visit.page);
    expect(await visit.network.posts()).to.equal(0);
    connected(visit.window, true);
    await heading(/^You’re booked/, visit.page);
    expect(await visit.rows()).to.have.lengthOf(1);
  });

  const whiles: Record<string, [Fault[], () => Promise<unknown>]> = {
    // Twice, as a browser may send it again by itself over a connection that was used before.
    'the answer is on its way': [
      ['dropped', 'dropped'],
      () => until(async () => (await visit.rows()).length === 1 || undefined),
    ],
    // Twice, so that none succeeds before; a slow answer would not be given up in WebKit, which is late with a frame’s timers.
    'it waits to try again': [
      ['hidden', 'hidden'],
      () => until(() => byRole('status', /^/, visit.page).textContent.includes('Trying again')),
    ],
  };
  for (const [what, [plan, begun]] of Object.entries(whiles))
    it(`offline while ${what}: goes on with the same booking`, async () => {
      visit = await Visit.begin(plan, '1000');
      await visit.toReview();
      const sent = visit.confirm();
      await begun();
      connected(visit.window, false);
      await sent;
      await heading('You are offline', visit.page);
      expect(await visit.rows()).to.have.lengthOf(1);
      connected(visit.window, true);
      await heading(/^You’re booked/, visit.page);
      expect(await visit.rows()).to.have.lengthOf(1);
    });

  it('the tab is closed before the answer, and the visitor books again: not twice', async () => {
    visit = await Visit.begin(['slow']);
    const time = await visit.toReview();
    await visit.confirm();
    await until(async () => (await visit.rows()).length === 1 || undefined);
    await visit.again();
    expect(await visit.times()).not.to.include(time);
    visit.end();
    // With somebody else it would be free.
    visit = await visit.beside();
    await visit.toReview(time);
    await visit.confirm();
    await heading('You may already have a booking at that time', visit.page);
    expect(queryByRole('button', 'Try again', visit.page)).to.equal(undefined);
    expect(await visit.rows()).to.have.lengthOf(1);
  });

  it('a second tab books the same time: once, and says so without alarm', async () => {
    visit = await Visit.begin([]);
    const other = await visit.beside();
    try {
      const time = await visit.toReview();
      await other.toReview(time);
      await visit.confirm();
      await heading(/^You’re booked/, visit.page);
      await other.confirm();
      await heading('You may already have a booking at that time', other.page);
      const text = other.text();
      expect(text).to.contain('Please ask the clinic.').and.contain(visit.email);
      expect(queryByRole('button', 'Try again', other.page)).to.equal(undefined);
      expect(await visit.rows()).to.have.lengthOf(1);
    } finally {
      other.end();
    }
  });

  for (const [what, leave] of [
    ['goes elsewhere', (window: Window) => (window.location.href = 'about:blank')],
    ['is closed', (window: Window) => window.frameElement!.remove()],
  ] as const)
    it(`the page ${what} while a time is kept: it is given back`, async () => {
      visit = await Visit.begin([]);
      await visit.toDetails();
      await until(async () => (await visit.network.held()).length === 1 || undefined);
      leave(visit.window);
      await until(async () => (await visit.network.held()).length === 0 || undefined);
    });

  it('the page goes elsewhere before the answer: nothing is left behind', async () => {
    visit = await Visit.begin(['slow']);
    await visit.toReview();
    await visit.confirm();
    await until(async () => (await visit.network.posts()) === 1 || undefined);
    visit.window.location.href = 'about:blank';
    await until(() => visit.page.querySelector('massage-booker') === null);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await visit.network.posts()).to.equal(1);
    expect(await visit.rows()).to.have.lengthOf(1);
  });
});

/** What the browser says of its connection. */
function connected(page: Window, onLine: boolean): void {
  Object.defineProperty(page.navigator, 'onLine', { configurable: true, get: () => onLine });
  page.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}
