/**
 * Owns what is known of free times: asks the gateway month by month, keeps the answers of one question, and drops them all
 * when the question changes. Of what the visitor chose it knows only which month to keep up to date.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { byDate } from '../booking/availability.js';
import type { Catalogue } from '../booking/catalogue.js';
import { addDays, addMonths, datesFrom, monthEnd, monthStart } from '../booking/dates.js';
import { granting } from '../booking/wish.js';
import { wishableSlots } from '../booking/wishes.js';
import { dateIn } from '../booking/zone.js';
import type { Times } from '../contexts/times-context.js';
import type { AvailabilityQuestion, BookingGateway } from '../gateway/booking-gateway.js';
import type { Availability, Slot } from '../protocol/availability.js';
import { sameMembers } from '../same-members.js';
import { listen } from './while-connected.js';

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
/**
 * How often, and for how many milliseconds each, the first answer is waited for: what comes so soon is drawn once instead of
 * twice. In turns, so that one that is there already is read first, however busy the page was meanwhile.
 */
const TURNS = 4;
const TURN = 15;
/** Milliseconds that a choice stays the last one before its day is asked for again: arrow keys pass by many. */
const PAUSE = 400;

export class SlotsController implements ReactiveController {
  times!: Times;
  /** The clinic's zone, once an answer named it. */
  serverTimeZone: string | undefined;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  ahead = 0;

  /** The first answer of all may come before anything need be drawn without it. */
  soon = false;

