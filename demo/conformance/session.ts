/** A visit to one server: finds free times, books and holds them, and leaves as little behind as it can. */
import { addDays } from '../../src/booking/dates.js';
import { dateIn, toRfc3339 } from '../../src/booking/zone.js';
import { availability, type Availability, type Slot } from '../../src/protocol/availability.js';
import { bookingAnswer, type BookingAnswer } from '../../src/protocol/booking-answer.js';
import { holdAnswer, type HoldAnswer } from '../../src/protocol/hold.js';
import type { Clinic } from './clinic.js';
import { answered, NotOffered, offered, readAs } from './expect.js';
import type { Answer, Http } from './http.js';
import { lengthOf, queryOf, type Offer } from './offer.js';
import { newKey, wishFor, type Wish } from './visitor.js';

export interface Booked {
  slot: Slot;
  wish: Wish;
  answer: Answer;
  body: BookingAnswer;
}

/** A booking that is on the server because of us. */
export interface Made {
  reference: string;
  start: string;
  token: string | undefined;
  /** For more than one rule: cancelled at the very end. */
  kept: boolean;
}

export interface Choice {
  service?: string | undefined;
  minutes?: number | undefined;
}

const MINUTE = 60_000;
const MOST_DAYS = 62;

export class Session {
  readonly http: Http;
  readonly clinic: Clinic;
  readonly #choice: Choice;
  readonly #made = new Map<string, Made>();
  readonly #holds = new Set<string>();
  readonly #once = new Map<string, Promise<unknown>>();
  /** What the server's clock is ahead of ours. */
  #ahead = 0;

  constructor(http: Http, clinic: Clinic, choice: Choice = {}) {
    this.http = http;
    this.clinic = clinic;
    this.#choice = choice;
  }

  /** The server's clock, as far as it has told. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  today(): string {
    return dateIn(this.now(), this.clinic.zone);
  }

  /** The last bookable date. */
  lastDate(): string {
    return addDays(this.today(), this.clinic.policies.maxDaysAhead);
  }

  /** Something that more than one rule looks at, and that is made once. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#once.get(name) as Promise<T> | undefined) ?? make();
    this.#once.set(name, made);
    return made;
  }

  /** What most rules book: the first offer that has a free time. */
  offer(): Promise<Offer> {
    return this.once('offer', async () => {
      const { service, minutes } = this.#choice;
      const wanted = this.clinic
        .offers()
        .filter((offer) => !service || offer.service.id === service)
        .filter((offer) => !minutes || offer.minutes === minutes);
      for (const offer of wanted) if ((await this.available(offer)).slots.length) return offer;
      throw new NotOffered(wanted.length ? 'nothing has a free time' : 'the clinic has no such service');
    });
  }

  /** The first offer of which this is true, with or without the extras it is given. */
  offerWith(extend: (offer: Offer) => Offer | undefined, reason: string): Offer {
    const [found] = this.clinic.offers().flatMap((offer) => extend(offer) ?? []);
    offered(found, reason);
    return found;
  }

  /** An answer of section 2, whatever it is. */
  ask(query: Record<string, string>): Promise<Answer> {
    const address = new URL(this.clinic.link('availability'));
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return this.http.send(address.href);
  }

  /** The query of all that can be booked, as far as one question reaches. */
  wide(offer: Offer, more: Record<string, string> = {}): Record<string, string> {
    const [from, last] = [this.today(), this.lastDate()];
    const farthest = addDays(from, MOST_DAYS);
    return { ...queryOf(offer), from, to: last < farthest ? last : farthest, ...more };
  }

  /** @throws Broken when it is not answered as the protocol says */
  async available(offer: Offer, more: Record<string, string> = {}): Promise<Availability> {
    const answer = await this.ask(this.wide(offer, more));
    answered(answer, 200);
    const found = readAs(availability, answer);
    if (found.asOf) this.#ahead = Date.parse(found.asOf) - Date.now();
    return found;
  }

  /** Free times that can still be cancelled, none of which is about to pass. */
  async freeSlots(offer: Offer, more: Record<string, string> = {}): Promise<Slot[]> {
    const { slots } = await this.available(offer, more);
    return slots.filter(this.lasts);
  }

  readonly lasts = ({ start }: Slot): boolean =>
    Date.parse(start) > this.now() + (this.clinic.settledMinutes + 60) * MINUTE;

  async free(offer: Offer, accept: (slot: Slot) => boolean = () => true): Promise<Slot> {
    const slot = (await this.freeSlots(offer)).find(accept);
    offered(slot, 'no free time is left to try it with');
    return slot;
  }

