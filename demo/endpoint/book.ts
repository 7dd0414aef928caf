/** Section 3 of the protocol: one booking a key, one appointment a practitioner, in one transaction. */
import { toRfc3339 } from '../../src/booking/zone.js';
import type { BookingAnswer } from '../../src/protocol/booking-answer.js';
import type { FieldError } from '../../src/protocol/problem.js';
import { assign } from './assign.js';
import type { Clinic } from './clinic.js';
import { contactsOf } from './contacts.js';
import { offerFor, type Offer } from './offer.js';
import { sameMoney } from './price.js';
import { ProblemError } from './problems.js';
import { newBookingId, newReference } from './reference.js';
import { answerErrors, type Posted, type Wish } from './request.js';
import { alternatives, freeAt } from './slots.js';
import { startOf } from './start.js';
import { bookingOfKey, busyDuring, contactIsBooked, insertBooking, lockNames } from './store/bookings.js';
import { retried } from './store/retried.js';
import type { Sql, Store } from './store/store.js';
import { MINUTE, windowAt, type Chance } from './timetable.js';

export interface Booked {
  /** False when the key had been answered before: `answer` is the first one. */
  created: boolean;
  answer: BookingAnswer;
}

/** Rolls the transaction back; what to offer instead is looked up once it is over. */
class SlotTaken extends Error {}

/**
 * @param now the server's clock, milliseconds since 1970
 * @throws ProblemError for everything that section 4 names for a booking
 */
export async function book(store: Store, clinic: Clinic, posted: Posted, now: number): Promise<Booked> {
  const { wish, payload } = posted;
  // A key that has been answered is answered again, whatever has changed since: price, opening hours or the time.
  const before = await replay(store, wish.idempotencyKey, payload);
  if (before) return before;

  const { offer, chance } = await check(store, clinic, wish, now);
  try {
    return await retried(() =>
      store.transaction(async (sql) => {
        const contacts = contactsOf(wish.people);
        await lockNames(sql, [
          `key:${wish.idempotencyKey}`,
          ...contacts,
          ...offer.practitioners.map(({ id }) => `practitioner:${id}`),
        ]);
        return (
          (await replay(sql, wish.idempotencyKey, payload)) ??
          (await enter(sql, clinic, posted, contacts, offer, chance))
        );
      }),
    );
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
    throw new ProblemError('slot-taken', {
      alternatives: await others(store, clinic, wish, now, chance.start),
    });
  }
}

async function replay(sql: Sql, key: string, payload: string): Promise<Booked | undefined> {
  const found = await bookingOfKey(sql, key, payload);
  if (!found) return undefined;
  if (!found.same) throw new ProblemError('idempotency-key-reused');
  return { created: false, answer: found.answer };
}

/** Everything that takes no lock. */
async function check(sql: Sql, clinic: Clinic, wish: Wish, now: number) {
  const offer = offerOf(clinic, wish, wish.practitioner, answerErrors(clinic, wish));
  const { quoted } = wish;
  if (quoted && !(offer.price && sameMoney(quoted, offer.price))) {
    throw new ProblemError('price-changed', { quoted, current: offer.price ?? null });
  }
  return { offer, chance: await startOf(sql, clinic, offer, Date.parse(wish.start), now) };
}

async function enter(
  sql: Sql,
  clinic: Clinic,
  { wish, payload }: Posted,
  contacts: readonly string[],
  offer: Offer,
  { start, end, practitioners }: Chance,
): Promise<Booked> {
  // Before the slot: whoever reloads between request and answer would find it taken, by themselves.
  if (await contactIsBooked(sql, contacts, start, end)) {
    throw new ProblemError('already-booked', { phone: clinic.document.clinic?.phone });
  }
  const freeAgain = start + offer.occupied * MINUTE;
  const busy = await busyDuring(
    sql,
    practitioners.map(({ id }) => id),
    start,
    freeAgain,
  );
  const free = freeAt(practitioners, start, offer, busy);
  const chosen = await assign(sql, clinic, offer, start, free, wish.preference?.gender);
  if (!chosen) throw new SlotTaken();

  const answer = answerTo(clinic, wish, chosen, start, end);
  await insertBooking(sql, {
    answer,
    key: wish.idempotencyKey,
    payload,
    contacts,
    practitioners: chosen,
    start,
    end,
    freeAgain,
  });
  return { created: true, answer };
}

function answerTo(clinic: Clinic, wish: Wish, chosen: readonly string[], start: number, end: number) {
  const requested = clinic.policies.confirmation === 'request';
  return {
    id: newBookingId(),
    reference: newReference(),
    status: requested ? ('requested' as const) : ('confirmed' as const),
    service: wish.service,
    minutes: wish.minutes,
    // The clinic may still decide who: a request names only whom the visitor named.
    practitioner: requested ? wish.practitioner : chosen[0],
    ...(chosen.length > 1 && !requested ? { practitioners: [...chosen] } : {}),
    start: toRfc3339(start, clinic.zone),
    end: toRfc3339(end, clinic.zone),
    timeZone: clinic.zone,
  };
}

function offerOf(
  clinic: Clinic,
  wish: Wish,
  practitioner = wish.practitioner,
  found: readonly FieldError[] = [],
): Offer {
  const { service, minutes, addOns, people, preference } = wish;
  const onlyGender = preference?.strict ? preference.gender : undefined;
  return offerFor(
    clinic,
    { service, minutes, addOns, practitioner, people: people.length, onlyGender },
    found,
  );
}

/** With the practitioner who was wanted, else with anyone: empty only when the whole window is. */
async function others(sql: Sql, clinic: Clinic, wish: Wish, now: number, start: number) {
  const window = windowAt(clinic, now);
  const same = await alternatives(sql, clinic, offerOf(clinic, wish), window, start);
  return same.length ? same : alternatives(sql, clinic, offerOf(clinic, wish, 'any'), window, start);
}
