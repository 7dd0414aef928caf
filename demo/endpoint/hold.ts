/** Section 5 of the protocol: a slot kept while the visitor fills in the form. */
import { toRfc3339 } from '../../src/booking/zone.js';
import type { HoldAnswer, HoldRequest } from '../../src/protocol/hold.js';
import type { Desk } from './desk.js';
import { guestOf, offerFor } from './offer.js';
import type { Search } from './slots.js';
import { choose, namesOf, orOthers, spotAt } from './spot.js';
import { busyDuring } from './store/diary.js';
import { heldBy, putHold, type Held } from './store/holds.js';
import { settled } from './store/settled.js';
import { MINUTE } from './timetable.js';

/** How long the same slot can be kept by asking again: eleven times ten minutes leave room for WCAG 2.2.1's ten. */
const MOST_MINUTES = 120;

/** @throws ProblemError slot-taken, invalid-fields, outside-hours or outside-booking-window */
export async function hold(desk: Desk, request: HoldRequest): Promise<HoldAnswer> {
  const { store, clinic, rules } = desk;
  const { holdId, service, minutes, addOns, people, practitioner } = request;
  const now = desk.now();
  const guest = people > 1 ? guestOf(request, request.guest, (member) => `#/guest/${member}`) : undefined;
  const offer = offerFor(clinic, { service, minutes, addOns, people, practitioner, guest });
  const search: Search = { sql: store, clinic, offer, now, own: { holdId } };
  const spot = await spotAt(search, Date.parse(request.start));
  const { start, freeAgain } = spot;

  const kept = await orOthers(
    () =>
      settled(store, [`hold:${holdId}`, ...namesOf(spot)], async (sql) => {
        const before = (await heldBy(sql, holdId)).filter(
          (held) => held.start === start && held.expires > now,
        );
        const busy = await busyDuring(sql, spot.working, spot.day.from, spot.day.to, now, { holdId });
        const practitioners = choose(clinic, spot, busy, { kept: before.map((held) => held.practitioner) });
        const { since, expires } = terms(before[0], now, rules.holdMinutes);
        await putHold(sql, { holdId, practitioners, start, freeAgain, since, expires, now });
        return { practitioner: practitioners[0]!, expires };
      }),
    start,
    false,
    search,
  );
  return { holdId, expiresAt: toRfc3339(kept.expires, clinic.zone), practitioner: kept.practitioner };
}

/** Asking again for the same slot gives more time, but not without end, and never less than was promised. */
function terms(before: Held | undefined, now: number, minutes: number): { since: number; expires: number } {
  const since = before?.since ?? now;
  const wished = Math.min(now + minutes * MINUTE, since + Math.max(MOST_MINUTES, minutes) * MINUTE);
  return { since, expires: Math.max(wished, before?.expires ?? 0) };
}