  /** A free time at which a second one could be taken by mistake, where there is one. */
  async roomy(offer: Offer): Promise<Slot> {
    const slots = await this.freeSlots(offer);
    const slot = slots.find(({ practitioners }) => practitioners.length > 1) ?? slots[0];
    offered(slot, 'no free time is left to try it with');
    return slot;
  }

  /** Who is listed at this very start. */
  async freeAt(offer: Offer, { start }: Slot, more: Record<string, string> = {}): Promise<string[]> {
    const date = dateIn(start, this.clinic.zone);
    const { slots } = await this.available(offer, { from: date, to: date, ...more });
    return slots.find((slot) => Date.parse(slot.start) === Date.parse(start))?.practitioners ?? [];
  }

  endOf(offer: Offer, start: string): string {
    return toRfc3339(Date.parse(start) + lengthOf(offer) * MINUTE, this.clinic.zone);
  }

  wish(offer: Offer, slot: Slot, changes: Record<string, unknown> = {}): Wish {
    const agreedAt = toRfc3339(this.now(), this.clinic.zone);
    return { ...wishFor(this.clinic.document, offer, slot, agreedAt), ...changes };
  }

  async book(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.http.post(this.clinic.link('bookings'), body, headers);
    if (answer.status === 201) this.#remember(answer.body as Partial<BookingAnswer> | undefined);
    return answer;
  }

  /** A booking that must succeed, for what comes after it. */
  async booked(offer: Offer, slot: Slot, changes: Record<string, unknown> = {}): Promise<Booked> {
    const wish = this.wish(offer, slot, changes);
    const answer = await this.book(wish);
    answered(answer, 201);
    return { slot, wish, answer, body: readAs(bookingAnswer, answer) };
  }

  /** One booking that many rules look at: of a practitioner, who is then taken. */
  sample(): Promise<Booked & { offer: Offer; who: string }> {
    return this.once('sample', async () => {
      const offer = await this.offer();
      const slot = await this.free(offer);
      const who = slot.practitioners[0]!;
      const booked = await this.booked(offer, slot, { practitioner: who });
      this.#made.get(booked.body.id)!.kept = true;
      return { ...booked, offer, who };
    });
  }

  holdBody(offer: Offer, slot: Slot, changes: Record<string, unknown> = {}) {
    const { service, minutes, addOns, people } = offer;
    return {
      holdId: newKey(),
      service: service.id,
      minutes,
      addOns: addOns.map(({ id }) => id),
      people,
      start: slot.start,
      practitioner: slot.practitioners[0]!,
      ...changes,
    };
  }

  async hold(body: { holdId: string }, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.http.post(this.clinic.link('holds'), body, headers);
    if (answer.status < 300) this.#holds.add(body.holdId);
    return answer;
  }

  /** A hold that must succeed, for what comes after it. */
  async held(offer: Offer, slot: Slot, changes: Record<string, unknown> = {}): Promise<HoldAnswer> {
    const answer = await this.hold(this.holdBody(offer, slot, changes));
    answered(answer, 201);
    return readAs(holdAnswer, answer);
  }

  /** As the widget does it on its way out. */
  release(holdId: string): Promise<Answer> {
    return this.http.post(this.clinic.link('release'), { holdId }, { 'content-type': 'text/plain' });
  }

  /** The capability in a booking's link. @throws NotOffered */
  tokenOf(body: BookingAnswer): string {
    const token = tokenIn(body.links?.manage);
    offered(this.clinic.has('manage') && token, 'bookings are answered without a token in links.manage');
    return token;
  }

  manage(to: 'manage' | 'cancel' | 'reschedule', body: unknown, headers?: Record<string, string>) {
    return this.http.post(this.clinic.link(to), body, headers);
  }

  cancel(token: string, idempotencyKey: string = newKey()): Promise<Answer> {
    return this.manage('cancel', { token, idempotencyKey });
  }

  /** Takes back what a rule has done; `everything` is for the end. */
  async tidy(everything = false): Promise<void> {
    for (const holdId of this.#holds) if (this.clinic.has('release')) await this.release(holdId);
    this.#holds.clear();
    for (const [id, { token, kept }] of this.#made) {
      if (!token || !this.clinic.has('cancel') || (kept && !everything)) continue;
      const { status } = await this.cancel(token);
      if (status === 200 || status === 410) this.#made.delete(id);
    }
  }

  /** What could not be cancelled. */
  get leftBehind(): Made[] {
    return [...this.#made.values()];
  }

  #remember(body: Partial<BookingAnswer> = {}): void {
    const { id = newKey(), reference = 'without a reference', start = '', links } = body;
    this.#made.set(id, { reference, start, token: tokenIn(links?.manage), kept: false });
  }
}

function tokenIn(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  return new URLSearchParams(new URL(link).hash.slice(1)).get('booking') ?? undefined;
}
