/** Section 3 of the protocol: one booking a key, one appointment a practitioner. */
import type { BookingAnswer } from '../../src/protocol/booking-answer.js';
import type { FieldError } from '../../src/protocol/problem.js';
import { answerTo } from './answer.js';
import { contactsOf } from './contacts.js';
import type { Desk } from './desk.js';
import { guestOf, offerFor, type Offer } from './offer.js';
import { sameMoney } from './price.js';
import { ProblemError } from './problems.js';
import type { Posted } from './reading.js';
import { newBookingId, newReference } from './reference.js';
import { answerErrors, type Wish } from './request.js';
import type { Search } from './slots.js';
import { choose, namesOf, orOthers, spotAt, type Spot } from './spot.js';
import { bookingOfKey, insertBooking, lookUp, type Scene } from './store/bookings.js';
import { contactNames } from './store/locks.js';
import { settled } from './store/settled.js';
import type { Sql } from './store/store.js';

export interface Booked {
  /** False when the key had been answered before: `answer` is the first one. */
  created: boolean;
  answer: BookingAnswer;
}

/** @throws ProblemError for everything that section 4 names for a booking */
export async function book(desk: Desk, posted: Posted<Wish>): Promise<Booked> {
  const { store, clinic, rules } = desk;
  const { message: wish, payload } = posted;
  const plan = await planOf(desk, wish).catch(async (refusal: unknown) => {
    // A key that has been answered is answered again, whatever has changed since: price, opening hours or the time.
    const before = replayed(await bookingOfKey(store, wish.idempotencyKey, payload));
    if (before) return before;
    throw refusal;
  });
  if ('answer' in plan) return plan;

  const { spot, search } = plan;
  const { start, end, freeAgain, working } = spot;
  const { idempotencyKey: key, holdId } = wish;
  const gender = wish.preference?.gender;
  const contacts = rules.oneBookingPerContact ? contactsOf(wish.people) : [];
  const now = search.now;

  const write = async (sql: Sql, practitioners: string[]): Promise<Booked> => {
    const answer = answerOf(desk, wish, spot, practitioners);
    const letters = desk.letters.filter((recipient) => recipient === 'clinic' || wish.people[0]?.email);
    const booking = { answer, key, payload, contacts, practitioners, start, end, freeAgain, now, holdId };
    await insertBooking(sql, { ...booking, letters });
    return { created: true, answer };
  };
  const decide = async (sql: Sql): Promise<Booked> => {
    const question = { key, payload, contacts, start, end, practitioners: working, ...spot.day, now, holdId };
    const scene = await lookUp(sql, question);
    const before = replayed(scene.replay);
    if (before) return before;
    // Before the slot: whoever reloads between request and answer would find it taken, by themselves.
    if (scene.elsewhere) throw new ProblemError('already-booked', { phone: phoneOf(desk) });
    return write(sql, choose(clinic, spot, scene.busy, { gender, kept: scene.held }));
  };
  // With nobody to choose among, the constraints say all that a look would, and a look costs as much as the booking.
  const sure = working.length === spot.offer.people;
  const quick = sure ? (sql: Sql) => write(sql, choose(clinic, spot, [], { gender })) : decide;

  const names = [...namesOf(spot), ...contactNames(contacts)];
  const anyone: Search = { ...search, offer: offerOf(desk, wish, 'any') };
  return orOthers(() => settled(store, names, decide, quick), start, holdId !== undefined, search, anyone);
}

function replayed(replay: Scene['replay']): Booked | undefined {
  if (!replay) return undefined;
  if (!replay.same) throw new ProblemError('idempotency-key-reused');
  return { created: false, answer: replay.answer };
}

/** Everything that can be said before the diary is opened. */
async function planOf(desk: Desk, wish: Wish): Promise<{ spot: Spot; search: Search }> {
  const { store: sql, clinic, rules } = desk;
  const tooFast = wish.filledMs !== undefined && wish.filledMs < rules.minFillSeconds * 1000;
  // Not a pretended success: should it be a person after all, they learn how to get their massage.
  if (wish.honeypot || tooFast) throw new ProblemError('call-us', { phone: phoneOf(desk) });
  const offer = offerOf(desk, wish, wish.practitioner, answerErrors(clinic, wish));
  const { quoted } = wish;
  if (quoted && !(offer.price && sameMoney(quoted, offer.price))) {
    throw new ProblemError('price-changed', { quoted, current: offer.price ?? null });
  }
  const search = { sql, clinic, offer, now: desk.now(), own: { holdId: wish.holdId } };
  return { search, spot: await spotAt(search, Date.parse(wish.start)) };
}

const phoneOf = ({ clinic }: Desk) => clinic.document.clinic?.phone;

function answerOf(desk: Desk, wish: Wish, { start, end }: Spot, practitioners: readonly string[]) {
  const id = newBookingId();
  const requested = desk.clinic.policies.confirmation === 'request';
  return {
    ...answerTo(desk, { id, reference: newReference(), start, end, practitioners, wish, requested }),
    status: requested ? ('requested' as const) : ('confirmed' as const),
  };
}

function offerOf(desk: Desk, wish: Wish, practitioner: string, found: readonly FieldError[] = []): Offer {
  const { service, minutes, addOns, people, preference } = wish;
  const onlyGender = preference?.strict ? preference.gender : undefined;
  return offerFor(
    desk.clinic,
    {
      service,
      minutes,
      addOns,
      practitioner,
      people: people.length,
      guest: guestOf(wish, people[1], (member) => `#/people/1/${member}`),
      onlyGender,
    },
    found,
  );
}
