/**
 * Owns what is known of free times: asks the gateway month by month, keeps the answers of one question, and drops them all
 * when the question changes. It does not know what the visitor chose.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { byDate } from '../booking/availability.js';
import type { Catalogue } from '../booking/catalogue.js';
import { addDays, addMonths, monthEnd, monthStart } from '../booking/dates.js';
import { granting } from '../booking/wish.js';
import { wishableSlots } from '../booking/wishes.js';
import { dateIn } from '../booking/zone.js';
import type { Times } from '../contexts/times-context.js';
import type { AvailabilityQuestion, BookingGateway } from '../gateway/booking-gateway.js';
import type { Availability, Slot } from '../protocol/availability.js';
import { sameMembers } from './same-members.js';

export interface TimesQuestion {
  gateway: BookingGateway | undefined;
  catalogue: Catalogue;
  timeZone: string;
  /** Minutes from an appointment's start to its end. */
  length: number;
  /** For what, whom and how many. */
  about: Omit<AvailabilityQuestion, 'from' | 'to'>;
}

type Answer = Pick<Availability, 'slots' | 'nextAvailable'>;

/** Milliseconds after which times are asked for again when the visitor comes back to them. */
const STALE = 180_000;

export class SlotsController implements ReactiveController {
  times: Times;
  /** The clinic's zone, once an answer named it. */
  serverTimeZone: string | undefined;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  ahead = 0;

