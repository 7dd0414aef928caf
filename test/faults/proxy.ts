/**
 * A server between browser and endpoint that does to posts what their address says: `/NAME/FAULT,FAULT/bookings` has the
 * first post under this name suffer the first fault, the second the second, and all after them none; `/NAME/chaos/…`
 * draws one for each post, from the name (never `elsewhere` for a form: a service that
 * sends on to a page has taken the request). Whatever is no post to the last part of a path passes unharmed.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { faults, type Fault } from './faults.js';

export interface Proxy {
  server: Server;
  /** Posts that arrived here, by name. */
  posts: Map<string, number>;
}

/** The posts that faults are for: those that make a booking or a request. */
const HIT = /^\/(bookings|form)$/;

export function createProxy(upstream: string): Proxy {
  const posts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const [, name = '', plan = '', ...rest] = (incoming.url ?? '').split('/');
    const path = `/${rest.join('/')}`;
    const pass = async () => {
      const body = await read(incoming);
      const target = new URL(path, upstream);
      const hit = incoming.method === 'POST' && HIT.test(path);
      const turn = posts.get(name) ?? 0;
      if (hit) posts.set(name, turn + 1);
      const fault = hit ? faultOf(plan, name, turn, path) : 'ok';
      await faults[fault]({ incoming, outgoing, body, target });
    };
    // A browser that gave up, or a server that did.
    pass().catch(() => incoming.socket.destroy());
  });
  return { server, posts };
}

function faultOf(plan: string, name: string, turn: number, path: string): Fault {
  if (plan !== 'chaos') return (plan.split(',')[turn] as Fault | undefined) ?? 'ok';
  const all = (Object.keys(faults) as Fault[]).filter((fault) => path !== '/form' || fault !== 'elsewhere');
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
