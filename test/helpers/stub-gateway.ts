/** A clinic's server without a network: it offers the times it is told, and answers bookings from a list. */
import type {
  Availability,
  AvailabilityQuestion,
  BookingGateway,
  BookingOutcome,
  BookingRequest,
  Slot,
} from '../../src/index.js';

/** What a booking is answered; a function gets the body that was posted. */
export type Reply = BookingOutcome | Error | ((body: string) => Promise<BookingOutcome>);

export const slotAt = (date: string, time: string): Slot => {
  const start = `${date}T${time}:00-08:00`;
  const end = new Date(Date.parse(start) + 75 * 60_000).toISOString();
  return { start, end, practitioners: ['ana'] };
};

export const confirmed: BookingOutcome = {
  status: 'confirmed',
  booking: { id: 'bk_1', reference: '7F3K-Q2', status: 'confirmed' },
};

/** Wednesday to Friday, twice a day, and one day in January. */
const TIMES: Readonly<Record<string, readonly string[]>> = {
  '2026-12-02': ['09:00', '14:00'],
  '2026-12-03': ['09:00', '17:30'],
  '2026-12-04': ['10:00'],
  '2027-01-05': ['11:00'],
};

export class StubGateway implements BookingGateway {
  readonly bodies: string[] = [];
  readonly questions: AvailabilityQuestion[] = [];
  times: Readonly<Record<string, readonly string[]>> = TIMES;
  /** Who can have a slot; Ana unless set. */
  who: (slot: Slot) => string[] = () => ['ana'];
  /** Slots as they are, instead of times. */
  slots: Slot[] | null = null;
  /** Set to fail the next questions. */
  broken: Error | null = null;
  /** Holds answers up while set. */
  wait: Promise<unknown> | null = null;

  constructor(private readonly replies: Reply[] = [confirmed]) {}

  async availability(question: AvailabilityQuestion): Promise<Availability> {
    this.questions.push(question);
    await this.wait;
    if (this.broken) throw this.broken;
    if (this.slots) {
      const next = this.slots[0]?.start.slice(0, 10);
      return { timeZone: 'America/Los_Angeles', nextAvailable: next, slots: this.slots };
    }
    const dates = Object.keys(this.times).sort();
    const within = dates.filter((date) => date >= question.from && date <= question.to);
    return {
      timeZone: 'America/Los_Angeles',
      nextAvailable: dates.find((date) => date >= question.from && this.times[date]!.length > 0) ?? null,
      slots: within.flatMap((date) =>
        this.times[date]!.map((time) => {
          const slot = slotAt(date, time);
          return { ...slot, practitioners: this.who(slot) };
        }),
      ),
    };
  }

  /** The last reply answers all that follow. */
  async book(body: string): Promise<BookingOutcome> {
    this.bodies.push(body);
    const reply = this.replies[Math.min(this.bodies.length, this.replies.length) - 1]!;
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply(body) : reply;
  }

  /** The bookings as read from their bodies. */
  get posted(): BookingRequest[] {
    return this.bodies.map((body) => JSON.parse(body) as BookingRequest);
  }
}
