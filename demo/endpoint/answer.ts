/** What is answered of a booking, made, seen or changed; no contact data in it, ever. */
import { toRfc3339 } from '../../src/booking/zone.js';
import type { BookingRequest } from '../../src/protocol/booking-request.js';
import type { Desk } from './desk.js';
import { guestOf } from './offer.js';

export interface Facts {
  id: string;
  reference: string;
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** Ids, one a person. */
  practitioners: readonly string[];
  /** What was asked for. */
  wish: Pick<BookingRequest, 'service' | 'minutes' | 'practitioner' | 'addOns' | 'people'>;
  /** The clinic may still decide who: such a booking names only whom the visitor named. */
  requested: boolean;
}

/** The answer but for its status. */
export function answerTo({ clinic, tokens }: Desk, facts: Facts) {
  const { id, reference, start, end, practitioners, wish, requested } = facts;
  const { zone, document } = clinic;
  const [, other] = wish.people;
  return {
    id,
    reference,
    service: wish.service,
    minutes: wish.minutes,
    practitioner: requested ? (wish.practitioner ?? 'any') : practitioners[0],
    ...(practitioners.length > 1 && !requested ? { practitioners: [...practitioners] } : {}),
    ...(other && {
      massages: [
        wish,
        { ...wish, ...guestOf({ ...wish, addOns: wish.addOns ?? [] }, other, String)?.massage },
      ].map(({ service, minutes }, place) => ({
        service,
        minutes,
        ...(requested ? {} : { practitioner: practitioners[place] }),
      })),
    }),
    start: toRfc3339(start, zone),
    end: toRfc3339(end, zone),
    timeZone: zone,
    ...(document.clinic?.url
      ? { links: { manage: manageLink(document.clinic.url, tokens.manage(id)) } }
      : {}),
  };
}

/** In the fragment: no server, log or Referer ever sees the token. */
function manageLink(url: string, token: string): string {
  const link = new URL(url);
  link.hash = `booking=${token}`;
  return link.href;
}