  private question: TimesQuestion | null = null;
  /** Answers by month, and each once more by day. */
  private answers = new Map<string, Answer>();
  private days = new WeakMap<Answer, Map<string, Slot[]>>();
  private asking = new Map<string, Promise<Answer>>();
  /** Ids of practitioners whose slots go before others. */
  private wished: readonly string[] = [];
  private stop = new AbortController();
  /** The month that could not be had. */
  private failed = '';
  private asked = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    this.times = {
      status: 'loading',
      month: '',
      visits: 0,
      today: '',
      last: '',
      known: '',
      months: new Set(),
      days: new Map(),
      next: null,
    };
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.onPageShow);
    document.addEventListener('visibilitychange', this.onVisible);
    if (this.stop.signal.aborted) this.reload();
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.onPageShow);
    document.removeEventListener('visibilitychange', this.onVisible);
    this.stop.abort();
  }

  /** Back from the back-forward cache: the times may be old. */
  private onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.reload();
  };

  /** Back at the tab after minutes: the other months are forgotten, and this one stays until its answer is there. */
  private onVisible = (): void => {
    const { month, last } = this.times;
    if (document.hidden || Date.now() - this.asked < STALE || !this.answers.has(month)) return;
    this.answers = new Map([[month, this.answers.get(month)!]]);
    const end = monthEnd(month);
    void this.check(month, end < last ? end : last);
  };

  /** Asks anew for some days of the month looked at, quietly. @param from first date; @param to last date, included */
  async check(from: string, to = from): Promise<void> {
    const { signal } = this.stop;
    const { month, today } = this.times;
    const known = this.answers.get(month);
    if (!known || !this.question?.gateway?.availability) return;
    const first = from > today ? from : today;
    const answer = await this.fetch(this.question.gateway, first, to, signal).catch(() => undefined);
    // A newer answer is the better one.
    if (!answer || this.answers.get(month) !== known) return;
    const day = ({ start }: Slot) => dateIn(start, this.question!.timeZone);
    const others = known.slots.filter((slot) => day(slot) < first || day(slot) > to);
    this.answers.set(month, { ...known, slots: [...others, ...answer.slots] });
    this.publish({});
  }

  /**
   * Harmless to call again with the same question.
   * @param date the day to open on, where one was chosen before
   * @param wished ids of practitioners whose slots go before others
   */
  ask(question: TimesQuestion | null, date: string, wished: readonly string[]): void {
    const before = this.question;
    const wishes = wished.join() !== this.wished.join();
    this.question = question;
    this.wished = wished;
    if (question && !(before && isSame(question, before))) this.reload(date);
    else if (question && wishes) this.publish({});
  }

  /** Asks again, for the month looked at. */
  reload(date = this.times.month): void {
    this.stop.abort();
    this.stop = new AbortController();
    if (!this.question) return;
    this.answers.clear();
    this.asking.clear();
    const today = dateIn(Date.now(), this.question.timeZone);
    const last = addDays(today, this.question.catalogue.policies.maxDaysAhead);
    const month = monthStart(date > today ? (date < last ? date : last) : today);
    this.publish({ today, last, month, next: null });
    void this.load(month, true);
  }

  show(month: string): void {
    const { today, last } = this.times;
    if (month < monthStart(today) || month > last) return;
    this.failed = '';
    this.publish({ month, visits: this.times.visits + 1 });
    void this.load(month, false);
  }

  /** @param opening whether to go on to the next month with times when this one has none */
  private async load(month: string, opening: boolean): Promise<void> {
    const { signal } = this.stop;
    try {
      const { slots, nextAvailable } = await this.answer(month, signal);
      if (signal.aborted) return;
      const next = nextAvailable ? { date: nextAvailable } : null;
      if (opening) this.times = { ...this.times, next };
      if (opening && !slots.length && next) {
        this.show(monthStart(next.date));
        return;
      }
      this.publish({});
      // What is looked at is drawn first.
      await new Promise((drawn) => setTimeout(drawn, 300));
      await Promise.all([1, -1].map((step) => this.answerQuietly(addMonths(month, step), signal)));
    } catch {
      if (signal.aborted) return;
      this.failed = month;
      this.publish({});
    }
  }

  /** One month more than is known. */
  async more(): Promise<void> {
    const { signal } = this.stop;
    await this.answerQuietly(addMonths(this.times.known, 1), signal);
    if (!signal.aborted) this.publish({});
  }

  /** Before it is looked at; a failure is found out then. */
  private async answerQuietly(month: string, signal: AbortSignal): Promise<void> {
    const { today, last } = this.times;
    if (month < monthStart(today) || month > last || signal.aborted) return;
    await this.answer(month, signal).then(
      (answer) => this.daysOf(answer),
      () => undefined,
    );
  }

  /** Known already, on its way, or asked for. */
  private async answer(month: string, signal: AbortSignal): Promise<Answer> {
    const known = this.answers.get(month) ?? this.asking.get(month);
    if (known) return known;
    const { gateway, catalogue, length, timeZone } = this.question!;
    const { today, last } = this.times;
    const from = month > today ? month : today;
    const to = monthEnd(month) < last ? monthEnd(month) : last;
    if (!gateway?.availability) {
      const slots = wishableSlots(catalogue, length, timeZone, from, to, Date.now());
      const next = slots[0] ? dateIn(slots[0].start, timeZone) : from <= last ? addMonths(month, 1) : null;
      this.answers.set(month, { slots, nextAvailable: next });
      return this.answers.get(month)!;
    }
    const asking = this.fetch(gateway, from, to, signal);
    this.asking.set(month, asking);
    try {
      const answer = await asking;
      this.answers.set(month, answer);
      return answer;
    } finally {
      if (!signal.aborted) this.asking.delete(month);
    }
  }

  private async fetch(gateway: BookingGateway, from: string, to: string, signal: AbortSignal) {
    const answer = await gateway.availability!({ ...this.question!.about, from, to }, signal);
    signal.throwIfAborted();
    this.asked = Date.now();
    this.serverTimeZone = answer.timeZone;
    if (answer.asOf) this.ahead = Date.parse(answer.asOf) - this.asked;
    return answer;
  }

  private publish(change: Partial<Times>): void {
    const times = { ...this.times, ...change };
    const { month, next } = times;
    const days = this.byDay();
    let known = month;
    while (this.answers.has(addMonths(known, 1))) known = addMonths(known, 1);
    this.times = {
      ...times,
      known,
      months: new Set(this.answers.keys()),
      days,
      status: this.answers.has(month) ? 'ready' : this.failed === month ? 'failed' : 'loading',
      next: next && { ...next, slot: days.get(next.date)?.[0] },
    };
    this.host.requestUpdate();
  }

  /** Every day of every answer. */
  private byDay(): Map<string, readonly Slot[]> {
    const all = new Map<string, readonly Slot[]>();
    for (const [, answer] of [...this.answers].sort())
      for (const [date, slots] of this.daysOf(answer))
        all.set(date, this.wished.length ? granting(slots, this.wished) : slots);
    return all;
  }

  /** Sorted once, however often it is looked at. */
  private daysOf(answer: Answer): Map<string, Slot[]> {
    const days = this.days.get(answer) ?? byDate(answer.slots, this.question!.timeZone);
    this.days.set(answer, days);
    return days;
  }
}

const isSame = (a: TimesQuestion, b: TimesQuestion): boolean =>
  sameMembers({ ...a, about: '' }, { ...b, about: '' }) &&
  JSON.stringify(a.about) === JSON.stringify(b.about);
