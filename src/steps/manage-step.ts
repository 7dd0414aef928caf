/**
 * A booking that is there already, seen by its manage link: to move it, or to cancel it, which is asked twice.
 * @internal
 */
import { html, nothing } from 'lit';
import { isMovable } from '../booking/managed.js';
import { cancellationText, ledeOf, payLink, ticket, ticketHead } from '../components/booking-ticket.js';
import { calendarLinks } from '../components/calendar-links.js';
import { contactLinks } from '../components/contact-links.js';
import type { Doing } from '../contexts/managing-context.js';
import type { ManagedBooking } from '../protocol/manage.js';
import { failureWords } from './failure-words.js';
import { ManagedStep } from './managed-step.js';
import { outcomeStyles } from './outcome-step.styles.js';

export class ManageStep extends ManagedStep {
  static override styles = [...ManagedStep.styles, outcomeStyles];

  protected override render() {
    const { submission, setup, managing } = this;
    const { booking, shows } = managing;
    // Nobody knows for sure what holds after a failure, so the way back asks the clinic once more.
    if (submission.status === 'failed') {
      const { retry, wait } = failureWords(submission.failure, setup);
      return html`${super.render()}
        <div class="list two">
          ${
            retry && !wait
              ? this.button(setup.messages.time.retry, () => this.send(managing.doing), 'primary')
              : nothing
          }
          ${booking ? this.button(setup.messages.back, () => this.send('look')) : nothing}
        </div>
        ${this.renderLeave()}`;
    }
    if (!booking)
      return html`<div>
        <h2 class="t-title" tabindex="-1">${setup.messages.manage.loading}</h2>
        <p class="lede t-small muted">${this.waiting}</p>
      </div>`;
    return html`
      ${this.renderHead(booking)} ${shows === 'question' ? this.renderQuestion() : payLink(booking, setup)}
      ${ticket(booking, this.booked!, setup)}
      ${
        shows === 'moved' && booking.status === 'confirmed'
          ? calendarLinks(booking, this.booked!, setup, setup.messages.manage.calendarHint)
          : nothing
      }
      ${shows === 'question' ? nothing : this.renderWays(booking)}
    `;
  }

  private renderHead(booking: ManagedBooking) {
    const { status } = booking;
    const { manage } = this.setup.messages;
    const { shows } = this.managing;
    if (shows === 'question') return ticketHead('cancelled', manage.sure, this.waiting);
    const title = status === 'cancelled' ? manage.cancelled : shows === 'moved' ? manage.moved : manage.title;
    return ticketHead(status, title, this.waiting || ledeOf(booking, this.booked!, this.setup));
  }

  /** That there was no answer, and when the next attempt begins; '' unless one does. */
  private get waiting(): string {
    const { submission } = this;
    return submission.status === 'pending' && submission.until ? this.progress() : '';
  }

  /** The harmless answer first. */
  private renderQuestion() {
    const { manage, review } = this.setup.messages;
    const waits = this.submission.status === 'pending';
    return html`<div class="list two">
        ${this.button(manage.keep, () => waits || this.ask(false))}
        <button class="btn primary" type="button" aria-busy=${waits} @click=${() => this.send('cancel')}>
          ${waits ? html`<span class="spin" aria-hidden="true"></span>` : nothing}
          ${waits ? review.sendingShort : manage.cancel}
        </button>
      </div>
      ${cancellationText(this.setup)}`;
  }

  private renderWays(booking: ManagedBooking) {
    const { setup, managing } = this;
    const { manage } = setup.messages;
    const gone = booking.status === 'cancelled';
    return html`${
      gone
        ? nothing
        : html`<div class="list two">
              ${
                managing.moves && isMovable(booking, setup.catalogue)
                  ? this.button(manage.change, () => this.intend({ type: 'go', step: 'new-time' }))
                  : nothing
              }
              ${managing.cancels ? this.button(manage.cancel, () => this.ask(true)) : nothing}
            </div>
            ${cancellationText(setup)}`
    }
    ${this.renderLeave()}`;
  }

  private renderLeave() {
    const { setup } = this;
    return html`<div class="cta">
      <button class="link" type="button" @click=${() => this.intend({ type: 'go', step: 'choose' })}>
        ${setup.messages.manage.another}
      </button>
      ${this.submission.status === 'failed' ? nothing : contactLinks(setup)}
    </div>`;
  }

  private button(label: string, does: () => void, kind = 'quiet') {
    return html`<button class="btn ${kind}" type="button" @click=${does}>${label}</button>`;
  }

  private ask(asks: boolean): void {
    this.intend({ type: 'ask', asks });
  }

  private send(doing: Doing): void {
    this.intend({ type: 'submit', doing });
  }
}
