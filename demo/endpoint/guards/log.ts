/** One line of JSON a request, without anything a visitor typed: no query, no body, no address, no token. */
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

export type Log = (event: string, facts: Readonly<Record<string, string | number>>) => void;

export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    log('request', {
      method: c.req.method,
      // The pattern, since a path may hold the calendar's token, or anything else.
      route: matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? 'unknown',
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };
}

/** Lines on the standard output, for whatever collects them. */
export const jsonLines =
  (write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log =>
  (event, facts) =>
    write(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
