/**
 * What became of it: confirmed only when the endpoint said so, otherwise sent, or reserved until paid.
 * @internal
 */
import { html, nothing } from 'lit';
import { visitMinutes } from '../booking/appointment.js';
import {
  calendarFile,
  googleLink,
  outlookLink,
  type CalendarEntry,
  uidOf,
} from '../booking/calendar-file.js';
import { safeUrl } from '../configuration/addresses.js';
import { serviceOf } from '../booking/catalogue.js';
import { toMs } from '../booking/zone.js';
import { appointmentWords, type AppointmentWords } from '../components/appointment-words.js';
import { contactLinks } from '../components/contact-links.js';
import { icon } from '../components/icon.js';
import type { BookingOutcome } from '../gateway/booking-gateway.js';
import { outcomeStyles } from './outcome-step.styles.js';
import { StepElement } from './step-element.js';

export class OutcomeStep extends StepElement {
  static override styles = [...StepElement.shared, outcomeStyles];

  private get outcome(): BookingOutcome | undefined {
    return this.submission.status === 'done' ? this.submission.outcome : undefined;
  }

  protected override render() {
    const { outcome } = this;
    if (!outcome) return nothing;
    const { messages, catalogue } = this.setup;
    const words = appointmentWords(this.draft, this.setup);
    const { booking, status } = outcome;
    return html`
      <div class="done-head">
        <span class="seal ${status === 'confirmed' ? '' : 'wait'}"
          >${icon(status === 'confirmed' ? 'check' : status === 'requested' ? 'mail' : 'clock')}</span
        >
        <div>
          <h2 class="t-title" tabindex="-1">${this.heading(status)}</h2>
          <p class="lede muted">${this.lede(outcome, words)}</p>
        </div>
      </div>
      ${
        status === 'payment_required' && booking?.links?.payment
          ? html`<a class="btn primary" href=${link(booking.links.payment)} rel="noopener"
              >${messages.outcome.pay}</a
            >`
          : nothing
      }
      ${this.renderTicket(outcome, words)}
      ${status === 'confirmed' ? this.renderCalendars(outcome, words) : nothing}
      ${
        catalogue.policies.cancellationText
          ? html`<p class="row2 t-body">
              ${icon('clock')}<span>${catalogue.policies.cancellationText}</span>
            </p>`
          : nothing
      }
      <div class="cta">
        ${
          booking?.links?.manage
            ? html`<a class="link" href=${link(booking.links.manage)}>${messages.outcome.manage}</a>`
            : nothing
        }
        ${contactLinks(this.setup)}
      </div>
    `;
  }

  private heading(status: BookingOutcome['status']): string {
    const { outcome } = this.setup.messages;
    const name = this.draft.details.name.trim();
    return { confirmed: outcome.confirmed, requested: outcome.requested, payment_required: outcome.payment }[
      status
    ](name);
  }

  private lede({ status, booking }: BookingOutcome, words: AppointmentWords): string {
    const { messages } = this.setup;
    if (booking?.message) return booking.message;
    if (status === 'confirmed') return messages.outcome.seeYou(words.day);
    if (status === 'requested') return messages.outcome.wait;
    return messages.outcome.paymentHint;
  }

  private renderTicket({ status, booking }: BookingOutcome, words: AppointmentWords) {
    const { messages, catalogue } = this.setup;
    const { review, outcome, summary } = messages;
    const payment = { clinic: summary.atClinic, online: summary.online, none: '' }[
      catalogue.policies.payment ?? 'none'
    ];
    const service = serviceOf(catalogue, this.draft.service);
    const person = service?.practitioners.find(({ id }) => id === booking?.practitioner)?.name;
    const cells: [string, string[], boolean?][] = [
      [
        status === 'requested' ? review.wished : review.when,
        [`${words.day}, ${words.times}`, words.zone],
        true,
      ],
      [review.massage, [words.service, words.length, words.price, words.price && payment]],
      [review.where, [catalogue.clinic.name, catalogue.clinic.address]],
      [review.with, [person ?? (service?.practitioners.length ? words.practitioner : '')]],
      [outcome.reference, [booking?.reference ?? '']],
    ];
    return html`<dl class="ticket">
      ${cells
        .map(([label, lines, big]) => ({ label, big, lines: lines.filter(Boolean) }))
        .filter(({ lines }) => lines.length)
        .map(
          ({ label, big, lines: [first, ...rest] }) =>
            html`<div class=${big ? 'big' : ''}>
              <dt class="t-cap muted">${label}</dt>
              <dd>${first}</dd>
              ${rest.map((line) => html`<dd class="m t-body muted">${line}</dd>`)}
            </div>`,
        )}
    </dl>`;
  }

  private renderCalendars({ booking }: BookingOutcome, words: AppointmentWords) {
    const { messages, catalogue } = this.setup;
    const { clinic } = catalogue;
    const service = serviceOf(catalogue, this.draft.service);
    const start = booking?.start ?? this.draft.slot?.start;
    if (!service || !start) return nothing;
    const entry: CalendarEntry = {
      uid: uidOf(booking?.id ?? start),
      title: clinic.name ? `${words.service}, ${clinic.name}` : words.service,
      start,
      end:
        booking?.end ??
        new Date(toMs(start) + visitMinutes(service, this.draft.minutes) * 60_000).toISOString(),
      location: clinic.address,
      description: [
        words.length,
        booking?.reference && `${messages.outcome.reference}: ${booking.reference}`,
        clinic.phone,
        booking?.links?.manage,
      ]
        .filter(Boolean)
        .join('\n'),
    };
    return html`<section>
      <h3 class="t-head">${messages.outcome.calendar}</h3>
      <div class="cals list">
        <button class="btn quiet" type="button" @click=${() => saveFile(calendarFile(entry, Date.now()))}>
          ${messages.outcome.file}<span class="vh"> (.ics)</span>
        </button>
        <a class="btn quiet" href=${googleLink(entry)} target="_blank" rel="noopener noreferrer">Google</a>
        <a class="btn quiet" href=${outlookLink(entry)} target="_blank" rel="noopener noreferrer">Outlook</a>
      </div>
    </section>`;
  }
}

/** Only https is followed, or this machine; an answer's `javascript:` leads nowhere. */
const link = (url: string) => safeUrl(url, document.baseURI) ?? nothing;

/** Hands the text to the browser as a download; nothing leaves the page. */
function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'massage.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
