/** A clinic's server that knows one booking by its link: it answers changes from a list, and keeps what it was sent. */
import type { Waiting } from '../../src/gateway/booking-gateway.js';
import type { BookingGateway } from '../../src/index.js';
import type { CancelRequest, ManagedBooking, RescheduleRequest } from '../../src/protocol/manage.js';
import { StubGateway } from './stub-gateway.js';

export const TOKEN = 'bk_1.s3cret';

export const booked: ManagedBooking = {
  id: 'bk_1',
  reference: '7F3K-Q2',
  status: 'confirmed',
  service: 'pain-relief',
  minutes: 60,
  practitioner: 'ana',
  start: '2026-12-02T14:00:00-08:00',
  end: '2026-12-02T15:15:00-08:00',
  timeZone: 'America/Los_Angeles',
  sequence: 0,
  links: { manage: `https://clinic.example/book#booking=${TOKEN}` },
};

export class ManagingGateway extends StubGateway implements BookingGateway {
  readonly tokens: string[] = [];
  readonly cancels: CancelRequest[] = [];
  readonly moves: RescheduleRequest[] = [];
  /** Refusals, thrown one after the other before anything is done. */
  refusals: Error[] = [];
  /** Holds answers up while set. */
  pause: Promise<unknown> | null = null;
  /** Set to say that there was no answer at first, and when it is tried again. */
  until = 0;
  /** Whether changes are counted. */
  counts = true;

  constructor(public booking: ManagedBooking = booked) {
    super();
  }

  async manage(token: string, _signal?: AbortSignal, waiting?: Waiting): Promise<ManagedBooking> {
    this.tokens.push(token);
    return this.answer({}, waiting);
  }

  async cancel(change: CancelRequest, _signal?: AbortSignal, waiting?: Waiting): Promise<ManagedBooking> {
    this.cancels.push(change);
    return this.answer({ status: 'cancelled', ...this.next() }, waiting);
  }

  async reschedule(
    change: RescheduleRequest,
    _signal?: AbortSignal,
    waiting?: Waiting,
  ): Promise<ManagedBooking> {
    this.moves.push(change);
    const { start, practitioner } = change;
    const end = new Date(Date.parse(start) + 75 * 60_000).toISOString();
    const named = practitioner === 'any' ? {} : { practitioner };
    return this.answer({ start, end, ...named, ...this.next() }, waiting);
  }

  private next = () => this.counts && { sequence: (this.booking.sequence ?? 0) + 1 };

  private async answer(change: Partial<ManagedBooking>, waiting?: Waiting): Promise<ManagedBooking> {
    await Promise.resolve();
    if (this.until) waiting?.(this.until);
    await this.pause;
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    this.booking = { ...this.booking, ...change };
    return this.booking;
  }
}
