/**
 * One month as a table of buttons with a single tab stop, and those beside it, ready to be turned to. It owns where the
 * keyboard is; the day chosen is the draft's.
 * @internal
 */
import { html, noChange, nothing, type PropertyValues } from 'lit';
import { dateForKey } from '../booking/calendar-keys.js';
import { addMonths, monthStart, weekdayName } from '../booking/dates.js';
import { landingDate, monthWeeks } from '../booking/month.js';
import { onceSeen } from '../once-seen.js';
import { sameMembers } from '../same-members.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';
import { calendarStyles } from './month-calendar.styles.js';
import { onSwipe } from './swipe.js';
import { weekRow } from './week-row.js';

/** Which of the three drawn months is it: next to each other are never two in one place, nor December and January. */
const place = (month: string) => +month.slice(5, 7) % 3;

export class MonthCalendar extends InnerElement {
  static override properties = { selected: {}, folds: {}, turned: {} };
  static override styles = [base, controls, calendarStyles];

  /** The day chosen, `YYYY-MM-DD`. */
  selected = '';
  /** Too narrow for times beside the month: once a day is chosen, only its week is shown. */
  folds = false;
  private folded = false;
  /** Where the keyboard is. */
  private cursor = '';
  private moveFocus = false;
  /** The month turned to, until the times follow. */
  private turned = '';
  private visits = 0;
  /** The name of a month of which nothing is known yet but that. */
  private unsaid = '';
  /** The day that Tab leads to. */
  private stop: HTMLElement | null = null;
  /** What the months in their places were drawn from. */
  private drawn: unknown[][] = [];

  private get firstDay(): number {
    return this.setup.week.firstDay;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A key leads to its date, also while the month of that date is on its way or its times arrive.
    if (this.moveFocus) return;
    const onDay = this.active?.closest('tbody');
    // Gone to by this calendar or from elsewhere: the times lead.
    if (this.visits !== this.times.visits) this.turned = '';
    this.visits = this.times.visits;
    if (changed.has('selected') && this.selected && !onDay) this.cursor = this.selected;
    if (monthStart(this.cursor || '0000-00-00') === this.month) return;
    this.cursor = landingDate(this.month, this.cursor, this.times.days.keys());
    // What has the focus is not shown any more.
    this.moveFocus = Boolean(onDay);
  }

  private get month(): string {
    return this.turned || this.times.month;
  }

  protected override updated(): void {
    if (this.unsaid && this.times.months.has(this.month)) this.say(this.unsaid);
    const { day } = this;
    // A new tab stop that has the focus is laid out for at once by browsers.
    if (day !== this.stop && day?.matches(':focus')) onceSeen(this.rove);
    else this.rove();
    if (!this.moveFocus) return;
    this.moveFocus = !day;
    day?.focus();
  }

