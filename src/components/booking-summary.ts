/**
 * What is booked so far; a column when wide, behind the price at the foot when narrow.
 * @internal
 */
import { html, nothing } from 'lit';
import { massagesOf, visitMinutes } from '../booking/appointment.js';
import { longestMinutes, serviceOf } from '../booking/catalogue.js';
import { base, sessionBarStyles, summaryStyles } from '../styles/index.js';
import { appointmentWords, type AppointmentWords } from './appointment-words.js';
import { InnerElement } from './inner-element.js';
import { sessionBar } from './session-bar.js';

export class BookingSummary extends InnerElement {
  static override properties = { brief: {} };
  static override styles = [base, sessionBarStyles, summaryStyles];

  /** On the review only length and price: the rest stands beside it. */
  brief = false;

  protected override render() {
    const { messages } = this.setup;
    const words = appointmentWords(this.draft, this.setup);
    return html`<section aria-label=${messages.summary.title}>
      <h3 class="t-head">${messages.summary.title}</h3>
      ${
        this.draft.service
          ? [
              this.renderService(words),
              this.brief ? nothing : this.renderWhen(words),
              this.renderPrice(words),
            ]
          : html`<p class="t-small muted">${messages.summary.emptyHint}</p>`
      }
    </section>`;
  }

  private renderService(words: AppointmentWords) {
    const { messages, catalogue } = this.setup;
    const [first] = massagesOf(this.draft, catalogue);
    const { service, minutes, addOns } = first!;
    const consultation = service.consultationMinutes;
    const whole = visitMinutes([first!]);
    return html`<div class="svc">
      <b class="t-small">${words.service}</b><span class="t-small muted">${words.kind}</span>
      ${sessionBar(consultation, [minutes, whole - consultation], Math.max(longestMinutes(catalogue), whole))}
      <div class="barlab t-cap muted">
        ${consultation ? html`<span>${messages.summary.consultation(messages.minutes(consultation))}</span>` : nothing}
        <span>${messages.summary.massage(messages.minutes(minutes))}</span>
        ${addOns.map(({ name }) => html`<span>${messages.time.plus(name)}</span>`)}
      </div>
      ${words.guest ? html`<span class="t-small muted">${messages.time.plus(words.guest)}</span>` : nothing}
    </div>`;
  }

  private renderWhen(words: AppointmentWords) {
    const { messages, catalogue } = this.setup;
    const practitioners = serviceOf(catalogue, this.draft.service)?.practitioners.length;
    return html`<dl class="t-small">
      <div>
        <dt class="muted">${messages.review.when}</dt>
        ${
          words.day
            ? html`<dd>
                ${words.day}
                <p class="num">${words.times}</p>
              </dd>`
            : html`<dd class="muted">${messages.summary.chooseNext}</dd>`
        }
      </div>
      ${
        practitioners
          ? html`<div>
              <dt class="muted">${messages.review.with}</dt>
              <dd>${words.practitioner}</dd>
            </div>`
          : nothing
      }
      ${
        catalogue.clinic.address
          ? html`<div>
              <dt class="muted">${messages.review.where}</dt>
              <dd>${catalogue.clinic.address}</dd>
            </div>`
          : nothing
      }
    </dl>`;
  }

  private renderPrice({ price, payment }: AppointmentWords) {
    if (!price) return nothing;
    return html`<div class="total">
        <b class="t-small">${this.setup.messages.summary.total}</b><b class="num t-large">${price}</b>
      </div>
      ${payment ? html`<p class="t-cap muted">${payment}</p>` : nothing}`;
  }
}
