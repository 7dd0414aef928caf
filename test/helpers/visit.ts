/** A visitor of a clinic's page in a frame of its own, across a bad network: see test/faults/. */
import type { Fault } from '../faults/faults.js';
import { BadNetwork } from './bad-network.js';
import { allByRole, nameOf, plain, textOf } from './roles.js';
import { check, heading, pressButton, type } from './visitor.js';
import { until } from './wait.js';

/** Each engine has a practitioner of its own, so that no two want the same time. */
const practitioner = navigator.userAgent.includes('Firefox')
  ? 'p1'
  : navigator.userAgent.includes('Chrome')
    ? 'p2'
    : 'p3';
let visitors = 0;

export class Visit {
  private constructor(
    readonly network: BadNetwork,
    readonly email: string,
    private frame: HTMLIFrameElement,
  ) {}

  static async begin(plan: Fault[], pause?: string): Promise<Visit> {
    visitors += 1;
    const email = `visitor-${practitioner}-${performance.timeOrigin}-${visitors}@clinic.example`;
    const network = await BadNetwork.of(plan);
    return new Visit(network, email, await open(network, { pause }));
  }

  /** The same visitor in another tab, by another way, who asks for a practitioner that no other engine has. */
  async beside(): Promise<Visit> {
    const network = await BadNetwork.of([]);
    return new Visit(network, this.email, await open(network, { practitioner: `${practitioner}1` }));
  }

  get page(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window {
    return this.frame.contentWindow!;
  }

  /**
   * The times offered on the first day two months on, where no other test books. Connections that earlier tests have left
   * hanging count among the few that WebKit opens to a server, so a question may wait behind them: then the page is loaded anew.
   */
  async times(attempt = 1): Promise<string[]> {
    const offered = (month: number) =>
      until(() => this.offered(month), `times in month ${month}`, attempt < 3 ? 12_000 : 30_000);
    try {
      const now = new Date();
      await offered(now.getMonth());
      for (const turn of [1, 2]) {
        await pressButton('Next month', this.page);
        await offered((now.getMonth() + turn) % 12);
      }
      return this.offered((now.getMonth() + 2) % 12)!;
    } catch (error) {
      if (attempt === 3) throw error;
      const loaded = new Promise((resolve) => {
        this.frame.addEventListener('load', resolve, { once: true });
      });
      this.window.location.reload();
      await loaded;
      return this.times(attempt + 1);
    }
  }

  private offered(month: number): string[] | undefined {
    const name = new Date(2026, month).toLocaleDateString('en', { month: 'long' });
    const times = allByRole('radio', new RegExp(`, ${name} `), this.page).map(nameOf);
    return times.length ? times : undefined;
  }

  /** @returns the time that was chosen: the first one, unless another is wanted */
  async toDetails(wanted?: string): Promise<string> {
    const [first] = await this.times();
    const time = wanted ?? first!;
    await check('radio', time, this.page);
    await pressButton('Continue', this.page);
    await heading('A few details', this.page);
    return time;
  }

  async toReview(wanted?: string): Promise<string> {
    const time = await this.toDetails(wanted);
    await type('Full name', 'Ada Moss', this.page);
    await type('Email', this.email, this.page);
    await pressButton('Review', this.page);
    await heading('Does this look right?', this.page);
    return time;
  }

  confirm = () => pressButton('Confirm booking', this.page);

  /** The tab is closed, and the page opened anew. */
  async again(): Promise<void> {
    this.end();
    this.frame = await open(this.network);
  }

  end = () => this.frame.remove();

  /** All that the element says. */
  text = () => plain(textOf(this.page.querySelector('massage-booker')));

  /** Rows that this visitor has in the database. */
  rows = () => this.network.rowsOf(this.email);
}

async function open(
  network: BadNetwork,
  { pause = '', practitioner: wanted = practitioner } = {},
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ src: network.url('clinic.json'), practitioner: wanted, pause });
  frame.src = `/test/faults/host.html?${query}`;
  frame.width = '600';
  frame.height = '1200';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return frame;
}
