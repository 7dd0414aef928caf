/** Which addresses may be posted to or followed: https, and plain http only on this machine. */
import { withQuery } from '../gateway/with-query.js';

export function safeUrl(value: string, base: string): string | undefined {
  try {
    const url = new URL(value, base);
    const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && loopback) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address to go on to after a booking: it says what came of it, and nothing of whom or what. */
export const withOutcome = (address: string, outcome: { status: string; reference?: string }): string =>
  withQuery(address, outcome);
