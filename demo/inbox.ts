/** What stands for any form service on the level 0 page: takes what is posted, and answers with no more than "200". */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const LIMIT = 64 * 1024;

/** POST stores, GET shows the last one. In memory, and only the last: it is a demo, and the post has personal data. */
export function requestInbox(): Hono {
  let last: unknown = null;
  const app = new Hono();
  app.post('/', bodyLimit({ maxSize: LIMIT }), async (c) => {
    try {
      last = JSON.parse(await c.req.text());
    } catch {
      return c.body(null, 400);
    }
    return c.body(null, 200);
  });
  app.get('/', (c) => c.json(last, 200, { 'cache-control': 'no-store' }));
  return app;
}
