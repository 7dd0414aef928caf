/** The reference endpoint and a form service behind a bad network; prints its address, and ends with its standard input. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createApp } from '../../demo/endpoint/app.js';
import { openPgliteStore } from '../../demo/endpoint/store/pglite-store.js';
import { busyClinic } from '../bench/busy-clinic.js';
import { startServices } from '../services/services.js';
import { Site } from '../journeys/site.js';
import { createProxy } from './proxy.js';

const folder = await mkdtemp(join(tmpdir(), 'massage-booker-faults-'));
const store = await openPgliteStore(join(folder, 'postgres'));
const endpoint = createApp({
  document: busyClinic,
  store,
  secret: 'a secret of the tests',
  rules: { minFillSeconds: 0 },
});

const services = await startServices();

/** Keys of the requests that the form service has taken. */
const taken: string[] = [];
let booked = 0;

const site = new Hono();
site.use(cors());
/** The built files, as a host for files or a clinic's other site gives them: from another origin than the page. */
site.get('/dist/*', serveStatic({ root: '.' }));
site.post('/form', async (c) => {
  const { idempotencyKey } = await c.req.json<{ idempotencyKey: string }>();
  taken.push(idempotencyKey);
  return c.text('Thank you.');
});
/** What came of these keys: how often each was posted, and those that the form service took. */
site.post('/came-of', async (c) => {
  const keys = await c.req.json<string[]>();
  const posts = keys.map((key) => proxy.keys.get(key) ?? 0);
  return c.json({ posts, taken: taken.filter((key) => keys.includes(key)) });
});
/** Every booking of these people, whatever its key. */
site.post('/rows-of', async (c) =>
  c.json(
    await store.query(
      `select idempotency_key as key, reference, payload -> 'people' -> 0 ->> 'email' as email
         from bookings where payload -> 'people' -> 0 ->> 'email' = any ($1::text[])`,
      [await c.req.json<string[]>()],
    ),
  ),
);
/** Times that are kept for whoever came under this name. */
site.get('/held/:name', async (c) =>
  c.json(
    await store.query('select practitioner from occupied where hold_id = $1', [
      proxy.holds.get(c.req.param('name')) ?? '',
    ]),
  ),
);
/** What the server of this name's own has in its database; it ends with that. */
site.get('/mortal/:name', async (c) => {
  const mortal = await mortals.get(c.req.param('name'))!;
  mortals.delete(c.req.param('name'));
  const rows = await mortal.rows();
  await mortal.close();
  return c.json(rows.map(({ reference, payload }) => ({ reference, email: payload.people[0]!.email })));
});
/** Form services: where they are, and what they took at an address of theirs. */
site.get('/services', (c) => c.json(services.addresses));
site.get('/taken/:path', (c) => c.json(services.taken.get(`/${c.req.param('path')}`) ?? []));
site.get('/spam/:path', (c) => c.json(services.spam.includes(`/${c.req.param('path')}`)));
/** The first of so many slots that nobody else is given. */
site.post('/reserve/:count', (c) => {
  const first = booked;
  booked += Number(c.req.param('count'));
  return c.json(first);
});
site.get('/posts/:name', (c) => c.json(proxy.posts.get(c.req.param('name')) ?? 0));
/** Where forms are posted to. */
site.get('/forms', (c) => c.text(forms));
site.route('/', endpoint);

const upstream = createServer(getRequestListener(site.fetch));
const at = async (server: Server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const direct = await at(upstream);
/** Endpoints in processes of their own, by name. */
const mortals = new Map<string, Promise<Site>>();
const proxy = createProxy(direct, (name) => {
  const known = mortals.get(name) ?? Site.open(new URL('mortal.ts', import.meta.url));
  mortals.set(name, known);
  return known;
});
const forms = await at(proxy.forms);
console.log(`listening at ${await at(proxy.server)}`);

process.stdin.resume().on('end', () => {
  void (async () => {
    for (const each of [proxy.server, proxy.forms, upstream]) each.closeAllConnections();
    services.close();
    for (const mortal of mortals.values()) await (await mortal).close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
    process.exit(0);
  })();
});
