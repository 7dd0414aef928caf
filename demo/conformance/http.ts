/** Requests as a page of another origin would make them, and answers in words that a report can print. */

export interface Answer {
  /** What was asked, short: `POST /bookings {"protocol":…`. */
  sent: string;
  status: number;
  headers: Headers;
  text: string;
  /** As parsed from JSON; undefined where it is none. */
  body: unknown;
}

export interface Outgoing {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Nothing came: no server, or none that answers. */
export class Unreachable extends Error {}

/** Milliseconds. */
const TIMEOUT = 30_000;
const LONGEST_WAIT = 60_000;
const PATIENCE = 10 * 60_000;

export const brief = (text: string, most = 360) => (text.length > most ? `${text.slice(0, most)}…` : text);

export class Http {
  /** Of the page that asks; a server that allows only some must be told of one of them. */
  origin: string | undefined;
  #waited = 0;

  /** @throws Unreachable */
  async send(address: string, { method = 'GET', headers = {}, body }: Outgoing = {}): Promise<Answer> {
    const answer = await this.#once(address, method, headers, body);
    const wait = waitAskedFor(answer);
    if (wait === undefined || this.#waited + wait > PATIENCE) return answer;
    this.#waited += wait;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return this.send(address, { method, headers, body });
  }

  /** @param body a value to send as JSON, or a text to send as it is */
  post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async #once(address: string, method: string, headers: Record<string, string>, body: string | undefined) {
    const { pathname, search } = new URL(address);
    const type = headers['content-type'] === 'application/json' ? '' : headers['content-type'];
    const sent = [method, pathname + search, type, brief(body ?? '')].filter(Boolean).join(' ');
    try {
      const response = await fetch(address, {
        method,
        headers: { ...(this.origin ? { origin: this.origin } : {}), ...headers },
        body,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const text = await response.text();
      return { sent, status: response.status, headers: response.headers, text, body: parsed(text) };
    } catch (error) {
      throw new Unreachable(`${sent}: ${reasonOf(error)}`, { cause: error });
    }
  }
}

/** Milliseconds, where the server asks for patience: a client that hurries on is not what is checked here. */
function waitAskedFor({ status, body }: Answer): number | undefined {
  const { type, retryAfter } = (body ?? {}) as { type?: unknown; retryAfter?: unknown };
  const busy = typeof type === 'string' && type.endsWith('request-in-progress');
  if (status !== 429 && !busy) return undefined;
  return Math.min((typeof retryAfter === 'number' ? Math.max(retryAfter, 0) : 1) * 1000, LONGEST_WAIT);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // undici says "fetch failed", and why in the cause; a host of two addresses gives one reason for each.
  const { cause } = error;
  const causes = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
  const reasons = causes.flatMap((one) => (one instanceof Error ? one.message : []));
  return reasons.join('; ') || error.message;
}
