/**
 * Form services, webhooks and scripts as their documentation has them: what they take from a page of another origin, and
 * what they answer. Each is an origin of its own, and keeps what it took.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
  method: string;
  type: string;
  accept: string;
  body: string;
}

interface Post extends Taken {
  request: IncomingMessage;
  response: ServerResponse;
}

type Service = (post: Post) => void;

const ANYONE = { 'access-control-allow-origin': '*' };
const json = ({ response }: Post, status: number, body: unknown, headers: object = ANYONE) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const page = ({ response }: Post, status: number, text: string) =>
  response.writeHead(status, { 'content-type': 'text/html', ...ANYONE }).end(`<!doctype html><p>${text}</p>`);
const isForm = ({ type }: Post) => type === 'application/x-www-form-urlencoded';
const flat = (body: string) =>
  Object.values(JSON.parse(body) as object).every((value) => typeof value === 'string');

/** The form that stands in the clinic's page when it is deployed: the one that the README tells webmasters to copy. */
const [SKELETON = ''] =
  /<form name="booking" netlify[\s\S]*?<\/form>/.exec(
    readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
  ) ?? [];
const FIELDS = new Set([
  'form-name',
  ...Array.from(SKELETON.matchAll(/<(?:input|textarea) name="([^"]+)"/g), ([, name]) => name!),
]);
const [, HONEYPOT = ''] = /netlify-honeypot="([^"]+)"/.exec(SKELETON) ?? [];

const services: Record<string, Service> = {
  // JSON or form data; without `Accept: application/json` it leads to a page of its own.
  formspree(post) {
    if (post.accept !== 'application/json')
      return void post.response.writeHead(302, { location: '/thanks' }).end();
    if (!flat(post.body)) return void json(post, 400, { error: 'Nested fields' });
    const { _gotcha, ...fields } = JSON.parse(post.body) as Record<string, string>;
    if (_gotcha) return void json(post, 200, { next: '/thanks' });
    if (fields.notes === 'closed')
      return void json(post, 403, { errors: [{ code: 'INACTIVE', message: 'This form is closed.' }] });
    // By the name under which it came.
    const [field] = Object.entries(fields).find(([, value]) => value.endsWith('@refused.example')) ?? [];
    if (field)
      return void json(post, 422, { errors: [{ field, code: 'TYPE_EMAIL', message: 'should be an email' }] });
    json(post, 200, { next: '/thanks' });
  },
  // Only what the skeleton has, urlencoded; what else is posted there is a page that does not exist.
  netlify(post) {
    const fields = [...new URLSearchParams(post.body)];
    const known = fields.every(([name]) => FIELDS.has(name));
    const named = fields.some(([name, value]) => name === 'form-name' && value === 'booking');
    // A program's post is thanked for, and filed where nobody looks.
    if (fields.some(([name, value]) => name === HONEYPOT && value)) spam.push(post.request.url ?? '');
    if (isForm(post) && known && named) page(post, 200, 'Thank you!');
    else page(post, 404, `Not found: ${fields.map(([name]) => name).join()}`);
  },
  web3forms(post) {
    const { access_key } = JSON.parse(post.body) as { access_key?: string };
    if (access_key === 'a-key') json(post, 200, { success: true, message: 'Email sent successfully!' });
    else json(post, 400, { success: false, message: 'Invalid access key' });
  },
  zapier: (post) => json(post, 200, { status: 'success' }),
  make: (post) => void post.response.writeHead(200, ANYONE).end('Accepted'),
  form: (post) => (isForm(post) ? page(post, 200, 'Thank you!') : page(post, 400, 'What is this?')),
  'simple-json': (post) => json(post, 200, { ok: true }),
  // An address that has moved, as servers say so: what is there answers whatever comes, even a GET of nothing.
  moved(post) {
    const [, status = '', name = ''] = /^\/(\d+)-(.*)/.exec(post.request.url ?? '') ?? [];
    if (name) post.response.writeHead(Number(status), { location: `/${name}-home`, ...ANYONE }).end();
    else page(post, 200, 'Welcome.');
  },
  // A web app answers by leading elsewhere, and can set no status.
  'apps-script'(post) {
    const { notes = '' } = JSON.parse(post.body) as { notes?: string };
    const [, says = ''] = /^says (.*)$/.exec(notes) ?? [];
    const location = `${other}/echo?${new URLSearchParams({ says })}`;
    post.response.writeHead(302, { location, ...ANYONE }).end();
  },
  // The origin is named, and so are the few headers that may come.
  wordpress(post) {
    const origin = { 'access-control-allow-origin': post.request.headers.origin ?? '*' };
    const { notes } = JSON.parse(post.body) as { notes?: string };
    if (notes === 'full')
      json(post, 400, { code: 'full', message: 'We are full.', data: { status: 400 } }, origin);
    else json(post, 200, { id: 7 }, origin);
  },
};

/** Services that answer a preflight, with the headers they let through. */
const preflights: Record<string, string> = {
  formspree: 'content-type, accept, formspree-client',
  web3forms: 'content-type',
  moved: 'content-type',
  wordpress: 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
};

/** Addresses at which Netlify took a post for a program's. */
const spam: string[] = [];

/** Where Apps Script keeps its answers: another origin. */
let other = '';
const echo = createServer((request, response) => {
  const says = new URL(request.url ?? '', 'http://echo').searchParams.get('says') || '{"ok":true}';
  response.writeHead(200, { 'content-type': 'application/json', ...ANYONE }).end(says);
});

const at = async (server: Server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export async function startServices(): Promise<{
  addresses: Record<string, string>;
  taken: Map<string, Taken[]>;
  spam: readonly string[];
  close: () => void;
}> {
  other = await at(echo);
  const taken = new Map<string, Taken[]>();
  const servers: Server[] = [echo];
  const addresses: Record<string, string> = {};
  for (const [name, service] of Object.entries(services)) {
    const server = createServer((request, response) => {
      void (async () => {
        if (request.method === 'OPTIONS') {
          const allowed = preflights[name];
          response
            .writeHead(
              allowed ? 204 : 404,
              allowed ? { ...ANYONE, 'access-control-allow-headers': allowed } : {},
            )
            .end();
          return;
        }
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        const { headers, url = '' } = request;
        const post = {
          method: request.method ?? '',
          type: (headers['content-type'] ?? '').split(';')[0]!,
          accept: headers.accept ?? '',
          body: Buffer.concat(parts).toString(),
        };
        taken.set(url, [...(taken.get(url) ?? []), post]);
        service({ ...post, request, response });
      })();
    });
    servers.push(server);
    addresses[name] = await at(server);
  }
  const close = () => {
    for (const server of servers) server.closeAllConnections();
  };
  return { addresses, taken, spam, close };
}
