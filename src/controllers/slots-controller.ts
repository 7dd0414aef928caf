/**
 * Owns what is known of free times: asks the gateway month by month, keeps the answers of one question, and drops them all
 * when the question changes. It does not know what the visitor chose.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wishableSlots } from '../booking/appointment.js';
import { byDate } from '../booking/availability.js';
import type { Catalogue, Service } from '../booking/catalogue.js';
import { addDays, addMonths, monthEnd, monthStart } from '../booking/dates.js';
import { dateIn } from '../booking/zone.js';
import { sameMembers } from './same-members.js';
import type { Times } from '../contexts/times-context.js';
import type { BookingGateway } from '../gateway/booking-gateway.js';
import type { Availability, Slot } from '../protocol/availability.js';

export interface TimesQuestion {
  gateway: BookingGateway | undefined;
  catalogue: Catalogue;
  service: Service;
  minutes: number;
  practitioner: string;
  timeZone: string;
  /** Whose hold does not count as taken. */
  holdId?: string;
}

/** Milliseconds after which times are asked for again when the visitor comes back to them. */
const STALE = 180_000;

export class SlotsController implements ReactiveController {
  times: Times;
  /** The clinic's zone, once an answer named it. */
  serverTimeZone: string | undefined;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  ahead = 0;

  private question: TimesQuestion | null = null;
  private answers = new Map<string, Pick<Availability, 'slots' | 'nextAvailable'>>();
  private stop = new AbortController();
  /** The month that could not be had. */
  private failed = '';
  private asked = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    this.times = { status: 'loading', month: '', today: '', last: '', days: new Map(), next: null };
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

  /** Harmless to call again with the same question. @param date the day to open on, where one was chosen before */
  ask(question: TimesQuestion | null, date: string): void {
    if (question && this.question && sameMembers(question, this.question)) return;
    this.question = question;
    if (question) this.reload(date);
  }

  /** Asks again, for the month looked at. */
  reload(date = this.times.month): void {
    this.stop.abort();
    this.stop = new AbortController();
    if (!this.question) return;
    this.answers.clear();
    const today = dateIn(Date.now(), this.question.timeZone);
    const last = addDays(today, this.question.catalogue.policies.maxDaysAhead);
    const month = monthStart(date > today ? date : today);
    this.publish({ today, last, month, next: null });
    void this.load(month, true);
  }

  show(month: string): void {
    const { today, last } = this.times;
    if (month < monthStart(today) || month > last) return;
    this.failed = '';
    this.publish({ month });
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
      const following = addMonths(month, 1);
      if (following <= this.times.last) await this.answer(following, signal).catch(() => undefined);
    } catch {
      if (signal.aborted) return;
      this.failed = month;
      this.publish({});
    }
  }

  private async answer(month: string, signal: AbortSignal) {
    const known = this.answers.get(month);
    if (known) return known;
    const { gateway, catalogue, service, minutes, timeZone } = this.question!;
    const { today, last } = this.times;
    const from = month > today ? month : today;
    const to = monthEnd(month) < last ? monthEnd(month) : last;
    if (!gateway?.availability) {
      const slots = wishableSlots(catalogue, service, minutes, timeZone, from, to, Date.now());
      const next = slots[0] ? dateIn(slots[0].start, timeZone) : from <= last ? addMonths(month, 1) : null;
      this.answers.set(month, { slots, nextAvailable: next });
    } else {
      const answer = await this.fetch(gateway, from, to, signal);
      this.answers.set(month, answer);
    }
    return this.answers.get(month)!;
  }

  private async fetch(gateway: BookingGateway, from: string, to: string, signal: AbortSignal) {
    const { service, minutes, practitioner, holdId } = this.question!;
    const who = practitioner === 'any' ? {} : { practitioner };
    const question = { service: service.id, minutes, from, to, ...who, ...(holdId && { holdId }) };
    const answer = await gateway.availability!(question, signal);
    signal.throwIfAborted();
    this.asked = Date.now();
    this.serverTimeZone = answer.timeZone;
    if (answer.asOf) this.ahead = Date.parse(answer.asOf) - this.asked;
    return answer;
  }

  private publish(change: Partial<Times>): void {
    const times = { ...this.times, ...change };
    const answer = this.answers.get(times.month);
    const zone = this.question!.timeZone;
    const days = answer ? byDate(answer.slots, zone) : new Map();
    const known = times.next && this.answers.get(monthStart(times.next.date));
    const slot = known && times.next ? byDate(known.slots, zone).get(times.next.date)?.[0] : undefined;
    this.times = {
      ...times,
      days,
      status: answer ? 'ready' : this.failed === times.month ? 'failed' : 'loading',
      next: times.next && { ...times.next, slot },
    };
    this.host.requestUpdate();
  }
}
