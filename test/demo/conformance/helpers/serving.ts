/** Our endpoint on the real clock behind a real port, or something that is almost it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../../../demo/endpoint/app.js';
import type { Store } from '../../../../demo/endpoint/store/store.js';
import { Http } from '../../../../demo/conformance/http.js';
import { openClinic } from '../../../../demo/conformance/open.js';
import { Session } from '../../../../demo/conformance/session.js';

export type Fetch = (request: Request) => Response | Promise<Response>;

export interface Serving {
  url: string;
  /** A visit of the kit to this server. */
  session(): Promise<Session>;
  close(): void;
}

export async function serve(fetch: Fetch): Promise<Serving> {
  const server = createServer(getRequestListener(fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/clinic.json`;
  return {
    url,
    session: async () => {
      const http = new Http();
      return new Session(http, await openClinic(http, url));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const endpoint = (document: unknown, store: Store): Fetch =>
  createApp({ document, store, secret: 'a secret of the tests' }).fetch;
