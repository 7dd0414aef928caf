/**
 * Owns the booking whose manage link was followed, and its token, which nobody else gets to see: reads it from the address,
 * takes it out of there, and sends what is to be done. It neither renders nor decides when.
 */
import type { ReactiveElement } from 'lit';
import type { Catalogue } from '../booking/catalogue.js';
import { moveDraft } from '../booking/managed.js';
import { stepToMend } from '../booking/refusal.js';
import { timesOf } from '../booking/steps.js';
import type { Doing, Managing } from '../contexts/managing-context.js';
import { bookingEvent } from '../events.js';
import { BookingFailure, failureFrom, type FailureType } from '../gateway/booking-failure.js';
import type { BookingGateway } from '../gateway/booking-gateway.js';
import { newIdempotencyKey } from '../gateway/idempotency-key.js';
import { tell, tellFailure } from '../tell.js';
import type { ManagedBooking } from '../protocol/manage.js';
import type { BookingController } from './booking-controller.js';
import { listen, whenGone } from './while-connected.js';

/** What a change is sent with. */
export interface ManageFrame {
  gateway: BookingGateway;
  catalogue: Catalogue;
  /** Of the time that is kept for the visitor, who may move to it. */
  holdId?: string;
  /** Called when another try is to come, with why. */
  waits: (after?: FailureType) => void;
}

export class ManageController {
  state: Managing | null = null;

  private token = '';
  /** The one change that is meant, and its key. */
  private change: { content: string; key: string } | null = null;
  private stop = new AbortController();

  constructor(
    private readonly host: ReactiveElement,
    private readonly way: BookingController,
  ) {
    listen(host, 'hashchange', () => host.requestUpdate());
    whenGone(host, () => this.stop.abort());
  }

  /**
   * Takes the token that the address carries, and asks for its booking. Of several elements the first one does that can.
   * @returns whether it did
   */
  take(frame: ManageFrame): boolean {
    const { manage, cancel, reschedule } = frame.gateway;
    const token = manage && tokenIn(location.hash);
    if (!token || this.way.submission.status === 'pending') return false;
    try {
      // Path and query stay, and what the page itself keeps there.
      history.replaceState(history.state, '', location.href.split('#')[0]);
    } catch {
      // Sandboxed, or written too often by the page: the token is left for the next time rather than lying about.
      return false;
    }
    this.token = token;
    this.way.go('manage', frame.catalogue);
    const [cancels, moves] = [Boolean(cancel), Boolean(reschedule)];
    this.state = { booking: null, doing: 'look', shows: 'booking', cancels, moves };
    void this.send('look', frame);
    return true;
  }

  /** Whether to ask if the booking shall be cancelled. */
  ask(asks: boolean): void {
    this.show({ shows: asks ? 'question' : 'booking' });
  }

  /** Ends in the state and in the submission; never throws. */
  async send(doing: Doing, frame: ManageFrame): Promise<void> {
    if (this.way.submission.status === 'pending') return;
    this.show({ doing, ...(doing !== 'cancel' && { shows: 'booking' }) });
    this.way.put({ submission: { status: 'pending' } });
    this.stop = new AbortController();
    try {
      const { sequence: before = 0 } = this.state?.booking ?? {};
      const answer = await this.post(doing, frame);
      this.change = null;
      // A calendar replaces an entry by one of a higher number only; some servers count no changes.
      const booking = { ...answer, sequence: answer.sequence ?? (doing === 'look' ? before : before + 1) };
      this.show({ booking, shows: doing === 'move' ? 'moved' : 'booking' });
      this.way.put({
        draft: moveDraft(booking, frame.catalogue),
        step: 'manage',
        submission: { status: 'idle' },
      });
      if (doing === 'look') return;
      this.way.renew();
      const type = doing === 'move' ? 'booking-rescheduled' : 'booking-cancelled';
      tell(this.host, bookingEvent(type, detailOf(booking)));
    } catch (error) {
      this.fail(failureFrom(error));
    }
  }

  private fail(failure: BookingFailure): void {
    const { booking, doing } = this.state!;
    const { type, problem } = failure;
    const { draft, step } = this.way;
    const elsewhere = doing === 'move' && stepToMend(type, problem) === 'time';
    this.way.put({
      submission: { status: 'failed', failure },
      ...(elsewhere && {
        step: timesOf(step),
        draft: { ...draft, slot: null, date: problem.nextAvailable ?? '' },
      }),
    });
    tellFailure(this.host, type, booking && { ...detailOf(booking), start: draft.slot?.start ?? '' });
  }

  /** The same change goes out with the same key; should that key be another's, once more with a new one. */
  private async post(doing: Doing, frame: ManageFrame, again = true): Promise<ManagedBooking> {
    const { gateway, holdId, waits } = frame;
    const { token, stop } = this;
    const waiting = this.way.waiting(waits);
    if (doing === 'look') return gateway.manage!(token, stop.signal, waiting);
    const { practitioner, slot } = this.way.draft;
    const wish = doing === 'move' && { start: slot!.start, practitioner };
    const content = JSON.stringify([token, wish]);
    if (this.change?.content !== content) this.change = { content, key: newIdempotencyKey() };
    const request = { token, idempotencyKey: this.change.key };
    try {
      return await (wish
        ? gateway.reschedule!({ ...request, ...wish, ...(holdId && { holdId }) }, stop.signal, waiting)
        : gateway.cancel!(request, stop.signal, waiting));
    } catch (error) {
      const reused = error instanceof BookingFailure && error.type === 'idempotency-key-reused';
      if (!reused || !again) throw error;
      this.change = null;
      return this.post(doing, frame, false);
    }
  }

  private show(change: Partial<Managing>): void {
    this.state = { ...this.state!, ...change };
    this.host.requestUpdate();
  }
}

/** The fragment's own `+` is no blank, as it would be in a form. */
export const tokenIn = (fragment: string) =>
  new URLSearchParams(fragment.slice(1).replaceAll('+', '%2B')).get('booking');

const detailOf = ({ service = '', minutes = 0, start = '', reference }: ManagedBooking) => ({
  service,
  minutes,
  start,
  reference,
});
