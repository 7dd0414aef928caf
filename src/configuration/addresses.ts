/** Which addresses may be posted to or followed: https, and plain http only on this machine. */
import { withQuery } from '../gateway/with-query.js';

export function safeUrl(value: string, base: string): string | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const { protocol, hostname, href } = new URL(value, base);
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback) ? href : undefined;
}

/** The address to go on to after a booking: it says what came of it, and nothing of whom or what. */
export const withOutcome = (address: string, outcome: { status: string; reference?: string }): string =>
  withQuery(address, outcome);
