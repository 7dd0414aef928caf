/**
 * One day's times as radios, by part of the day, in the clinic's time.
 * @internal
 */
import { html, nothing } from 'lit';
import { byPart, sameStart } from '../booking/availability.js';
import { modified } from '../booking/calendar-keys.js';
import { grants } from '../booking/wish.js';
import { offsetAt, timeIn, toMs } from '../booking/zone.js';
import type { Change } from '../booking/draft.js';
import type { Slot } from '../protocol/availability.js';
import { onceSeen } from '../once-seen.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { zoneWords } from './appointment-words.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';
import { slotStyles } from './slot-list.styles.js';

export class SlotList extends InnerElement {
  static override properties = { date: {}, slots: {}, selected: {}, picks: {}, wished: {}, brief: {} };
  static override styles = [base, controls, slotStyles];

  /** `YYYY-MM-DD` */
  date = '';
  /** That day's slots; null while they are being fetched. */
  slots: readonly Slot[] | null = null;
  /** The start chosen, RFC 3339. */
  selected = '';
  /** What a tap chooses: the time, or the second choice. */
  picks: 'slot' | 'second' = 'slot';
  /** Ids of those the visitor would like; none for no wish. */
  wished: readonly string[] = [];
  /** One day of several: without its parts. */
  brief = false;

  /** The name of the time that has the focus; '' where something else has it, null where nothing has. */
  private had: string | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.onKey);
  }

  protected override willUpdate(): void {
    const at = this.active;
    this.had = at && (at.ariaLabel ?? '');
  }

  /** That time keeps it, in whichever element it is now; without it the heading has it. */
  protected override updated(): void {
    const { had } = this;
    const time = had && this.renderRoot.querySelector<HTMLElement>(`[aria-label=${JSON.stringify(had)}]`);
    if (time) time.focus();
    else if (had || (had === '' && document.activeElement === document.body)) void this.focusHeading();
  }

  /** Where the day's times begin, or will. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  /**
   * Brings the day's times into view and says which day they are of.
   * @param stays whether the visitor has gone nowhere else
   */
  async showDay(stays: () => boolean): Promise<void> {
    await this.updateComplete;
    this.scrollTop = 0;
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || Math.min(bottom, top + 240) > innerHeight) this.scrollIntoView({ block: 'center' });
    // At once where what had the focus is gone.
    if (document.activeElement === document.body) await this.focusHeading();
    else onceSeen(() => stays() && this.focusHeading());
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.active!;
    const way = { ArrowRight: -1, ArrowLeft: 1 }[event.key];
    // A time looks like a button, and is pressed like one.
    if (event.key === 'Enter') at.click();
    // Not every browser's radios go the way the script runs. With Alt and the like it is the browser's own key.
    else if (way && at.matches('input:dir(rtl)') && !modified(event)) {
      event.preventDefault();
      const times = [...this.renderRoot.querySelectorAll('input')];
      const to = times.at((times.indexOf(at as HTMLInputElement) + way) % times.length)!;
      to.focus();
      to.click();
    }
  }

  private choose(slot: Slot): void {
    const change: Change = this.picks === 'slot' ? { type: 'slot', slot } : { type: 'second', second: slot };
    this.intend({ type: 'change', change });
  }

  protected override render() {
    const { messages, format, timeZone } = this.setup;
    const { slots } = this;
    if (!slots)
      return html`<div class="soon">
        <p class="muted t-small" tabindex="-1">${messages.time.loading}</p>
        <div class="times">${Array.from({ length: 8 }, () => html`<i></i>`)}</div>
      </div>`;
    if (!slots.length) return html`<p class="muted t-small">${messages.time.chooseDay}</p>`;
    return html`
      <div class="dayname">
        <h3 class="t-head" tabindex="-1">${format.day(this.date)}</h3>
        ${this.renderZone(slots)}
      </div>
      ${grants(slots[0]!, this.wished) ? nothing : html`<p class="t-small">${messages.time.othersOnly}</p>`}
      ${(this.brief ? [[null, slots] as const] : byPart(slots, timeZone)).map(
        ([part, times]) =>
          html`<section class="part" aria-label=${part ? messages.time[part] : nothing}>
            ${
              part
                ? html`<h4 class="t-cap muted">
                    <span>${messages.time[part]}</span>
                    ${this.setup.protocol ? html`<span>${messages.time.times(times.length)}</span>` : nothing}
                  </h4>`
                : nothing
            }
            <div class="times">${this.renderSlots(times)}</div>
          </section>`,
      )}
    `;
  }

  /** Whether the visitor's clock shows another time than the clinic's at that moment. */
  private differs = ({ start }: Slot): boolean => {
    const { timeZone, visitorTimeZone } = this.setup;
    return offsetAt(toMs(start), timeZone) !== offsetAt(toMs(start), visitorTimeZone);
  };

  private renderZone(slots: readonly Slot[]) {
    return html`<p class="tz line t-cap muted">
      ${icon('clock', true)}
      <span
        >${zoneWords([slots[0]!.start, slots.at(-1)!.start], this.setup)}${
          slots.some(this.differs) ? `. ${this.setup.messages.time.ownBelow}` : nothing
        }</span
      >
    </p>`;
  }

  /** Four an hour and more begin a row each hour, so that the eye finds its own. */
  private renderSlots(times: readonly Slot[]) {
    const hours = times.map(({ start }) => timeIn(start, this.setup.timeZone).slice(0, 2));
    const many = times.length > 3 * new Set(hours).size;
    return times.map((slot, index) => this.renderSlot(slot, many && hours[index] !== hours[index - 1]));
  }

  private renderSlot(slot: Slot, newRow: boolean) {
    const { messages, format, visitorTimeZone } = this.setup;
    const time = format.time(slot.start);
    const own = this.differs(slot) ? format.time(slot.start, visitorTimeZone) : '';
    const name = messages.time.slot(time, format.day(this.date));
    // A template of its own, as there are many: `options.ts` would take two for each.
    return html`<label class="opt one ${newRow ? 'row' : ''}"
      ><input
        type="radio"
        name="slot"
        aria-label=${own ? `${name}, ${messages.yourTime(own)}` : name}
        @change=${() => this.choose(slot)}
        .checked=${this.selected !== '' && sameStart(slot.start, this.selected)}
      /><span class="num" aria-hidden="true">${time}</span>${
        own ? html`<span class="t-cap muted num own" aria-hidden="true">${own}</span>` : nothing
      }</label
    >`;
  }
}
