/** The demo clinic's web site around its booking endpoint, on one origin. */
import { Hono } from 'hono';
import { demoClinic } from './clinic.js';
import { startEndpoint } from './endpoint/server.js';
import { requestInbox } from './inbox.js';
import { staticFiles } from './static.js';

export interface DemoOptions {
  /** 0 takes any free one. */
  port: number;
  /** Interface to listen on; loopback unless given. */
  host?: string | undefined;
  /** Folder for the database; created when missing. */
  dataDir: string;
  /** The server's clock, milliseconds since 1970. */
  now?: () => number;
}

export interface Demo {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Pages at `/`, the endpoint under `/api`, a form's mailbox at `/requests`. It answers once this resolves.
 * @throws StartError when the folder or the port cannot be used
 */
export async function startDemo({ port, host, dataDir, now }: DemoOptions): Promise<Demo> {
  const files = staticFiles();
  const site = (api: Hono) =>
    new Hono().route('/api', api).route('/requests', requestInbox()).get('*', files);
  const endpoint = await startEndpoint({ port, host, dataDir, document: demoClinic, now, site });
  return { url: endpoint.url, close: () => endpoint.close() };
}