  private question: TimesQuestion | null = null;
  /** Counts what was asked: a day's slots are those of the question sent last, in whichever order the answers come. */
  private sent = 0;
  /** By date, earliest first. */
  private days: ReadonlyMap<string, readonly Slot[]> = new Map();
  /** Which question a day's slots answer. */
  private newest = new Map<string, number>();
  /** Months known, with the question answered last and the first date with a time that it named. */
  private months = new Map<string, { sent: number; next: string | null }>();
  private asking = new Map<string, Promise<void>>();
  /** Ids of practitioners whose slots go before others. */
  private wished: readonly string[] = [];
  /** The day of the time chosen. */
  private chosen = '';
  /** The month that more times were asked for up to. */
  private reach = '';
  private stop = new AbortController();
  /** The month that could not be had. */
  private failed: string | undefined;
  private asked = 0;
  /** The day to be asked for again, and when. */
  private doubted = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    this.publish({ month: '', visits: 0, today: '', last: '', moreFailed: false });
    host.addController(this);
    // Back from the back-forward cache: the times may be old.
    listen(host, 'pageshow', ({ persisted }) => persisted && this.reload());
    listen(host, 'visibilitychange', () => this.comeBack(), document);
  }

  hostConnected(): void {
    if (this.stop.signal.aborted) this.reload();
  }

  hostDisconnected(): void {
    clearTimeout(this.pause);
    this.stop.abort();
  }

  /** Back at the tab, or at the step, after minutes: every month is asked for again, and stays as it was until its answer is there. */
  comeBack(): void {
    if (!this.question || document.hidden || Date.now() - this.asked < STALE) return;
    if (this.times.today < dateIn(Date.now(), this.question.timeZone)) this.reload();
    else for (const month of this.months.keys()) void this.check(month, this.lastOf(month));
  }

  /** Asks anew for some days of a month, quietly. @param from first date; @param to last date, included */
  async check(from: string, to = from): Promise<void> {
    const { signal } = this.stop;
    const { today } = this.times;
    const first = from > today ? from : today;
    if (!this.months.has(monthStart(first)) || !this.question?.gateway?.availability) return;
    await this.fetch(first, to, signal).then(
      () => this.publish({}),
      () => undefined,
    );
  }

  /** The same once the visitor has stopped choosing; of several days the last. */
  checkSoon(date: string): void {
    this.doubted = date;
    clearTimeout(this.pause);
    this.pause = setTimeout(this.checkNow, PAUSE);
  }

  /** What was to be asked soon: the visitor goes on. */
  checkNow = (): void => {
    clearTimeout(this.pause);
    if (this.doubted) void this.check(this.doubted);
    this.doubted = '';
  };

  /**
   * Harmless to call again with the same question.
   * @param date the day to open on, where one was chosen before
   * @param wished ids of practitioners whose slots go before others
   * @param chosen the day of the time chosen, '' for none: asked for too, wherever it is
   */
  ask(question: TimesQuestion | null, date: string, wished: readonly string[], chosen: string): void {
    const before = this.question;
    const wishes = wished.join() !== this.wished.join();
    Object.assign(this, { question, wished, chosen });
    if (question && !(before && isSame(question, before))) {
      this.reach = '';
      if (!this.sent) {
        this.soon = true;
        void this.wait();
      }
      this.reload(date, []);
    } else if (question && wishes) this.publish({});
  }

  private async wait(): Promise<void> {
    for (let turn = TURNS; this.soon && turn; turn--) await new Promise((next) => setTimeout(next, TURN));
    if (this.soon) this.host.requestUpdate();
    this.soon = false;
  }

  /** Asks again: for the month looked at, and for others. */
  reload(date = this.times.month, others: Iterable<string> = [...this.months.keys()]): void {
    this.stop.abort();
    this.stop = new AbortController();
    if (!this.question) return;
    this.days = new Map();
    this.newest.clear();
    this.months.clear();
    this.asking.clear();
    this.failed = undefined;
    const today = dateIn(Date.now(), this.question.timeZone);
    const last = addDays(today, this.question.catalogue.policies.maxDaysAhead);
    const month = monthStart(date > today ? (date < last ? date : last) : today);
    this.publish({ today, last, month, moreFailed: false });
    void this.load(month, true);
    // What is next of all is what is next in today's month.
    const beside = [today, this.chosen, ...others].map(monthStart);
    void this.fill(
      beside.filter((one) => one !== month),
      this.stop.signal,
    );
  }

  show(month: string): void {
    const { today, last } = this.times;
    if (month < monthStart(today) || month > last) return;
    this.failed = undefined;
    this.reach = '';
    this.publish({ month, visits: this.times.visits + 1, moreFailed: false });
    void this.load(month, false);
  }

  /** @param opening whether to go on to the next month with times when this one has none */
  private async load(month: string, opening: boolean): Promise<void> {
    const { signal } = this.stop;
    try {
      await this.answer(month, signal);
      const next = this.firstFrom(month);
      // Unless the visitor has turned to another meanwhile.
      if (opening && next && monthStart(next) > month && this.times.month === month) {
        this.show(monthStart(next));
        return;
      }
      this.publish({});
      // What is looked at is drawn first.
      await new Promise((drawn) => setTimeout(drawn, 300));
      await this.fill([addMonths(month, 1), addMonths(month, -1)], signal);
    } catch {
      if (signal.aborted) return;
      this.failed = month;
      this.publish({});
    }
  }

  /** Before they are looked at; a failure is found out then. */
  private async fill(months: readonly string[], signal: AbortSignal): Promise<void> {
    const { today, last } = this.times;
    const wanted = months.filter(
      (one) => !signal.aborted && one >= monthStart(today) && one <= last && !this.months.has(one),
    );
    if (!wanted.length) return;
    await Promise.allSettled(wanted.map((month) => this.answer(month, signal)));
    this.publish({});
  }

  /** More than is known: up to the next month with times. */
  async more(): Promise<void> {
    const { signal } = this.stop;
    const { known, last } = this.times;
    this.publish({ moreFailed: false });
    try {
      for (let month = addMonths(known, 1); month <= last; month = addMonths(month, 1)) {
        await this.answer(month, signal);
        this.reach = month;
        if (this.firstIn(month)) break;
      }
      this.publish({});
    } catch {
      if (!signal.aborted) this.publish({ moreFailed: true });
    }
  }

  /** Known already, on its way, or asked for. */
  private async answer(month: string, signal: AbortSignal): Promise<void> {
    if (this.months.has(month)) return;
    const { today } = this.times;
    const asking =
      this.asking.get(month) ?? this.fetch(month > today ? month : today, this.lastOf(month), signal);
    this.asking.set(month, asking);
    try {
      await asking;
    } finally {
      if (!signal.aborted) this.asking.delete(month);
    }
  }

  private async fetch(from: string, to: string, signal: AbortSignal): Promise<void> {
    const { gateway, about, timeZone } = this.question!;
    const sent = (this.sent += 1);
    if (!gateway?.availability) {
      this.keep(from, to, sent, this.wishes(from, to), timeZone);
      return;
    }
    const answer = await gateway.availability({ ...about, from, to }, signal);
    signal.throwIfAborted();
    this.asked = Date.now();
    this.serverTimeZone = answer.timeZone;
    if (answer.asOf) this.ahead = Date.parse(answer.asOf) - this.asked;
    this.keep(from, to, sent, answer, timeZone);
  }

  /** Where nobody says what is free. */
  private wishes(from: string, to: string): Answer {
    const { catalogue, length, timeZone } = this.question!;
    const within = (first: string, last: string) =>
      wishableSlots(catalogue, length, timeZone, first, last, Date.now());
    const slots = within(from, to);
    const next = slots[0] ?? within(to, this.times.last)[0];
    return { slots, nextAvailable: next && dateIn(next.start, timeZone) };
  }

  /** Puts an answer in the place of what earlier questions were answered. */
  private keep(
    from: string,
    to: string,
    sent: number,
    { slots, nextAvailable = null }: Answer,
    zone: string,
  ): void {
    const month = monthStart(from);
    if (sent > (this.months.get(month)?.sent ?? 0)) this.months.set(month, { sent, next: nextAvailable });
    const days = new Map(this.days);
    const answered = byDate(slots, zone);
    for (const date of datesFrom(from, to)) {
      if (sent < (this.newest.get(date) ?? 0)) continue;
      this.newest.set(date, sent);
      days.delete(date);
      if (answered.has(date)) days.set(date, answered.get(date)!);
    }
    this.days = new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The last date of a month that can be booked. */
  private lastOf(month: string): string {
    const { last } = this.times;
    return monthEnd(month) < last ? monthEnd(month) : last;
  }

  private firstIn(month: string): string | undefined {
    return [...this.days.keys()].find((date) => monthStart(date) === month);
  }

  /**
   * The first date with a time from a month on: as far as months are known one after another, and as the last one says.
   * @returns null for none, undefined where nothing is known
   */
  private firstFrom(month: string): string | null | undefined {
    const known = this.months.get(month);
    const found = known && (this.firstIn(month) ?? this.firstFrom(addMonths(month, 1)));
    return found === undefined ? known?.next : found;
  }

  private publish(change: Partial<Times>): void {
    const times = { ...this.times, ...change };
    const { month, today } = times;
    const days = this.wished.length
      ? new Map([...this.days].map(([date, slots]) => [date, granting(slots, this.wished)]))
      : this.days;
    const timeOn = (date: string | null | undefined) => (date ? { date, slot: days.get(date)?.[0] } : null);
    const onward = timeOn(this.firstFrom(month));
    const next = timeOn(this.firstFrom(monthStart(today))) ?? onward;
    let known = month;
    while (known < this.reach && this.months.has(addMonths(known, 1))) known = addMonths(known, 1);
    this.times = {
      ...times,
      known,
      months: new Set(this.months.keys()),
      days,
      status: this.months.has(month) ? 'ready' : this.failed === month ? 'failed' : 'loading',
      next,
      onward: onward ?? next,
    };
    this.soon &&= this.times.status === 'loading';
    this.host.requestUpdate();
  }
}

const isSame = (a: TimesQuestion, b: TimesQuestion): boolean =>
  sameMembers({ ...a, about: JSON.stringify(a.about) }, { ...b, about: JSON.stringify(b.about) });
