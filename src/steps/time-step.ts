/**
 * A day and a time. With availability only what is free; without it, times within opening hours to wish for.
 * @internal
 */
import { html, nothing, type PropertyValues } from 'lit';
import { massagesOf, visitMinutes } from '../booking/appointment.js';
import type { Change, View } from '../booking/draft.js';
import { monthStart } from '../booking/dates.js';
import { wishedFor } from '../booking/wish.js';
import { icon } from '../components/icon.js';
import { radioOption } from '../components/options.js';
import { emptyMonth, failedTimes } from '../components/no-times.js';
import type { SlotList } from '../components/slot-list.js';
import { addOnOptions, visitOptions } from '../components/visit-options.js';
import { focused } from '../focused.js';
import { type IntentEvent } from '../intent-event.js';
import { panels } from '../styles/panels.js';
import type { NextTime } from '../contexts/times-context.js';
import { StepElement } from './step-element.js';
import { timeStyles } from './time-step.styles.js';

/** Days that the list shows at first, and each time more are wanted. */
const SOME = 5;

const NOBODY: string[] = [];

export class TimeStep extends StepElement {
  static override properties = { shown: {}, room: {}, forSecond: {} };
  static override styles = [...StepElement.shared, panels, timeStyles];

  /** How many days the list shows. */
  private shown = SOME;
  /** 0 is too narrow for a month's seven columns, 1 for times beside them, 2 is room for both. */
  private room = 1;
  /** The next time chosen is the second choice. */
  private forSecond = false;
  /** What is going to be drawn anew has the focus. */
  private hadFocus = false;
  /** It was laid out once: before, there is no room to keep, and to ask for its size would cost a layout. */
  private seen = false;
  /**
   * Set by choosing a day, so that its times come into view once they are rendered. It says whether the focus is still where
   * it was then.
   */
  private showDay: (() => boolean) | null = null;

  constructor() {
    super();
    const sizes = new ResizeObserver(([entry]) => {
      const { width } = entry!.contentRect;
      this.seen = true;
      // Not at once: what it changes is the size it was called for. Not at all where it is not on the page.
      if (width) requestAnimationFrame(() => (this.room = +(width >= 240) + +(width >= 500)));
    });
    this.addController({
      hostConnected: () => sizes.observe(this),
      hostDisconnected: () => sizes.disconnect(),
    });
  }

  private get side(): HTMLElement | null {
    return this.renderRoot.querySelector('.side');
  }

  protected override willUpdate(): void {
    const { side } = this;
    this.hadFocus = Boolean(side?.contains(this.active));
    // The times to come take the room of those that were, as far as it is seen, till the visitor looks at others.
    if (this.seen && side && (side.matches('.late') || this.waits)) {
      const { top, height } = side.getBoundingClientRect();
      side.style.setProperty('--_was', `${Math.min(innerHeight - top, height)}px`);
    } else if (this.showDay) side?.style.removeProperty('--_was');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const lists = [...this.renderRoot.querySelectorAll<SlotList>('massage-booker-slot-list')];
    if (this.showDay && !this.waits) {
      void lists[0]?.showDay(this.showDay);
      this.showDay = null;
    } else if (this.hadFocus && document.activeElement === document.body) {
      // The last button for more days leads to the days that came.
      const list = lists[this.shown - SOME] ?? (this.focusNotice() ? null : lists.at(-1));
      void list?.focusHeading();
    }
  }

  /** What is said instead of times, or leads to more, if there is such. */
  private focusNotice(): Element | null | undefined {
    const at =
      this.side?.querySelector<HTMLElement>('[role=alert] button, .side > .btn') ??
      this.side?.querySelector('h3');
    // A heading can have the focus once this is written on it.
    if (at && at.tabIndex < 0) at.tabIndex = -1;
    at?.focus({ preventScroll: true });
    return at;
  }

  private change = (change: Change): void => this.intend({ type: 'change', change });

  private onCalendar = (event: IntentEvent): void => {
    const { intent } = event;
    this.relay(event);
    if (intent.type === 'change' && intent.change.type === 'date') this.onDay();
  };

  private onDay(): void {
    const at = focused();
    this.showDay = () => at === focused();
    this.requestUpdate();
  }

  private goTo(next: NextTime | null): void {
    if (!next) return;
    this.intend({ type: 'show-month', month: next.date });
    this.change({ type: 'date', date: next.date });
    if (next.slot) this.change({ type: 'slot', slot: next.slot });
    this.onDay();
  }

  /** The list is of the next times, whatever month was looked at; the calendar opens where the chosen day is. */
  private look(view: View): void {
    const { next, today } = this.times;
    const month = (view === 'month' && this.draft.date) || (next?.date ?? today);
    this.intend({ type: 'show-month', month });
    this.change({ type: 'view', view });
  }

  private get waits(): boolean {
    return this.times.status === 'loading';
  }

  private get view(): 'month' | 'list' {
    return this.draft.view || this.setup.view || (this.room ? 'month' : 'list');
  }

