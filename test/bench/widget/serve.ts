/** One candidate on loopback, compressed as a good host would. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Candidate } from './candidates.js';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** Compressing costs nothing while it is measured. */
const packed = new Map<string, Buffer>();
const pack = (text: string) => {
  if (!packed.has(text)) packed.set(text, brotliCompressSync(text));
  return packed.get(text)!;
};

export async function serve({ body, files, mock }: Candidate): Promise<{ url: string; close: () => void }> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Bench</title><body>${body}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const answer = mock?.(url);
    const text = answer
      ? typeof answer.body === 'string'
        ? answer.body
        : JSON.stringify(answer.body)
      : url.pathname === '/'
        ? html
        : files[url.pathname];
    if (text === undefined) return response.writeHead(404).end();
    const type = answer?.type ?? types[url.pathname.split('.').at(-1)!] ?? 'text/html';
    return response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(pack(text));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
