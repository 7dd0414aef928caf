/** Asks an address what the page's script can ask it, and tells apart why there is no answer. */

export interface Heard {
  status: number;
  /** `application/json`, without parameters. */
  type: string;
  /** Read as JSON; undefined when it is none. */
  json: unknown;
  /** As far as another origin may read it. */
  cacheControl: string;
}

/**
 * `policy`: the page's own Content Security Policy forbids it. `origin`: somebody answers, but does not let this page read
 * it (CORS). `nobody`: no answer at all.
 */
export type Silence = 'policy' | 'origin' | 'nobody';

const PATIENCE = 10_000;

/** Sends no cookie and no header of its own but the content type. */
export async function probe(url: string, init: RequestInit = {}): Promise<Heard | Silence> {
  const forbidden = policyWatch(url);
  const ask = (more: RequestInit) =>
    fetch(url, { ...init, ...more, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  try {
    const response = await ask({});
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() ?? '',
      json: parsed(text),
      cacheControl: response.headers.get('cache-control') ?? '',
    };
  } catch {
    if (await forbidden()) return 'policy';
    // An answer that may not be read is still one. Such a request may have no header that needs a leave.
    return ask({ mode: 'no-cors', headers: {} }).then(
      () => 'origin',
      () => 'nobody',
    );
  }
}

/** Whether there is anything at an address that must not be posted to: nobody's answer is read. @returns undefined if so */
export async function reach(url: string): Promise<Exclude<Silence, 'origin'> | undefined> {
  const forbidden = policyWatch(url);
  const signal = AbortSignal.timeout(PATIENCE);
  const answers = await fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );
  if (answers) return undefined;
  return (await forbidden()) ? 'policy' : 'nobody';
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @returns whether the page's policy has forbidden the address since, which browsers say a moment later */
function policyWatch(url: string): () => Promise<boolean> {
  let forbidden = false;
  const { origin } = new URL(url);
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(origin)) forbidden = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  return async () => {
    await new Promise((later) => setTimeout(later, 100));
    document.removeEventListener('securitypolicyviolation', onViolation);
    return forbidden;
  };
}

/** Why an address did not answer, as a finding's words. */
export function silenceWords(what: string, url: string, silence: Silence): [says: string, mend: string] {
  const { origin } = new URL(url);
  switch (silence) {
    case 'policy':
      return [
        `This page’s Content Security Policy forbids it to ask ${what} (${url}).`,
        `Add ${origin} to connect-src in the policy that your server or a meta element of this page sets.`,
      ];
    case 'origin':
      return [
        `${capital(what)} (${url}) answers, but does not let this page read the answer.`,
        `Let that server send the header Access-Control-Allow-Origin: ${location.origin} with every answer, errors too, and answer OPTIONS with Access-Control-Allow-Headers: content-type.`,
      ];
    default:
      return [
        `${capital(what)} (${url}) does not answer.`,
        'Open that address in a new tab: correct it if it is mistyped, or start the server behind it.',
      ];
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
