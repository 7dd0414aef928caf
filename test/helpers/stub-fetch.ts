/** Stands in for the network under `fetch`: what was asked, and answers in turn. The last one answers all that follow. */
export type Answer = Response | Error | 'never' | ((request: Request) => Response);

export interface Asked {
  url: string;
  method: string;
  body: string;
  headers: Record<string, string>;
  credentials: RequestCredentials | undefined;
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
    });
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer === 'never')
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
      );
    return Promise.resolve(typeof answer === 'function' ? answer(request) : answer.clone());
  };
  const posts = () => asked.filter(({ method }) => method === 'POST');
  return { asked, posts, restore: () => (globalThis.fetch = real) };
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const problem = (status: number, type: string, members: object = {}): Response =>
  json({ type: `urn:massage-booking:${type}`, ...members }, status);
