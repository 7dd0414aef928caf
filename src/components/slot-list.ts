/**
 * One day's times as radios, by part of the day, in the clinic's time.
 * @internal
 */
import { html, nothing } from 'lit';
import { byPart, sameStart } from '../booking/availability.js';
import { offsetAt, toMs } from '../booking/zone.js';
import type { Slot } from '../protocol/availability.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';
import { slotStyles } from './slot-list.styles.js';

export class SlotList extends InnerElement {
  static override properties = { date: {}, slots: {}, selected: {} };
  static override styles = [base, controls, slotStyles];

  /** `YYYY-MM-DD` */
  date = '';
  /** That day's slots; null while they are being fetched. */
  slots: readonly Slot[] | null = null;
  /** The start chosen, RFC 3339. */
  selected = '';

  /** Brings the day's times into view and says which day they are of. */
  showDay(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    heading?.focus({ preventScroll: true });
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || Math.min(bottom, top + 240) > innerHeight) this.scrollIntoView({ block: 'center' });
  }

  private choose(slot: Slot): void {
    this.intend({ type: 'change', change: { type: 'slot', slot } });
  }

  protected override render() {
    const { messages, format, timeZone } = this.setup;
    const { slots } = this;
    if (!slots) return html`<p class="wait muted t-small">${messages.time.loading}</p>`;
    if (!slots.length) return html`<p class="muted t-small">${messages.time.chooseDay}</p>`;
    return html`
      <div class="dayname">
        <h3 class="t-head" tabindex="-1">${format.day(this.date)}</h3>
        ${this.renderZone(slots[0]!)}
      </div>
      ${byPart(slots, timeZone).map(
        ([part, times]) =>
          html`<section class="part" aria-label=${messages.time[part]}>
            <h4 class="t-cap muted">
              <span>${messages.time[part]}</span>
              ${this.setup.protocol ? html`<span>${messages.time.times(times.length)}</span>` : nothing}
            </h4>
            <div class="times">${times.map((slot) => this.renderSlot(slot))}</div>
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

  private renderSlot(slot: Slot) {
    const { messages, format, visitorTimeZone } = this.setup;
    const time = format.time(slot.start);
    const own = this.differs(slot) ? format.time(slot.start, visitorTimeZone) : '';
    const name = own ? `${time}, ${messages.yourTime(own)}` : time;
    return html`<label class="opt one">
      <input
        type="radio"
        name="slot"
        aria-label=${messages.time.slot(name, format.day(this.date))}
        .checked=${this.selected !== '' && sameStart(slot.start, this.selected)}
        @change=${() => this.choose(slot)}
      />
      ${icon('check')}
      <span class="num">${time}</span>
      ${own ? html`<span class="own t-cap muted num">${own}</span>` : nothing}
    </label>`;
  }
}
