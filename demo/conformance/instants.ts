/** Instants as the protocol wants them: RFC 3339, with the clinic's own offset at that moment. */
import { toRfc3339 } from '../../src/booking/zone.js';

export function hasOwnOffset(instant: string, zone: string): boolean {
  const own = toRfc3339(Date.parse(instant), zone).slice(-6);
  return instant.endsWith(own) || (own === '+00:00' && instant.endsWith('Z'));
}

export const sameInstant = (a: string | undefined, b: string): boolean =>
  a !== undefined && Date.parse(a) === Date.parse(b);

export const minutesBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 60_000;

export const overlap = (a: { start: string; end: string }, b: { start: string; end: string }): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
