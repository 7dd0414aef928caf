/** A slot kept for a while over HTTP. Nobody needs it to book, so nothing here is tried twice. */
import { holdAnswer } from '../protocol/hold.js';
import type { BookingGateway } from './booking-gateway.js';
import { post } from './http-gateway.js';
import { inTerms } from './read-answer.js';

/** `text/plain` needs no preflight, which a page that is being left would not wait for. */
const SIMPLE = { 'content-type': 'text/plain' };

export function httpHolds({
  holds,
  release,
}: {
  holds?: string;
  release?: string;
}): Pick<BookingGateway, 'hold' | 'release'> {
  return {
    ...(holds && {
      async hold(request, signal) {
        const init = { headers: SIMPLE, body: JSON.stringify(request) };
        return inTerms(holdAnswer, await post(holds, init, 10_000, signal));
      },
    }),
    ...(release && {
      release(holdId) {
        const body = JSON.stringify({ holdId });
        // Not a beacon, which would send cookies.
        fetch(release, { method: 'POST', headers: SIMPLE, body, keepalive: true, credentials: 'omit' }).catch(
          () => undefined,
        );
      },
    }),
  };
}
