/** Stands in for the network under `fetch`: what was asked, and answers in turn. The last one answers all that follow. */
export type Answer = Response | Error | 'never' | ((request: Request, signal: AbortSignal) => Response);

export interface Asked {
  url: string;
  method: string;
  body: string;
  headers: Record<string, string>;
  credentials: RequestCredentials | undefined;
  /** Present where it goes on after the page. */
  keepalive?: true;
}

export interface StubFetch {
  readonly asked: Asked[];
  posts: () => Asked[];
  restore: () => void;
}

const real = globalThis.fetch;

/** Put back by `restore`, which belongs in an `afterEach`. */
export function stubFetch(...answers: Answer[]): StubFetch {
  const asked: Asked[] = [];
  globalThis.fetch = (input, init) => {
    const request = new Request(input, { ...init, signal: null });
    const body = typeof init?.body === 'string' ? init.body : '';
    asked.push({
      url: request.url,
      method: request.method,
      body,
      // As given by the caller: what the browser adds by itself is not here.
      headers: Object.fromEntries(new Headers(init?.headers)),
      credentials: init?.credentials,
      ...(init?.keepalive && { keepalive: true }),
    });
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer === 'never')
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error)),
      );
    return Promise.resolve(typeof answer === 'function' ? answer(request, init!.signal!) : answer.clone());
  };
  const posts = () => asked.filter(({ method }) => method === 'POST');
  return { asked, posts, restore: () => (globalThis.fetch = real) };
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Where another address answered for the one that was asked. */
export const led =
  (answer: Response): Answer =>
  () =>
    Object.defineProperty(answer.clone(), 'redirected', { value: true });

/** A hundred megabytes and more, made as they are asked for. */
export const endless = (status: number): Answer => {
  const body = () => new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1_000_000).fill(32)) });
  return () => new Response(body(), { status });
};

/** Headers, some of a body, and then nothing: a browser gives that up when it is told to. */
export const stalled =
  (status: number): Answer =>
  (_request, signal) => {
    const start = (to: ReadableStreamDefaultController<Uint8Array>) => {
      to.enqueue(new TextEncoder().encode('{"id":"b","reference":"R-1",'));
      signal.addEventListener('abort', () => to.error(signal.reason));
    };
    return new Response(new ReadableStream({ start }), { status });
  };

export const problem = (status: number, type: string, members: object = {}): Response =>
  json({ type: `urn:massage-booking:${type}`, ...members }, status);
