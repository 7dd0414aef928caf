/** Tools to plant a fault: what goes into an honest server, or comes out of it, is changed on the way. */
import type { Fetch } from './serving.js';

export type Around = (honest: Fetch) => Fetch;

type Picks = (request: Request, answer: Response) => boolean;

export const pathOf = (request: Request) => new URL(request.url).pathname;

export const isPost = (request: Request, path: string) =>
  request.method === 'POST' && pathOf(request) === path;

/** Successful answers of one address, or of those that a pattern matches. */
export const from =
  (path: string | RegExp): Picks =>
  (request, { ok }) =>
    ok &&
    request.method !== 'OPTIONS' &&
    (typeof path === 'string' ? pathOf(request) === path : path.test(pathOf(request)));

/** An answer as the honest server would send it, but for what is in it. */
export const json = (body: unknown, status: number): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    },
  });

export const refusal = (status: number, type: string, members: object = {}): Response =>
  json({ type: `urn:massage-booking:${type}`, status, ...members }, status);

/** Every member that some message has: a fault reads those it expects. */
export interface Json {
  type?: string;
  idempotencyKey?: string;
  people?: unknown;
  start?: string;
  practitioner?: string;
  slots?: { start: string; end: string; practitioners: string[] }[];
  alternatives?: unknown[];
  end?: string;
  links?: { manage?: string };
  [name: string]: unknown;
}

/** The JSON of a request or an answer, which stays readable; an empty object where there is none. */
export async function peek(message: Request | Response): Promise<Json> {
  const body: unknown = await message
    .clone()
    .json()
    .catch(() => ({}));
  return typeof body === 'object' && body !== null ? (body as Json) : {};
}

/** Changes the JSON of answers; their status and headers stay. */
export const answering =
  (picks: Picks, change: (body: Json) => unknown): Around =>
  (honest) =>
  async (request) => {
    const answer = await honest(request);
    if (!picks(request, answer)) return answer;
    return new Response(JSON.stringify(change((await answer.json()) as Json)), answer);
  };

/** Changes the JSON of what is posted to one address. */
export const asking =
  (path: string, change: (body: Json) => object): Around =>
  (honest) =>
  async (request) =>
    honest(isPost(request, path) ? await rewritten(request, change) : request);

/** What is no JSON stays as it is, and so does what is about its size. */
export async function rewritten(request: Request, change: (body: Json) => object): Promise<Request> {
  const text = await request.clone().text();
  const body = await peek(request);
  const changed = text.length > 60_000 || !Object.keys(body).length ? text : JSON.stringify(change(body));
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new Request(request.url, { method: request.method, headers, body: changed });
}

/** Changes the parameters of every question. */
export const questioned =
  (change: (parameters: URLSearchParams) => void): Around =>
  (honest) =>
  (request) => {
    const url = new URL(request.url);
    change(url.searchParams);
    return honest(new Request(url, request));
  };

/** Changes the headers of answers. */
export const headed =
  (picks: (answer: Response) => boolean, change: (headers: Headers) => void): Around =>
  (honest) =>
  async (request) => {
    const answer = await honest(request);
    if (!picks(answer)) return answer;
    const headers = new Headers(answer.headers);
    change(headers);
    return new Response(answer.body, { status: answer.status, headers });
  };

/** Requests that are answered without the honest server, where `answer` has something to say. */
export const instead =
  (answer: (request: Request) => Response | undefined | Promise<Response | undefined>): Around =>
  (honest) =>
  async (request) =>
    (await answer(request)) ?? honest(request);

export const all =
  (...around: Around[]): Around =>
  (honest) =>
    around.reduceRight((inner, outer) => outer(inner), honest);
