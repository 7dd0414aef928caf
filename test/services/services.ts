/**
 * Form services, webhooks and scripts as their documentation has them: what they take from a page of another origin, and
 * what they answer. Each is an origin of its own, and keeps what it took.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
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

/** Fields of the skeleton form that stands in the clinic's page when it is deployed. */
const SKELETON = new Set(
  'form-name name email phone service duration start start_local time_zone practitioner price notes consent locale page reference idempotency_key message bot-field'.split(
    ' ',
  ),
);

const services: Record<string, Service> = {
  // JSON or form data; without `Accept: application/json` it leads to a page of its own.
  formspree(post) {
    if (post.accept !== 'application/json')
      return void post.response.writeHead(302, { location: '/thanks' }).end();
    if (!flat(post.body)) return void json(post, 400, { error: 'Nested fields' });
    const { email = '', _gotcha } = JSON.parse(post.body) as { email?: string; _gotcha?: string };
    if (_gotcha) return void json(post, 200, { next: '/thanks' });
    if (email.includes('refused'))
      return void json(post, 422, {
        errors: [{ field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' }],
      });
    json(post, 200, { next: '/thanks' });
  },
  // Only what the skeleton has, urlencoded; what else is posted there is a page that does not exist.
  netlify(post) {
    const fields = [...new URLSearchParams(post.body)];
    const known = fields.every(([name]) => SKELETON.has(name));
    const named = fields.some(([name, value]) => name === 'form-name' && value === 'booking');
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
  wordpress: 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
};

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
  return { addresses, taken, close };
}
