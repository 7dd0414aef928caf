/** Reads a JSON body: bounded, as `application/json` or as the `text/plain` that needs no preflight. */
import { ProblemError } from './problems.js';

/** Bytes of body that are accepted. */
export const BODY_LIMIT = 64 * 1024;

/**
 * @returns the parsed JSON
 * @throws ProblemError too-large, unsupported-media-type or malformed
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
  if (type !== 'application/json' && type !== 'text/plain') throw new ProblemError('unsupported-media-type');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new ProblemError('unsupported-media-type', { detail: 'Send the body uncompressed.' });
  }
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed');
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (Number(announced) > BODY_LIMIT) throw tooLarge();
  // No more comes than was announced, and read whole it costs half of what a stream does.
  return announced === null ? readCounting(request) : new Uint8Array(await request.arrayBuffer());
}

/** A chunked body announces no length. */
async function readCounting(request: Request): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > BODY_LIMIT) {
      // The rest may come or not: nobody reads it.
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

// What is left of the body would otherwise be read as the next request.
const tooLarge = () => new ProblemError('too-large', { limit: BODY_LIMIT }, { connection: 'close' });
