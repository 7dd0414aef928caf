/** So many requests a minute for each address: a bucket that fills again steadily, so that a burst is welcome. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from '../problems.js';

export interface RateOptions {
  perMinute: number;
  /** Whether a proxy before this server names the address, last in X-Forwarded-For. */
  behindProxy?: boolean;
  /** Milliseconds. */
  now?: () => number;
}

/** Addresses that are remembered; past that, those whose bucket is full are forgotten first. */
const MOST = 10_000;
const MINUTE = 60_000;

/** Each instance counts for itself. */
export function limitRate({
  perMinute,
  behindProxy = false,
  now = Date.now,
}: RateOptions): MiddlewareHandler {
  /** When each address's bucket will be full again. */
  const fullAt = new Map<string, number>();
  const cost = MINUTE / perMinute;
  return async (c, next) => {
    const at = now();
    const address = addressOf(c, behindProxy);
    const full = Math.max(fullAt.get(address) ?? at, at) + cost;
    if (full - at > MINUTE) {
      throw new ProblemError('rate-limited', { retryAfter: Math.ceil((full - at - MINUTE) / 1000) });
    }
    if (fullAt.size >= MOST) forget(fullAt, at);
    fullAt.set(address, full);
    await next();
  };
}

function forget(fullAt: Map<string, number>, at: number): void {
  for (const [address, full] of fullAt) if (full <= at) fullAt.delete(address);
  // Still too many at once: the oldest goes.
  const [first] = fullAt.keys();
  if (fullAt.size >= MOST && first !== undefined) fullAt.delete(first);
}

/** An IPv6 customer has a whole /64 to call from. */
function addressOf(c: Context, behindProxy: boolean): string {
  const named = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = named || connection(c) || 'unknown';
  return address.includes(':') && !address.startsWith('::ffff:') ? subnet(address) : address;
}

const subnet = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  while (tail !== undefined && groups.length + after.length < 8) groups.push('0');
  return [...groups, ...after].slice(0, 4).join(':');
};

function connection(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    // Called without a socket, within a program.
    return undefined;
  }
}
