/**
 * What became of it: confirmed only when the endpoint said so, otherwise sent, or reserved until paid.
 * @internal
 */
import { html, nothing } from 'lit';
import {
  type Booked,
  cancellationText,
  ledeOf,
  link,
  payLink,
  ticket,
  ticketHead,
} from '../components/booking-ticket.js';
import { calendarLinks } from '../components/calendar-links.js';
import { contactLinks } from '../components/contact-links.js';
import type { BookingOutcome } from '../gateway/booking-gateway.js';
import { outcomeStyles } from './outcome-step.styles.js';
import { StepElement } from './step-element.js';

export class OutcomeStep extends StepElement {
  static override styles = [...StepElement.shared, outcomeStyles];

  private get outcome(): BookingOutcome | undefined {
    return this.submission.status === 'done' ? this.submission.outcome : undefined;
  }

  protected override render() {
    const { outcome, draft, setup } = this;
    if (!outcome) return nothing;
    const { status } = outcome;
    const booking: Booked = { ...(outcome.booking ?? outcome), status };
    return html`
      ${ticketHead(status, this.heading(status), ledeOf(booking, draft, setup))} ${payLink(booking, setup)}
      ${ticket(booking, draft, setup)}
      ${status === 'confirmed' ? calendarLinks(booking, draft, setup) : nothing} ${cancellationText(setup)}
      <div class="cta">
        ${
          booking.links?.manage
            ? html`<a class="link" href=${link(booking.links.manage)}>${setup.messages.outcome.manage}</a>`
            : nothing
        }
        ${contactLinks(setup)}
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
}
