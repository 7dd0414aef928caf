/**
 * The only writer of the draft, and of where its booking stands. It knows the rules by name only: they are in `booking/`.
 * It does not render, fetch times or touch the history.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Catalogue } from '../booking/catalogue.js';
import { detailErrors } from '../booking/details.js';
import { changed, emptyDraft, fitted, hasTyped, type Change, type Draft } from '../booking/draft.js';
import { monthStart } from '../booking/dates.js';
import { landingDate } from '../booking/month.js';
import { sameStart } from '../booking/availability.js';
import { bookingPayload, type RequestFrame } from '../booking/request.js';
import { stepToMend } from '../booking/refusal.js';
import { isManaging, reachable, timesOf, type Step } from '../booking/steps.js';
import { dateIn } from '../booking/zone.js';
import type { Submission } from '../contexts/submission-context.js';
import type { Times } from '../contexts/times-context.js';
import { bookingEvent, BookingSubmitEvent, type BookingDetail } from '../events.js';
import { BookingFailure, type FailureType } from '../gateway/booking-failure.js';
import type { BookingGateway, BookingOutcome } from '../gateway/booking-gateway.js';
import { newIdempotencyKey } from '../gateway/idempotency-key.js';
import type { BookingRequest } from '../protocol/booking-request.js';

/** Failures after which the booking may have been made, or is still to be: the next try is the same one. */
const unsettled: ReadonlySet<FailureType> = new Set([
  'unverified',
  'unavailable',
  'offline',
  'rate-limited',
  'request-in-progress',
]);

/** How far one has come. */
export interface Way {
  draft: Draft;
  step: Step;
  submission: Submission;
}

export class BookingController implements ReactiveController {
  draft: Draft = emptyDraft;
  step: Step = 'choose';
  submission: Submission = { status: 'idle' };

  /** Booking while a booking is managed, and the other way round: it waits as it was left. */
  private other: Way = { draft: emptyDraft, step: 'manage', submission: { status: 'idle' } };

  /** The one intention to book: its content, and the bytes that go out each time. */
  private intention: { content: string; body: string } | null = null;
  private stop = new AbortController();

