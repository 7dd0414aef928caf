/** What a visitor meets across a bad network: one booking or honest words, and nothing typed is lost. */
import { expect } from '@open-wc/testing';
import type { Fault } from '../faults/faults.js';
import { BadNetwork } from '../helpers/bad-network.js';
import { allByRole, byRole, nameOf, plain, textOf } from '../helpers/roles.js';
import { check, heading, pressButton, type } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

/** Each engine has a practitioner of its own, so that no two want the same time. */
const practitioner = navigator.userAgent.includes('Firefox')
  ? 'p1'
  : navigator.userAgent.includes('Chrome')
    ? 'p2'
    : 'p3';
let visitors = 0;

class Visit {
  private constructor(
    readonly network: BadNetwork,
    readonly email: string,
    private frame: HTMLIFrameElement,
  ) {}

  static async begin(plan: Fault[]): Promise<Visit> {
    visitors += 1;
    const email = `visitor-${practitioner}-${performance.timeOrigin}-${visitors}@clinic.example`;
    const network = await BadNetwork.of(plan);
    return new Visit(network, email, await open(network));
  }

  get page(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window {
    return this.frame.contentWindow!;
  }

  /** The times offered on the first day two months on, where no other test books. */
  async times(): Promise<string[]> {
    const offered = (month: number) => until(() => this.offered(month));
    const now = new Date();
    await offered(now.getMonth());
    for (const turn of [1, 2]) {
      await pressButton('Next month', this.page);
      await offered((now.getMonth() + turn) % 12);
    }
    return this.offered((now.getMonth() + 2) % 12)!;
  }

  private offered(month: number): string[] | undefined {
    const name = new Date(2026, month).toLocaleDateString('en', { month: 'long' });
    const times = allByRole('radio', new RegExp(`, ${name} `), this.page).map(nameOf);
    return times.length ? times : undefined;
  }

  /** @returns the time that was chosen */
  async toReview(): Promise<string> {
    const [time] = await this.times();
    await check('radio', time!, this.page);
    await pressButton('Continue', this.page);
    await heading('A few details', this.page);
    await type('Full name', 'Ada Moss', this.page);
    await type('Email', this.email, this.page);
    await pressButton('Review', this.page);
    await heading('Does this look right?', this.page);
    return time!;
  }

  confirm = () => pressButton('Confirm booking', this.page);

  /** The tab is closed, and the page opened anew. */
  async again(): Promise<void> {
    this.end();
    this.frame = await open(this.network);
  }

  end = () => this.frame.remove();

  /** Rows that this visitor has in the database. */
  rows = () => this.network.rowsOf(this.email);
}

async function open(network: BadNetwork): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ src: network.url('clinic.json'), practitioner });
  frame.src = `/test/faults/host.html?${query}`;
  frame.width = '600';
  frame.height = '1200';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return frame;
}

describe('across a bad network', function () {
  this.timeout(30_000);
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
      expect(textOf(visit.page.querySelector('massage-booker'))).to.contain(rows[0]!.reference);
    });

  it('no answer ever: says that it is not verified and safe to try; then it is booked, once', async () => {
    visit = await Visit.begin(Array<Fault>(8).fill('hidden'));
    await visit.toReview();
    await visit.confirm();
    await until(() => byRole('heading', 'We could not verify your booking', visit.page), undefined, 25_000);
    const text = plain(textOf(visit.page.querySelector('massage-booker')));
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

  it('offline during: goes on with the same booking', async () => {
    visit = await Visit.begin(['slow', 'slow', 'slow']);
    await visit.toReview();
    const sent = visit.confirm();
    await until(async () => (await visit.network.posts()) > 0 || undefined);
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
    expect(await visit.rows()).to.have.lengthOf(1);
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
