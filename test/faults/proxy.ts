/**
 * A server between browser and endpoint that does to posts what their address says: `/NAME/FAULT,FAULT/bookings` has the
 * first post under this name suffer the first fault, the second the second, and all after them none; `/NAME/chaos/…`
 * draws one for each post, from the name (never `elsewhere` for a form: a service that
 * sends on to a page has taken the request; and never `killed`, for which a plan has a server to itself). Whatever is no post to the last part of a path passes unharmed.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { faults, type Fault } from './faults.js';

export interface Proxy {
  server: Server;
  /**
   * The same for forms, over connections that serve one request: over one that was used before and breaks, Chromium and
   * Firefox send a post again by themselves, whatever the page wants.
   */
  forms: Server;
  /** Posts that arrived here, by name. */
  posts: Map<string, number>;
  /** And by the key of their booking. */
  keys: Map<string, number>;
  /** Ids under which times were asked to be kept, by name. */
  holds: Map<string, string>;
}

/** What can be killed. */
export interface Mortal {
  readonly url: string;
  stop: (signal: 'SIGKILL') => Promise<void>;
  start: () => Promise<void>;
}

/** The posts that faults are for: those that make a booking or a request. */
const HIT = /^\/(bookings|form)$/;

/** What an endpoint answers, rather than the stage. */
const OWN = /^\/(clinic\.json|availability|bookings|holds)/;

/** @param mortal the server of its own that a plan with `killed` in it has, by name */
export function createProxy(upstream: string, mortal: (name: string) => Promise<Mortal>): Proxy {
  const posts = new Map<string, number>();
  const keys = new Map<string, number>();
  const holds = new Map<string, string>();
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const [, name = '', plan = '', ...rest] = (incoming.url ?? '').split('/');
    const path = `/${rest.join('/')}`;
    const pass = async () => {
      const body = await read(incoming);
      const server = plan.includes('killed') && OWN.test(path) ? await mortal(name) : undefined;
      const target = new URL(path, server?.url ?? upstream);
      const kill = async () => {
        await server!.stop('SIGKILL');
        // Meanwhile it is not there.
        server!.start().catch(console.error);
      };
      const hit = incoming.method === 'POST' && HIT.test(path);
      const turn = posts.get(name) ?? 0;
      if (hit) posts.set(name, turn + 1);
      const key = hit && /"idempotencyKey":"([^"]+)"/.exec(String(body))?.[1];
      if (key) keys.set(key, (keys.get(key) ?? 0) + 1);
      const held = path === '/holds' && /"holdId":"([^"]+)"/.exec(String(body))?.[1];
      if (held) holds.set(name, held);
      const fault = hit ? faultOf(plan, name, turn, path) : 'ok';
      await faults[fault]({ incoming, outgoing, body, target, kill });
    };
    // A browser that gave up, or a server that did.
    pass().catch(() => incoming.socket.destroy());
  };
  const server = createServer(serve);
  const forms = createServer(serve);
  forms.maxRequestsPerSocket = 1;
  return { server, forms, posts, keys, holds };
}

function faultOf(plan: string, name: string, turn: number, path: string): Fault {
  if (plan !== 'chaos') return (plan.split(',')[turn] as Fault | undefined) ?? 'ok';
  const all = (Object.keys(faults) as Fault[]).filter(
    (fault) => fault !== 'killed' && (path !== '/form' || fault !== 'elsewhere'),
  );
  const draw = random(`${name}:${turn}`);
  // Two thirds suffer something.
  return draw < 1 / 3 ? 'ok' : all[Math.floor(((draw - 1 / 3) / (2 / 3)) * all.length)]!;
}

/** The same for the same text: FNV-1a, well mixed. */
function random(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
