/** Any page of the clinic may ask: no route here reads a cookie, so every origin gets the same answer. */
import type { MiddlewareHandler } from 'hono';

/** Answers preflights, and marks every answer, errors included, as readable by any origin and kept by no cache. */
export const openToEveryOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    c.res = new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers': 'content-type, idempotency-key',
        'access-control-max-age': '86400',
      },
    });
  } else {
    await next();
  }
  c.res.headers.set('access-control-allow-origin', '*');
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('x-content-type-options', 'nosniff');
};
