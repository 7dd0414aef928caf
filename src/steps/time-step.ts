/**
 * A day and a time. With availability only what is free; without it, times within opening hours to wish for.
 * @internal
 */
import { html, nothing, type PropertyValues } from 'lit';
import { visitMinutes } from '../booking/appointment.js';
import { serviceOf } from '../booking/catalogue.js';
import { contactLinks } from '../components/contact-links.js';
import { icon } from '../components/icon.js';
import type { SlotList } from '../components/slot-list.js';
import { type IntentEvent } from '../intent-event.js';
import { panels } from '../styles/panels.js';
import { StepElement } from './step-element.js';
import { timeStyles } from './time-step.styles.js';

export class TimeStep extends StepElement {
  static override styles = [...StepElement.shared, panels, timeStyles];

  /** Set by choosing a day, so that its times come into view once they are rendered. */
  private showDay = false;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.showDay) return;
    this.showDay = false;
    const list = this.renderRoot.querySelector<SlotList>('massage-booker-slot-list');
    void list?.updateComplete.then(() => list.showDay());
  }

  private onCalendar = (event: IntentEvent): void => {
    const { intent } = event;
    this.relay(event);
    if (intent.type !== 'change' || intent.change.type !== 'date') return;
    this.showDay = true;
    this.requestUpdate();
  };

  private goToNext(): void {
    const { next } = this.times;
    if (!next) return;
    this.intend({ type: 'show-month', month: next.date });
    this.intend({ type: 'change', change: { type: 'date', date: next.date } });
    if (next.slot) this.intend({ type: 'change', change: { type: 'slot', slot: next.slot } });
    this.showDay = true;
    this.requestUpdate();
  }

  private choosePractitioner(event: Event): void {
    const practitioner = (event.target as HTMLSelectElement).value;
    this.intend({ type: 'change', change: { type: 'practitioner', practitioner } });
  }

  protected override render() {
    const { messages, protocol, catalogue } = this.setup;
    const service = serviceOf(catalogue, this.draft.service);
    if (!service) return nothing;
    const { minutes } = this.draft;
    const massage = messages.minutes(minutes);
    const total = visitMinutes(service, minutes);
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">
          ${this.draft.moves ? messages.manage.newTime : messages.time.title}
        </h2>
        <p class="lede t-small muted">
          ${messages.time.allow(
            messages.hours(Math.floor(total / 60), total % 60),
            service.consultationMinutes
              ? messages.choose.consultationThen(messages.minutes(service.consultationMinutes), massage)
              : '',
          )}
          ${protocol ? nothing : messages.time.wish}
        </p>
      </div>
      ${service.practitioners.length || protocol ? html`<div class="list two">${this.renderPair()}</div>` : nothing}
      <div class="when">
        <massage-booker-month-calendar
          .selected=${this.draft.date}
          @massage-booker-intent=${this.onCalendar}
        ></massage-booker-month-calendar>
        <div class="side">${this.renderTimes()}</div>
      </div>
    `;
  }

  private renderPair() {
    const { messages, catalogue, protocol } = this.setup;
    const practitioners = serviceOf(catalogue, this.draft.service)?.practitioners ?? [];
    const chosen = practitioners.find(({ id }) => id === this.draft.practitioner);
    return html`
      ${
        practitioners.length
          ? html`<label class="rowb">
              <span>
                <span class="k t-cap muted">${messages.time.therapist}</span>
                <span class="v t-body">${chosen?.name ?? messages.noPreference}</span>
              </span>
              ${icon('down')}
              <select aria-label=${messages.time.therapist} @change=${this.choosePractitioner}>
                <option value="any" .selected=${!chosen}>${messages.noPreference}</option>
                ${practitioners.map(
                  ({ id, name }) => html`<option value=${id} .selected=${id === chosen?.id}>${name}</option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      ${protocol ? this.renderNext() : nothing}
    `;
  }

  private renderNext() {
    const { messages, format } = this.setup;
    const { next, status } = this.times;
    const when = next && [format.shortDay(next.date), next.slot && format.time(next.slot.start)];
    return html`<button class="rowb" type="button" aria-disabled=${!next} @click=${this.goToNext}>
      <span>
        <span class="k t-cap muted">${messages.time.nextAvailable}</span>
        <span class="v t-body num"
          >${when ? when.filter(Boolean).join(', ') : status === 'loading' ? nothing : messages.time.none}</span
        >
      </span>
      ${icon('forth')}
    </button>`;
  }

  private renderTimes() {
    const { messages } = this.setup;
    const { status, days } = this.times;
    if (status === 'failed')
      return html`<div class="hollow" role="alert">
        <h3 class="t-head">${messages.time.failed}</h3>
        <button class="btn quiet sm" type="button" @click=${() => this.intend({ type: 'reload-times' })}>
          ${messages.time.retry}
        </button>
        ${contactLinks(this.setup)}
      </div>`;
    if (status === 'ready' && !days.size) return this.renderEmpty();
    return html`<massage-booker-slot-list
      .date=${this.draft.date}
      .slots=${status === 'loading' ? null : (days.get(this.draft.date) ?? [])}
      .selected=${this.draft.slot?.start ?? ''}
      @massage-booker-intent=${this.relay}
    ></massage-booker-slot-list>`;
  }

  private renderEmpty() {
    const { messages, format } = this.setup;
    const { month, next } = this.times;
    const onward = next && next.date.slice(0, 7) !== month.slice(0, 7) ? next : null;
    return html`<div class="hollow">
      <h3 class="t-head">${messages.time.emptyMonth(format.month(month))}</h3>
      <p class="t-small muted">
        ${onward ? messages.time.emptyNext(format.day(onward.date)) : next ? nothing : messages.time.none}
      </p>
      ${
        onward
          ? html`<button class="btn quiet sm" type="button" @click=${this.goToNext}>
              ${messages.time.see(format.shortDay(onward.date))}
            </button>`
          : nothing
      }
      ${
        this.draft.practitioner === 'any'
          ? nothing
          : html`<button
              class="btn quiet sm"
              type="button"
              @click=${() =>
                this.intend({ type: 'change', change: { type: 'practitioner', practitioner: 'any' } })}
            >
              ${messages.time.anyone}
            </button>`
      }
      ${contactLinks(this.setup)}
    </div>`;
  }
}
