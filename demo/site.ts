/** The demo clinic's web site around its booking endpoint, on one origin. */
import { Hono } from 'hono';
import type { ClinicDocument } from '../src/protocol/clinic-document.js';
import { demoClinic } from './clinic.js';
import { startEndpoint, type EndpointOptions } from './endpoint/server.js';
import { requestInbox } from './inbox.js';
import { staticFiles } from './static.js';

/** As for the endpoint; the clinic is the demo's unless given. */
export type DemoOptions = Omit<EndpointOptions, 'site' | 'document'> & { document?: unknown };

export interface Demo {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Pages at `/`, the endpoint under `/api`, a form's mailbox at `/requests`. It answers once this resolves.
 * @throws StartError when the folder or the port cannot be used
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const files = staticFiles();
  const site = (api: Hono) =>
    new Hono().route('/api', api).route('/requests', requestInbox()).get('*', files);
  const { document = demoClinic } = options;
  const endpoint = await startEndpoint({
    ...options,
    document: (url: string) => servedAt(url, document),
    site,
  });
  return { url: endpoint.url, close: () => endpoint.close() };
}

/** Links to manage a booking lead to the page that is served here, unless the clinic says where else. */
function servedAt(url: string, document: unknown): unknown {
  const { clinic, ...rest } = document as ClinicDocument;
  return { ...rest, clinic: { url: `${url}/`, ...clinic } };
}
