/** A booking moved to another time, by whoever has its token: it never stands in its own way. */
import type { ManagedBooking, RescheduleRequest } from '../../src/protocol/manage.js';
import { canonical } from './canonical.js';
import { contactsOf } from './contacts.js';
import type { Desk } from './desk.js';
import { changeable, stateOf } from './manage.js';
import { guestOf, offerFor, type Offer } from './offer.js';
import { ProblemError } from './problems.js';
import type { Search } from './slots.js';
import { choose, namesOf, orOthers, spotAt } from './spot.js';
import { isElsewhere } from './store/attending.js';
import { moveBooking, type BookingRow } from './store/changes.js';
import { busyDuring } from './store/diary.js';
import { contactNames } from './store/locks.js';
import { Outrun, settled } from './store/settled.js';

/** @throws ProblemError as for a cancellation, and as for a booking where the new time is concerned */
export async function reschedule(desk: Desk, request: RescheduleRequest): Promise<ManagedBooking> {
  const { store: sql, clinic, rules } = desk;
  const { token, idempotencyKey: key, holdId } = request;
  const payload = canonical({ start: request.start, practitioner: request.practitioner ?? null });
  const change = await changeable(desk, sql, token, key, payload);
  if (!('booking' in change)) return change;
  const { booking } = change;
  const start = Date.parse(request.start);
  const own = { holdId, bookingId: booking.id };
  const anyone: Search = { sql, clinic, offer: offerOfAnyone(desk, booking), now: desk.now(), own };
  const search = { ...anyone, offer: offerOf(desk, booking, request.practitioner ?? 'any') };
  const spot = await spotAt(search, start);
  const contacts = rules.oneBookingPerContact ? contactsOf(booking.payload.people) : [];
  return orOthers(
    () =>
      settled(desk.store, [...namesOf(spot), ...contactNames(contacts)], async (sql) => {
        const again = await changeable(desk, sql, token, key, payload);
        if (!('booking' in again)) return again;
        const { booking } = again;
        if (await isElsewhere(sql, contacts, start, spot.end, booking.id)) {
          throw new ProblemError('already-booked', { phone: clinic.document.clinic?.phone });
        }
        const busy = await busyDuring(sql, spot.working, spot.day.from, spot.day.to, search.now, own);
        const kept = request.practitioner ? [] : booking.practitioners;
        const practitioners = choose(clinic, spot, busy, {
          gender: booking.payload.preference?.gender,
          kept,
        });
        const { end, freeAgain } = spot;
        const moved = { ...booking, start, end, practitioners, sequence: booking.sequence + 1 };
        const answer = stateOf(desk, moved);
        const move = { ...again, answer, practitioners, contacts, start, end, freeAgain, holdId };
        if (!(await moveBooking(sql, move))) throw new Outrun();
        return answer;
      }),
    start,
    holdId !== undefined,
    search,
    anyone,
  );
}

/** What was booked, as the clinic offers it now. */
function offerOf({ clinic }: Desk, { payload }: BookingRow, practitioner: string): Offer {
  const { service, minutes, addOns = [], people, preference } = payload;
  const onlyGender = preference?.strict ? preference.gender : undefined;
  const own = { service, minutes, addOns };
  const guest = guestOf(own, people[1], (member) => `#/people/1/${member}`);
  return offerFor(clinic, { ...own, practitioner, people: people.length, guest, onlyGender });
}

/** The same, with whoever there is. @throws ProblemError call-us when the clinic no longer offers it */
function offerOfAnyone(desk: Desk, booking: BookingRow): Offer {
  try {
    return offerOf(desk, booking, 'any');
  } catch {
    throw new ProblemError('call-us', { phone: desk.clinic.document.clinic?.phone });
  }
}
