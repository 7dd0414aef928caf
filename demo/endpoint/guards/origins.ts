/** Which pages may ask. No route here reads a cookie, so this keeps out other sites' widgets, not intruders. */
import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError, problemResponse } from '../problems.js';

/**
 * Answers preflights, and marks every answer, errors included, as readable by the origins that may and kept by no cache.
 * @param allowed origins such as `https://clinic.example`; every origin unless given
 */
export function answerOrigins(allowed?: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const may = !allowed || origin === undefined || allowed.includes(origin) || isOwn(c, origin);
    if (c.req.method === 'OPTIONS') c.res = preflight();
    // A simple POST is carried out before the browser asks who may read the answer: so it is refused here.
    else if (!may) c.res = problemResponse(new ProblemError('origin-not-allowed'));
    else await next();
    if (may)
      c.res.headers.set('access-control-allow-origin', allowed ? (origin ?? allowed[0] ?? 'null') : '*');
    if (allowed) c.res.headers.append('vary', 'Origin');
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-content-type-options', 'nosniff');
  };
}

/** Pages that are served beside the endpoint; a proxy before it may hide this, then the origin must be listed. */
const isOwn = (c: Context, origin: string) => origin === new URL(c.req.url).origin;

const preflight = () =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type, idempotency-key',
      'access-control-max-age': '86400',
    },
  });
