/**
 * One day's times as radios, by part of the day, in the clinic's time.
 * @internal
 */
import { html, nothing, type PropertyValues } from 'lit';
import { byPart, sameStart } from '../booking/availability.js';
import { grants } from '../booking/wish.js';
import { dateIn, instantsOf, offsetAt, timeIn, toMs } from '../booking/zone.js';
import type { Change } from '../booking/draft.js';
import type { Slot } from '../protocol/availability.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';
import { slotStyles } from './slot-list.styles.js';

const HOUR = 3_600_000;

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

  private hadFocus = false;

  /** Remembered while the times are fetched anew. */
  protected override willUpdate(changed: PropertyValues): void {
    const waits = this.slots === null || changed.get('slots') === null;
    this.hadFocus = (this.renderRoot as ShadowRoot).activeElement !== null || (waits && this.hadFocus);
  }

  /** The time that had the focus may be gone, and the focus with it. */
  protected override updated(): void {
    if (this.hadFocus && document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  /** Brings the day's times into view and says which day they are of. */
  showDay(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    heading?.focus({ preventScroll: true });
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || Math.min(bottom, top + 240) > innerHeight) this.scrollIntoView({ block: 'center' });
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
        <p class="muted t-small">${messages.time.loading}</p>
        <div class="times">${Array.from({ length: 8 }, () => html`<i></i>`)}</div>
      </div>`;
    if (!slots.length) return html`<p class="muted t-small">${messages.time.chooseDay}</p>`;
    return html`
      <div class="dayname">
        <h3 class="t-head" tabindex="-1">${format.day(this.date)}</h3>
        ${this.renderZone(slots[0]!)}
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
  private differs({ start }: Slot): boolean {
    const { timeZone, visitorTimeZone } = this.setup;
    return offsetAt(toMs(start), timeZone) !== offsetAt(toMs(start), visitorTimeZone);
  }

  private renderZone(slot: Slot) {
    const { messages, format, timeZoneKnown } = this.setup;
    const zone = format.zoneName(slot.start);
    return html`<p class="tz line t-cap muted">
      ${icon('clock', true)}
      <span
        >${timeZoneKnown ? messages.clinicTime(zone) : messages.yourTimeZone(zone)}${
          this.differs(slot) ? html`. ${messages.time.ownBelow}` : nothing
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

  /** In the night when an hour comes twice, a time is told with its zone. */
  private timeOf({ start }: Slot): string {
    const { format, timeZone } = this.setup;
    const [first] = this.slots!;
    const day = toMs(first!.start);
    const time = format.time(start);
    const offset = offsetAt(day - 4 * HOUR, timeZone);
    if (offset === offsetAt(day + 24 * HOUR, timeZone)) return time;
    const twice = instantsOf(dateIn(start, timeZone), timeIn(start, timeZone), timeZone).length > 1;
    return twice ? `${time} ${format.zoneName(start)}` : time;
  }

  private renderSlot(slot: Slot, newRow: boolean) {
    const { messages, format, visitorTimeZone } = this.setup;
    const time = this.timeOf(slot);
    const own = this.differs(slot) ? format.time(slot.start, visitorTimeZone) : '';
    const name = own ? `${time}, ${messages.yourTime(own)}` : time;
    return html`<label class="opt one ${newRow ? 'row' : ''}">
      <input
        type="radio"
        name="slot"
        aria-label=${messages.time.slot(name, format.day(this.date))}
        .checked=${this.selected !== '' && sameStart(slot.start, this.selected)}
        @change=${() => this.choose(slot)}
      />
      ${icon('check')}
      <span class="num" aria-hidden="true">${time}</span>
      ${own ? html`<span class="own t-cap muted num" aria-hidden="true">${own}</span>` : nothing}
    </label>`;
  }
}