  /** @param resume sends again what could not be sent for want of a connection */
  constructor(
    private readonly host: ReactiveElement,
    private readonly resume: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.onLeave);
    window.addEventListener('online', this.onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.onLeave);
    window.removeEventListener('online', this.onOnline);
    // Moved within the page it comes back at once, and its booking goes on.
    queueMicrotask(() => this.host.isConnected || this.stop.abort());
  }

  change(change: Change, catalogue: Catalogue): void {
    if (this.submission.status === 'pending') return;
    this.draft = changed(this.draft, change, catalogue);
    this.host.requestUpdate();
  }

  /** The catalogue changed under the draft. */
  fit(catalogue: Catalogue): void {
    this.draft = fitted(this.draft, catalogue);
    this.step =
      this.step === 'outcome' ? this.step : reachable(this.step, this.draft, this.complete(catalogue));
    this.host.requestUpdate();
  }

  /** What the webmaster preselected; with service and duration the visitor begins at the times. */
  begin(
    start: { category: string; service: string; minutes: number; practitioner: string },
    catalogue: Catalogue,
  ): void {
    const { service, minutes } = start;
    this.draft = { ...this.draft, category: start.category || this.draft.category };
    if (service && minutes) {
      this.draft = changed(this.draft, { type: 'offer', service, minutes }, catalogue);
      this.draft = { ...this.draft, practitioner: start.practitioner || this.draft.practitioner };
      if (this.step === 'choose') this.step = 'time';
    }
    this.draft = fitted(this.draft, catalogue);
    this.host.requestUpdate();
  }

  /** @returns the step it came to, which is no further than the draft allows */
  go(step: Step, catalogue: Catalogue): Step {
    if (this.submission.status === 'pending') return this.step;
    if (isManaging(step) !== isManaging(this.step)) {
      const { draft, submission } = this;
      const left = { draft, step: this.step, submission };
      this.put(step === 'choose' ? this.renewed(this.other) : this.other);
      this.other = left;
      this.draft = fitted(this.draft, catalogue);
    }
    if (this.submission.status === 'done') return this.step;
    this.submission = { status: 'idle' };
    this.step = reachable(step, this.draft, this.complete(catalogue));
    this.host.requestUpdate();
    return this.step;
  }

  /**
   * Keeps the day looked at among those with times, and the chosen time as it is offered now, which may end later than
   * before; lets go of one that is no longer offered.
   * @returns whether the chosen time was lost
   */
  settle(times: Times, timeZone: string): boolean {
    // What the visitor reads about a time that was refused needs that time.
    const reads = this.submission.status !== 'idle' && this.step !== timesOf(this.step);
    if (times.status !== 'ready' || reads) return false;
    const { slot, date } = this.draft;
    const day = slot && dateIn(slot.start, timeZone);
    const known = slot && day && times.months.has(monthStart(day));
    const now = known && times.days.get(day)?.find(({ start }) => sameStart(start, slot.start));
    const lost = Boolean(known && !now);
    if (lost) this.lose();
    else if (now && now !== slot) this.draft = { ...this.draft, slot: now };
    const wanted = date || (day ?? times.next?.date ?? times.month);
    const landed = landingDate(times.month, wanted, times.days.keys());
    if (times.days.has(landed) && landed !== date) this.draft = { ...this.draft, date: landed };
    return lost;
  }

  /** The chosen time is somebody else's: whoever is past the times is led back to them, and told why. */
  lose(failure = new BookingFailure('slot-taken')): void {
    if (this.submission.status !== 'idle') return;
    this.draft = { ...this.draft, slot: null };
    const times = timesOf(this.step);
    if (this.step === times) return;
    this.step = times;
    this.enter({ status: 'failed', failure });
  }

  /**
   * Posts the booking: once an intention, and the same bytes again while the visitor changed nothing.
   * Ends in `submission`; never throws.
   * @param waits called when there was no answer, and another try is to come
   */
  async submit(gateway: BookingGateway, frame: RequestFrame, waits: () => void): Promise<void> {
    if (this.submission.status === 'pending' || this.submission.status === 'done') return;
    this.enter({ status: 'pending' });
    const { signal } = (this.stop = new AbortController());
    const waiting = (until: number) => {
      this.enter({ status: 'pending', until });
      waits();
    };
    const book = (body: string) => gateway.book(body, signal, waiting);
    try {
      const body = await this.body(frame);
      if (!body) {
        this.enter({ status: 'idle' });
        return;
      }
      this.succeed(await book(body).catch((error: unknown) => book(this.rekeyed(body, error))));
    } catch (error) {
      this.fail(
        error instanceof BookingFailure ? error : new BookingFailure('unverified', { detail: String(error) }),
      );
    }
  }

  private succeed(outcome: BookingOutcome): void {
    this.step = 'outcome';
    this.enter({ status: 'done', outcome });
    const detail = { ...this.detail(), reference: outcome.booking?.reference };
    this.host.dispatchEvent(
      outcome.status === 'requested'
        ? bookingEvent('booking-requested', detail)
        : bookingEvent('booking-confirmed', {
            ...detail,
            paymentRequired: outcome.status === 'payment_required',
          }),
    );
  }

  /** The same booking under another key, where its own turned out to be somebody else's. @throws any other error */
  private rekeyed(body: string, error: unknown): string {
    if (!(error instanceof BookingFailure) || error.type !== 'idempotency-key-reused') throw error;
    const booking = JSON.parse(body) as BookingRequest;
    return JSON.stringify({ ...booking, idempotencyKey: newIdempotencyKey() });
  }

  private fail(failure: BookingFailure): void {
    const { type, problem } = failure;
    // A refusal unbinds the key (only a success binds one), and what comes next is a new intention.
    if (!unsettled.has(type)) this.intention = null;
    if (type === 'price-changed') this.draft = { ...this.draft, price: problem.current ?? null };
    this.step = stepToMend(type, problem) ?? this.step;
    if (this.step === 'time') this.draft = { ...this.draft, slot: null, date: problem.nextAvailable ?? '' };
    this.enter({ status: 'failed', failure });
    this.host.dispatchEvent(
      type === 'slot-taken'
        ? bookingEvent('booking-conflict', this.detail())
        : bookingEvent('booking-error', { type }),
    );
  }

  /** The bytes to send; undefined when the page took the booking over. */
  private async body(frame: RequestFrame): Promise<string | undefined> {
    const payload = bookingPayload(this.draft, frame, location.href);
    const content = JSON.stringify(payload);
    if (this.intention?.content === content) return this.intention.body;
    // Beside the content: time alone does not make another intention.
    const filledMs = Math.round(performance.now());
    const event = new BookingSubmitEvent({ ...payload, filledMs, idempotencyKey: newIdempotencyKey() });
    const goesOn = this.host.dispatchEvent(event);
    const waited = await Promise.allSettled(event.waits);
    if (!goesOn || waited.some(({ status }) => status === 'rejected')) return undefined;
    this.intention = { content, body: JSON.stringify(event.payload) };
    return this.intention.body;
  }

  private onOnline = (): void => {
    if (this.submission.status === 'failed' && this.submission.failure.type === 'offline') this.resume();
  };

  private enter(submission: Submission): void {
    this.put({ submission });
  }

  /** How it goes with the booking that is managed; its controller says so. */
  put(way: Partial<Way>): void {
    Object.assign(this, way);
    this.host.requestUpdate();
  }

  /** What was booked here may be another now, or be no more: the way is free for the next. */
  renew(): void {
    this.other = this.renewed(this.other);
  }

  private renewed(way: Way): Way {
    if (way.submission.status !== 'done') return way;
    this.intention = null;
    return { draft: emptyDraft, step: 'choose', submission: { status: 'idle' } };
  }

  private complete(catalogue: Catalogue): boolean {
    return detailErrors(this.draft.details, catalogue, this.draft.guest !== null).size === 0;
  }

  private detail(): BookingDetail {
    const { service, minutes, slot } = this.draft;
    return { service, minutes, start: slot?.start ?? '' };
  }

  /** Typed answers are worth a question before the page goes; what was sent is not. */
  private onLeave = (event: BeforeUnloadEvent): void => {
    const ways: Way[] = [this, this.other];
    if (ways.some(({ draft, submission }) => hasTyped(draft) && submission.status !== 'done'))
      event.preventDefault();
  };
}
