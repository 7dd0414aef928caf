/** A booking as the clinic knows it: a heading with its state, and the appointment on a ticket. */
import { html, nothing, type TemplateResult } from 'lit';
import { serviceOf } from '../booking/catalogue.js';
import type { Draft } from '../booking/draft.js';
import { safeUrl } from '../configuration/addresses.js';
import type { Setup } from '../contexts/setup-context.js';
import type { ManagedBooking } from '../protocol/manage.js';
import { appointmentWords } from './appointment-words.js';
import { icon } from './icon.js';

export type Status = ManagedBooking['status'];

/** What both a booking's answer and its later state tell. */
export type Booked = Partial<ManagedBooking> & Pick<ManagedBooking, 'status'>;

/** Only https is followed, or this machine; an answer's `javascript:` leads nowhere. */
export const link = (url: string) => safeUrl(url, document.baseURI) ?? nothing;

const icons = {
  confirmed: 'check',
  requested: 'mail',
  payment_required: 'clock',
  cancelled: 'alert',
} as const;

/** What the clinic says to it, or what its state means. */
export function ledeOf({ status, message }: Booked, draft: Draft, setup: Setup): string {
  const { outcome, manage } = setup.messages;
  const means = {
    confirmed: outcome.seeYou(appointmentWords(draft, setup).day),
    requested: outcome.wait,
    payment_required: outcome.paymentHint,
    cancelled: manage.cancelledHint,
  };
  return message ?? means[status];
}

export function ticketHead(status: Status, title: string, lede: string): TemplateResult {
  return html`<div class="done-head">
    <span class="seal ${status === 'confirmed' ? '' : 'wait'}">${icon(icons[status])}</span>
    <div>
      <h2 class="t-title" tabindex="-1">${title}</h2>
      <p class="lede muted">${lede}</p>
    </div>
  </div>`;
}

export function payLink({ status, links }: Booked, { messages }: Setup) {
  return status === 'payment_required' && links?.payment
    ? html`<a class="btn primary" href=${link(links.payment)} rel="noopener">${messages.outcome.pay}</a>`
    : nothing;
}

export function ticket(booking: Booked, draft: Draft, setup: Setup): TemplateResult {
  const { messages, catalogue } = setup;
  const words = appointmentWords(draft, setup);
  const { review, outcome } = messages;
  const service = serviceOf(catalogue, draft.service);
  const person = service?.practitioners.find(({ id }) => id === booking.practitioner)?.name;
  const cells: [string, string[], boolean?][] = [
    [
      booking.status === 'requested' ? review.wished : review.when,
      [`${words.day}, ${words.times}`, words.zone],
      true,
    ],
    [review.massage, [words.service, words.length, words.guest, words.price, words.payment]],
    [review.where, [catalogue.clinic.name, catalogue.clinic.address]],
    [review.with, [person ?? (service?.practitioners.length ? words.practitioner : '')]],
    [outcome.reference, [booking.reference ?? '']],
  ];
  return html`<dl class="ticket">
    ${cells
      .map(([label, lines, big]) => ({ label, big, lines: lines.filter(Boolean) }))
      .filter(({ lines }) => lines.length)
      .map(
        ({ label, big, lines: [first, ...rest] }) =>
          html`<div class=${big ? 'big' : ''}>
            <dt class="t-cap muted">${label}</dt>
            <dd class=${big ? 't-large' : ''}>${first}</dd>
            ${rest.map((line) => html`<dd class="m t-body muted">${line}</dd>`)}
          </div>`,
      )}
  </dl>`;
}

export function cancellationText({ catalogue }: Setup) {
  const text = catalogue.policies.cancellationText;
  return text ? html`<p class="row2 t-body">${icon('clock')}<span>${text}</span></p>` : nothing;
}
