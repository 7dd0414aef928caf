/** A month without times, or times that could not be had: what it is, and the ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import { monthStart } from '../booking/dates.js';
import type { Draft } from '../booking/draft.js';
import type { Setup } from '../contexts/setup-context.js';
import type { Times } from '../contexts/times-context.js';
import { contactLinks } from './contact-links.js';

export const failedTimes = (setup: Setup, again: () => void): TemplateResult =>
  html`<div class="hollow" role="alert">
    <h3 class="t-head">${setup.messages.time.failed}</h3>
    ${quiet(setup.messages.time.retry, again)} ${contactLinks(setup)}
  </div>`;

/** @param goOn leads to the times after the month; @param anyone looks for times with anybody */
export function emptyMonth(
  setup: Setup,
  { month, onward: next }: Times,
  { practitioner }: Draft,
  goOn: () => void,
  anyone: () => void,
): TemplateResult {
  const { messages, format } = setup;
  const onward = next && monthStart(next.date) !== month ? next : null;
  return html`<div class="hollow">
    <h3 class="t-head">${messages.time.emptyMonth(format.month(month))}</h3>
    <p class="t-small muted">
      ${onward ? messages.time.emptyNext(format.day(onward.date)) : next ? nothing : messages.time.none}
    </p>
    ${onward ? quiet(messages.time.see(format.shortDay(onward.date)), goOn) : nothing}
    ${practitioner === 'any' ? nothing : quiet(messages.time.anyone, anyone)} ${contactLinks(setup)}
  </div>`;
}

const quiet = (label: string, act: () => void) =>
  html`<button class="btn quiet sm" type="button" @click=${act}>${label}</button>`;