  protected override render() {
    const { messages, protocol, catalogue } = this.setup;
    const massages = massagesOf(this.draft, catalogue);
    if (!massages[0]) return nothing;
    const total = visitMinutes(massages);
    const list = this.view === 'list';
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">
          ${this.draft.moves ? messages.manage.newTime : messages.time.title}
        </h2>
        <p class="lede t-small muted">
          ${messages.time.allow(messages.hours(Math.floor(total / 60), total % 60), this.parts())}
          ${protocol ? nothing : messages.time.wish}
        </p>
      </div>
      <div class="list two">
        ${this.draft.moves ? nothing : visitOptions(this.setup, this.draft, this.change)}
        ${protocol ? this.renderNext() : nothing}
      </div>
      ${this.draft.moves ? nothing : addOnOptions(this.setup, this.draft, this.change)}
      <div class="when ${this.view}">
        <button class="link switch" type="button" @click=${() => this.look(list ? 'month' : 'list')}>
          ${list ? messages.time.asMonth : messages.time.asList}
        </button>
        ${
          list
            ? nothing
            : html`<massage-booker-month-calendar
                .selected=${this.draft.date}
                .folds=${this.room < 2}
                @massage-booker-intent=${this.onCalendar}
              ></massage-booker-month-calendar>`
        }
        <div class="side ${this.waits ? 'late' : ''}">${this.renderTimes(list)}</div>
      </div>
      ${protocol || !this.draft.slot ? nothing : this.renderChoices()}
    `;
  }

  /** What the whole time is made of, where that is more than one thing. */
  private parts(): string {
    const { messages, format, catalogue } = this.setup;
    const { minutes, summary, time } = messages;
    const massages = massagesOf(this.draft, catalogue);
    const parts = massages.map(({ service, minutes: length, addOns }) => [
      ...(service.consultationMinutes ? [summary.consultation(minutes(service.consultationMinutes))] : []),
      summary.massage(minutes(length)),
      ...addOns.map((addOn) => (addOn.minutes ? time.offer(addOn.name, minutes(addOn.minutes)) : addOn.name)),
    ]);
    if (parts.length > 1)
      return format.and(
        parts.map((theirs, index) => time.offer(massages[index]!.service.name, theirs.join(' + '))),
      );
    return parts[0]!.length > 1 ? format.and(parts[0]!) : '';
  }

  private renderNext() {
    const { messages, format } = this.setup;
    const { next, status } = this.times;
    const when = next && [format.shortDay(next.date), next.slot && format.time(next.slot.start)];
    return html`<button class="rowb" type="button" aria-disabled=${!next} @click=${() => this.goTo(next)}>
      <span>
        <span class="k t-cap muted">${messages.time.nextAvailable}</span>
        <span class="v t-body num"
          >${when ? when.filter(Boolean).join(', ') : status === 'ready' ? messages.time.none : nothing}</span
        >
      </span>
      ${icon('forth')}
    </button>`;
  }

  private renderTimes(list: boolean) {
    const { status, days, month, known, onward, moreFailed } = this.times;
    if (status === 'failed') return failedTimes(this.setup, () => this.intend({ type: 'reload-times' }));
    const dates = [...days.keys()].filter((date) => date >= month && monthStart(date) <= known);
    const empty = list ? !dates.length : !dates.some((date) => monthStart(date) === month);
    if (status === 'ready' && empty)
      return emptyMonth(
        this.setup,
        this.times,
        this.draft,
        () => this.goTo(onward),
        () => this.change({ type: 'practitioner', practitioner: 'any', gender: '' }),
      );
    if (!list) return this.renderDay(this.draft.date, false);
    if (this.waits) return this.renderDay('', true);
    return html`${dates.slice(0, this.shown).map((date) => this.renderDay(date, true))}
    ${
      moreFailed
        ? failedTimes(this.setup, () => this.intend({ type: 'more-times' }))
        : dates.length > this.shown || this.canShowMore
          ? html`<button class="btn quiet sm" type="button" @click=${() => this.showMore(dates.length)}>
              ${this.setup.messages.time.moreDays}
            </button>`
          : nothing
    }`;
  }

  private get canShowMore(): boolean {
    return this.times.known < monthStart(this.times.last);
  }

  private showMore(known: number): void {
    this.shown += SOME;
    if (known < this.shown + SOME && this.canShowMore) this.intend({ type: 'more-times' });
  }

  private renderDay(date: string, brief: boolean) {
    const { days } = this.times;
    const { slot, second, gender } = this.draft;
    const { catalogue } = this.setup;
    const practitioners = massagesOf(this.draft, catalogue)[0]!.service.practitioners;
    return html`<massage-booker-slot-list
      .date=${date}
      .slots=${this.waits ? null : (days.get(date) ?? [])}
      .selected=${(this.forSecond ? second : slot)?.start ?? ''}
      .picks=${this.forSecond ? 'second' : 'slot'}
      .wished=${gender ? wishedFor(practitioners, gender) : NOBODY}
      .brief=${brief}
      @massage-booker-intent=${this.relay}
    ></massage-booker-slot-list>`;
  }

  /** Where times are only wished for, there may be a second. */
  private renderChoices() {
    const { messages, format } = this.setup;
    const { slot, second } = this.draft;
    const choice = (label: string, isSecond: boolean, at: typeof slot) =>
      radioOption(
        'choice',
        this.forSecond === isSecond,
        () => (this.forSecond = isSecond),
        html`<span class="muted t-cap">${label}</span>
          <span>${at ? format.moment(at.start) : messages.optional}</span>`,
      );
    return html`<div>
      <div class="list two" role="radiogroup" aria-label=${messages.time.choices}>
        ${choice(messages.time.first, false, slot)} ${choice(messages.time.second, true, second)}
      </div>
      ${
        second
          ? html`<button class="link" type="button" @click=${this.dropSecond}>
              ${messages.time.noSecond}
            </button>`
          : nothing
      }
    </div>`;
  }

  private dropSecond = (): void => {
    this.forSecond = false;
    this.change({ type: 'second', second: null });
    this.renderRoot.querySelector<HTMLElement>('[name=choice]')?.focus();
  };
}
