/**
 * The only writer of the draft, and of where its booking stands. It knows the rules by name only: they are in `booking/`.
 * It does not render, fetch times or touch the history.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Catalogue } from '../booking/catalogue.js';
import { detailErrors } from '../booking/details.js';
import {
  changed,
  emptyDraft,
  fitted,
  hasTyped,
  prefill,
  type Change,
  type Draft,
  type Prefill,
} from '../booking/draft.js';
import { sameStart } from '../booking/availability.js';
import { bookingPayload, type RequestFrame } from '../booking/request.js';
import { stepToMend } from '../booking/refusal.js';
import { settled } from '../booking/settled.js';
import { preselected, type Start } from '../booking/start.js';
import { isManaging, reachable, timesOf, type Step } from '../booking/steps.js';
import type { Submission } from '../contexts/submission-context.js';
import type { Times } from '../contexts/times-context.js';
import { bookingEvent, BookingSubmitEvent, type BookingDetail } from '../events.js';
import {
  BookingFailure,
  failureFrom,
  inAll,
  mayBeBooked,
  type FailureType,
} from '../gateway/booking-failure.js';
import type { BookingGateway, BookingOutcome, Waiting } from '../gateway/booking-gateway.js';
import { newIdempotencyKey } from '../gateway/idempotency-key.js';
import { contentOf, otherwise, outlives, type Intention } from '../gateway/intention.js';
import { tell, tellFailure } from '../tell.js';
import { listen, whenGone } from './while-connected.js';

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

  /** As a visitor finds it, who has said nothing yet. */
  private blank = emptyDraft;

  private intention: Intention | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop = new AbortController();

  /** @param resume sends again what could not be sent for want of a connection */
  constructor(
    private readonly host: ReactiveElement,
    private readonly resume: () => void,
  ) {
    host.addController(this);
    listen(host, 'beforeunload', (event) => this.onLeave(event));
    listen(host, 'online', () => this.onOnline());
    whenGone(host, () => this.stop.abort());
  }

  hostConnected(): void {
    this.tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
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
  begin(start: Start, catalogue: Catalogue): void {
    this.preselect(start, catalogue);
    if (this.step === 'choose' && start.service && start.minutes) this.step = 'time';
  }

  /**
   * What an opener on the page is for. The same as before leads to where the visitor was.
   * @returns the step to go to
   */
  ask(start: Start, catalogue: Catalogue): Step {
    if (this.submission.status === 'pending') return this.step;
    if (isManaging(this.step)) this.go('choose', catalogue);
    this.put(this.renewed(this));
    const { draft, step } = this;
    const asked = start.service ? (['service', 'minutes', 'practitioner'] as const) : (['category'] as const);
    if (step !== 'choose' && asked.every((key) => !start[key] || start[key] === draft[key])) return step;
    this.preselect(start, catalogue);
    return start.service && start.minutes ? 'time' : 'choose';
  }

  /** Fills in what the page knows of the visitor, but for what they have written themselves. */
  prefill(texts: Prefill): void {
    const filled = (draft: Draft) => ({
      ...draft,
      details: prefill(draft.details, this.blank.details, texts),
    });
    this.draft = filled(this.draft);
    this.other = { ...this.other, draft: filled(this.other.draft) };
    this.blank = filled(this.blank);
  }

  private preselect(start: Start, catalogue: Catalogue): void {
    this.draft = preselected(this.draft, start, catalogue);
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
   * Times have arrived: the draft follows them, and lets go of a chosen time that is no longer offered.
   * @returns whether the chosen time was lost
   */
  settle(times: Times, timeZone: string): boolean {
    // What the visitor reads about a time that was refused needs that time.
    const reads = this.submission.status !== 'idle' && this.step !== timesOf(this.step);
    if (times.status !== 'ready' || reads) return false;
    const { draft, gone } = settled(this.draft, times, timeZone);
    this.draft = draft;
    const lost = gone && !this.isOurs;
    if (lost) this.lose();
    return lost;
  }

  /** The chosen time is somebody else's: whoever is past the times is led back to them, and told why. */
  lose(failure = new BookingFailure('slot-taken')): void {
    if (this.submission.status !== 'idle' || this.isOurs) return;
    this.draft = { ...this.draft, slot: null };
    const times = timesOf(this.step);
    if (this.step === times) return;
    this.step = times;
    this.enter({ status: 'failed', failure });
  }

  /** Whether the chosen time may be gone because it was booked here, and the answer was lost. */
  private get isOurs(): boolean {
    const { failure, start = '' } = this.intention ?? {};
    return mayBeBooked(failure) && sameStart(this.draft.slot?.start ?? '', start);
  }

  /**
   * Posts the booking: once an intention, and the same bytes again while the visitor changed nothing; nothing before the
   * server wants to hear again, and nothing twice to one that would book it twice.
   * Ends in `submission`; never throws.
   * @param waits called when another try is to come, with why
   */
  async submit(
    gateway: BookingGateway,
    frame: RequestFrame,
    waits: (after?: FailureType) => void,
  ): Promise<void> {
    if (this.submission.status === 'pending' || this.submission.status === 'done') return;
    const { failure } = this.intention ?? {};
    if (failure && (failure.until > Date.now() || (!gateway.availability && mayBeBooked(failure)))) {
      this.enter({ status: 'failed', failure });
      return;
    }
    this.enter({ status: 'pending' });
    const { signal } = (this.stop = new AbortController());
    const book = (body: string) => gateway.book(body, signal, this.waiting(waits));
    try {
      const intention = await this.intend(frame);
      if (!intention) {
        this.enter({ status: 'idle' });
        return;
      }
      this.succeed(await book(intention.body).catch((error: unknown) => book(otherwise(intention, error))));
    } catch (error) {
      this.fail(failureFrom(error));
    }
  }

  /** What a gateway calls when another try is to come. */
  waiting(waits: (after?: FailureType) => void): Waiting {
    return (until, after) => {
      this.enter({ status: 'pending', until, after });
      waits(after);
    };
  }

  private succeed(outcome: BookingOutcome): void {
    this.step = 'outcome';
    this.enter({ status: 'done', outcome });
    const detail = { ...this.detail(), reference: outcome.booking?.reference };
    tell(
      this.host,
      outcome.status === 'requested'
        ? bookingEvent('booking-requested', detail)
        : bookingEvent('booking-confirmed', {
            ...detail,
            paymentRequired: outcome.status === 'payment_required',
          }),
    );
  }

  private fail(last: BookingFailure): void {
    const failure = inAll(last, this.intention?.failure);
    const { type, problem } = failure;
    if (this.intention && outlives(type)) this.intention.failure = failure;
    else this.intention = null;
    if (type === 'price-changed') this.draft = { ...this.draft, price: problem.current ?? null };
    this.step = stepToMend(type, problem) ?? this.step;
    if (this.step === 'time') this.draft = { ...this.draft, slot: null, date: problem.nextAvailable ?? '' };
    this.enter({ status: 'failed', failure });
    tellFailure(this.host, type, this.detail());
  }

  /** What to send; undefined when the page took the booking over. */
  private async intend(frame: RequestFrame): Promise<Intention | undefined> {
    const payload = bookingPayload(this.draft, frame, location.href);
    const content = contentOf(payload);
    const last = this.intention;
    if (last?.content === content) return last;
    // Beside the content: time alone does not make another intention.
    const filledMs = Math.round(performance.now());
    const event = new BookingSubmitEvent({ ...payload, filledMs, idempotencyKey: newIdempotencyKey() });
    const goesOn = this.host.dispatchEvent(event);
    const waited = await Promise.allSettled(event.waits);
    if (!goesOn || waited.some(({ status }) => status === 'rejected')) return undefined;
    return (this.intention = {
      content,
      start: payload.start,
      body: JSON.stringify(event.payload),
      before: this.isOurs ? (last?.before ?? last?.body) : undefined,
      failure: last?.failure,
    });
  }

  private onOnline(): void {
    const { submission } = this;
    if (submission.status !== 'failed') return;
    const { type, problem } = submission.failure;
    if ([type, problem.type].includes('offline')) this.resume();
  }

  private enter(submission: Submission): void {
    this.put({ submission });
  }

  /** How it goes with the booking that is managed; its controller says so. */
  put(way: Partial<Way>): void {
    Object.assign(this, way);
    this.tick();
    this.host.requestUpdate();
  }

  /** Has the seconds counted down that there are to wait. */
  private tick(): void {
    const { failure, until = 0 } = this.submission as { failure?: BookingFailure; until?: number };
    const left = (failure?.until ?? until) - Date.now();
    clearTimeout(this.timer);
    // A little after the second is over: a timer may be early.
    if (left > 0)
      this.timer = setTimeout(() => this.put({ submission: { ...this.submission } }), (left % 1000) + 30);
  }

  /** What was booked here may be another now, or be no more: the way is free for the next. */
  renew(): void {
    this.other = this.renewed(this.other);
  }

  private renewed(way: Way): Way {
    if (way.submission.status !== 'done') return way;
    this.intention = null;
    return { draft: this.blank, step: 'choose', submission: { status: 'idle' } };
  }

  private complete(catalogue: Catalogue): boolean {
    return detailErrors(this.draft.details, catalogue, this.draft.guest !== null).size === 0;
  }

  private detail(): BookingDetail {
    const { service, minutes, slot } = this.draft;
    return { service, minutes, start: slot?.start ?? '' };
  }

  /** Typed answers are worth a question before the page goes; what was sent is not. */
  private onLeave(event: BeforeUnloadEvent): void {
    const ways: Way[] = [this, this.other];
    if (
      ways.some(
        ({ draft, submission }) => hasTyped(draft, this.blank.details) && submission.status !== 'done',
      )
    )
      event.preventDefault();
  }
}