  /** Where the keyboard is; null before it is drawn. */
  private get day(): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-date="${this.cursor}"]`);
  }

  /** Has Tab lead to where the keyboard is, and to no other day. */
  private rove = (): void => {
    const { day, stop } = this;
    if (!day || day === stop) return;
    if (stop) stop.tabIndex = -1;
    day.tabIndex = 0;
    this.stop = day;
  };

  private turn(months: number): void {
    const month = addMonths(this.month, months);
    if (!this.canShow(month)) return;
    this.show(month, this.setup.format.month(month));
  }

  /** The button for it goes, so the keyboard goes where it leads. */
  private unfold(): void {
    this.folded = false;
    this.moveFocus = true;
    this.requestUpdate();
  }

  /** The month is drawn at once, by what is known of it; everything else follows once that is seen. */
  private show(month: string, said = ''): void {
    this.turned = month;
    this.unsaid = '';
    onceSeen(() => {
      if (this.turned !== month) return;
      this.intend({ type: 'show-month', month });
      if (said) this.say(said);
      this.unsaid = this.times.months.has(month) ? '' : said;
    });
  }

  /** The month, or that it has no times, as far as that is known. */
  private say(name: string): void {
    const { months, days } = this.times;
    const isEmpty =
      months.has(this.month) && ![...days.keys()].some((date) => monthStart(date) === this.month);
    const text = isEmpty ? this.setup.messages.time.emptyMonth(name) : name;
    if (text !== this.unsaid) this.intend({ type: 'announce', text });
    this.unsaid = '';
  }

  /** Turns the page the way the script runs. */
  private onTouch = onSwipe((way) => this.turn(this.matches(':dir(rtl)') ? way : -way));

  private canShow(month: string): boolean {
    return month >= monthStart(this.times.today) && month <= this.times.last;
  }

  private onKey(event: KeyboardEvent): void {
    const rtl = this.matches(':dir(rtl)');
    const wanted = dateForKey(event, this.cursor, this.firstDay, rtl);
    if (!wanted) return;
    event.preventDefault();
    const first = monthStart(this.times.today);
    const date = wanted < first ? first : wanted > this.times.last ? this.times.last : wanted;
    this.folded = false;
    this.cursor = date;
    this.moveFocus = true;
    if (monthStart(date) !== this.month) this.show(monthStart(date));
    this.requestUpdate();
  }

  protected override render() {
    const { messages, format, week } = this.setup;
    const { weekend } = week;
    const { month } = this;
    const long = format.weekdays(this.firstDay, 'long');
    const short = format.weekdays(this.firstDay, 'short');
    return html`<section class=${this.folded ? 'folded' : ''}>
      <div class="calhead line">
        <h3 class="t-head" id="month">${format.month(month)}</h3>
        ${this.renderTurn('back', -1, messages.time.previousMonth)}
        ${this.renderTurn('forth', 1, messages.time.nextMonth)}
      </div>
      <table
        role="table"
        aria-labelledby="month"
        aria-busy=${this.waits}
        @touchstart=${this.onTouch}
        @touchend=${this.onTouch}
        @keydown=${this.onKey}
        @click=${this.onDay}
      >
        <thead>
          <tr role="row">
            ${short.map(
              (name, index) =>
                html`<th
                  role="columnheader"
                  class=${weekend.includes((index + this.firstDay) % 7) ? 'free' : 'muted'}
                >
                  <span aria-hidden="true">${name}</span><span class="vh">${long[index]}</span>
                </th>`,
            )}
          </tr>
        </thead>
        ${[-1, 0, 1]
          .map((months) => addMonths(month, months))
          .sort((a, b) => place(a) - place(b))
          .map(
            (one) =>
              html`<tbody aria-hidden=${one !== month}>
                ${this.renderMonth(one)}
              </tbody>`,
          )}
      </table>
      <button class="unfold link" type="button" @click=${this.unfold}>
        ${messages.time.wholeMonth}${icon('down', true)}
      </button>
      <p class="legend line t-cap muted" aria-hidden="true">
        ${
          this.setup.protocol
            ? html`<span class="line"><i class="d1"></i>${messages.time.few}</span>
                <span class="line"><i class="d3"></i>${messages.time.lots}</span>`
            : nothing
        }
        <span class="line"><span class="sq"></span>${messages.time.today}</span>
      </p>
    </section>`;
  }

  /** The months beside are drawn once they are known, each in a place of its own: turned to, they only are to be shown. */
  private renderMonth(month: string) {
    const { months, today, last, days } = this.times;
    const { setup, selected, turned } = this;
    const { catalogue } = setup;
    const known = months.has(month);
    const shown = month === this.month;
    if (!shown && (turned || !known)) return noChange;
    const cursor = shown ? this.cursor : landingDate(month, this.cursor, days.keys());
    const from = [month, known, cursor, monthStart(selected) === month && selected, setup, days];
    if (sameMembers(from, this.drawn[place(month)] ?? [])) return noChange;
    this.drawn[place(month)] = from;
    return monthWeeks({
      month,
      firstDay: this.firstDay,
      selected,
      today,
      last,
      timesOn: (date) => days.get(date)?.length ?? 0,
      isClosed: (date) =>
        catalogue.closures.includes(date) ||
        !catalogue.hours.some((entry) => entry.days.includes(weekdayName(date))),
    }).map((row) => weekRow(row, cursor, setup, !known));
  }

  private renderTurn(arrow: 'back' | 'forth', months: number, label: string) {
    const possible = this.canShow(addMonths(this.month, months));
    return html`<button
      class="ic"
      type="button"
      aria-label=${label}
      aria-disabled=${!possible}
      @click=${() => this.turn(months)}
    >
      ${icon(arrow)}
    </button>`;
  }

  private get waits(): boolean {
    const { status, months } = this.times;
    return !months.has(this.month) && (status === 'loading' || Boolean(this.turned));
  }

  private onDay({ target }: Event): void {
    const day = (target as Element).closest('button');
    if (!day) return;
    const date = (this.cursor = day.dataset.date!);
    const open = !day.ariaDisabled;
    this.folded ||= open && this.folds;
    // What becomes the chosen day draws the month anew by that, once.
    if (!open || date === this.selected) this.requestUpdate();
    this.intend(
      open ? { type: 'change', change: { type: 'date', date } } : { type: 'announce', text: day.ariaLabel! },
    );
  }
}
