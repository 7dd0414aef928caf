/** Which addresses may be posted to or followed: https, and plain http only on this machine. */
export function safeUrl(value: string, base: string): string | undefined {
  try {
    const url = new URL(value, base);
    const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && loopback) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
