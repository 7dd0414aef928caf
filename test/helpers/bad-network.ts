/** The reference endpoint and a form service across a bad network, as seen from a page. See test/faults/. */
import { httpGateway } from '../../src/gateway/http-gateway.js';
import type { BookingGateway } from '../../src/index.js';
import type { Fault } from '../faults/faults.js';
import { plainForm } from './plain-form.js';

/** Short, so that a lost answer is given up soon; longer than a busy machine takes to answer. */
export const HURRY = { timeout: 600, retry: { attempts: 8, total: 30_000, pause: 40 } };

export interface Row {
  key: string;
  reference: string;
  email: string;
}

let names = 0;

export class BadNetwork {
  private constructor(
    private readonly address: string,
    private readonly name: string,
    private readonly plan: string,
  ) {}

  /** @param plan what the posts suffer, in turn; `chaos` draws it */
  static async of(plan: readonly Fault[] | 'chaos'): Promise<BadNetwork> {
    const address = await (await fetch('/where-faults-are')).text();
    if (!address) throw new Error('Run these tests by `node test/run.mjs wtr`: it starts the bad network.');
    const engine = navigator.userAgent.replace(/\W+/g, '');
    names += 1;
    const name = `${engine}-${performance.timeOrigin}-${names}`;
    return new BadNetwork(address, name, typeof plan === 'string' ? plan : plan.join());
  }

  url(path: string): string {
    return `${this.address}/${this.name}/${this.plan}/${path}`;
  }

  /** To the endpoint, which speaks the protocol. */
  gateway(): BookingGateway {
    return httpGateway({ endpoint: this.url('bookings'), availability: this.url('availability'), ...HURRY });
  }

  /** To the form service, which has an address of its own. */
  async form(): Promise<BookingGateway> {
    const address = await (await fetch(this.url('forms'))).text();
    const endpoint = this.url('form').replace(this.address, address);
    return httpGateway({ endpoint, level0: plainForm, ...HURRY });
  }

  /** Posts that left the browser under this name. */
  async posts(): Promise<number> {
    return (await (await fetch(this.url(`posts/${this.name}`))).json()) as number;
  }

  /** The first of so many slots of the busy clinic that no other test is given. */
  async reserve(count: number): Promise<number> {
    const answer = await fetch(this.url(`reserve/${count}`), { method: 'POST' });
    return (await answer.json()) as number;
  }

  /** How often each of these keys was posted, and those that the form service took. */
  async cameOf(keys: readonly string[]): Promise<{ posts: number[]; taken: string[] }> {
    const answer = await fetch(this.url('came-of'), { method: 'POST', body: JSON.stringify(keys) });
    return (await answer.json()) as { posts: number[]; taken: string[] };
  }

  /** The bookings of these visitors. */
  async rowsOf(...emails: string[]): Promise<Row[]> {
    const answer = await fetch(this.url('rows-of'), { method: 'POST', body: JSON.stringify(emails) });
    return (await answer.json()) as Row[];
  }

  /** Practitioners whose time is kept for the visitor who came under this name. */
  async held(): Promise<unknown[]> {
    return (await (await fetch(this.url(`held/${this.name}`))).json()) as unknown[];
  }

  /** All bookings of the server that was killed. */
  async rowsOfMortal(): Promise<Pick<Row, 'reference' | 'email'>[]> {
    const answer = await fetch(this.url(`mortal/${this.name}`));
    return (await answer.json()) as Pick<Row, 'reference' | 'email'>[];
  }
}
