/** What a network does to a request: one function a fault, over a real connection to a real server. */
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** One request on its way, its body read. */
export interface Passage {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  body: Buffer;
  /** Where it is going. */
  target: URL;
  /** Kills the server there, which starts again with what it has stored. */
  kill: () => Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Longer than the patience the tests give an attempt, also where WebKit is late with a frame’s timers. */
export const TOO_LATE = 2500;

export const faults = {
  ok: async (passage: Passage) => give(passage, await forward(passage)),
  /** The connection goes before the server hears of it. */
  before: ({ incoming }: Passage) => void incoming.socket.destroy(),
  /** The server has answered, and nobody hears it. */
  answer: async (passage: Passage) => {
    await forward(passage);
    passage.incoming.socket.destroy();
  },
  /** The same, after a while of waiting for it; an attempt may take longer. */
  dropped: async (passage: Passage) => {
    await forward(passage);
    await wait(400);
    passage.incoming.socket.destroy();
  },
  reset: async (passage: Passage) => {
    await forward(passage);
    passage.incoming.socket.resetAndDestroy();
  },
  /** The server has stored it, and dies before anybody hears. */
  killed: async (passage: Passage) => {
    await forward(passage);
    await passage.kill();
    passage.incoming.socket.destroy();
  },
  /** Half of the answer's body. */
  truncated: async (passage: Passage) => {
    const { status, headers, body } = await forward(passage);
    passage.outgoing.writeHead(status, { ...headers, 'content-length': body.length });
    passage.outgoing.write(body.subarray(0, body.length / 2));
    await wait(20);
    passage.incoming.socket.destroy();
  },
  /** The server is asked in time; its answer is too late. */
  slow: async (passage: Passage) => {
    const answer = await forward(passage);
    await wait(TOO_LATE);
    give(passage, answer);
  },
  /** The request itself arrives after the next one. */
  late: async (passage: Passage) => {
    await wait(TOO_LATE);
    give(passage, await forward(passage));
  },
  /** It arrives twice at once. */
  twice: async (passage: Passage) => {
    const [answer] = await Promise.all([forward(passage), forward(passage)]);
    give(passage, answer);
  },
  /** An address that has moved: browsers make a GET of it, and what they find there is no answer to a booking. */
  elsewhere: (passage: Passage) =>
    give(passage, {
      status: 303,
      headers: { location: 'clinic.json', 'access-control-allow-origin': '*' },
      body: Buffer.alloc(0),
    }),
  /** An answer that the page may not read. */
  unreadable: async (passage: Passage) => {
    const { status, body } = await forward(passage);
    give(passage, { status, headers: { 'content-type': 'application/json' }, body });
  },
  /** A gateway's own page. */
  gateway: (passage: Passage) =>
    give(passage, {
      status: 502,
      headers: { 'content-type': 'text/html', 'access-control-allow-origin': '*' },
      body: Buffer.from('<h1>Bad gateway</h1>'),
    }),
  /** The server has done it, and the gateway gave up. */
  hidden: async (passage: Passage) => {
    await forward(passage);
    faults.gateway(passage);
  },
};
export type Fault = keyof typeof faults;

const unsent = new Set(['connection', 'host', 'keep-alive', 'transfer-encoding']);

function forward({ incoming, body, target }: Passage): Promise<Answer> {
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !unsent.has(name)));
  return new Promise((resolve, reject) => {
    request(target, { method: incoming.method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

function give({ outgoing }: Passage, { status, headers, body }: Answer): void {
  if (outgoing.destroyed) return;
  const kept = Object.entries(headers).filter(([name]) => !unsent.has(name));
  outgoing.writeHead(status, { ...Object.fromEntries(kept), 'content-length': body.length }).end(body);
}
