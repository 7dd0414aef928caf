/** Requests that no client would send: any method, path, header and bytes. */
import { Agent, request } from 'node:http';

export interface Raw {
  method: string;
  /** As it stands in the request line. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
  /** Milliseconds until the answer was complete. */
  ms: number;
}

export function rawSender(url: string): (raw: Raw) => Promise<RawAnswer> {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(url);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      request({ agent, hostname, port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', reject).on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text,
            ms: performance.now() - began,
          }),
        );
      })
        .on('error', reject)
        .end(body);
    });
}
