/** What the visitor entered and has not lost; shown wherever something went wrong. */
import { html, type TemplateResult } from 'lit';
import type { Draft } from '../booking/draft.js';
import type { Setup } from '../contexts/setup-context.js';
import { appointmentWords } from './appointment-words.js';
import { icon } from './icon.js';

/** @param withTime whether the time is still good */
export function keptList(draft: Draft, setup: Setup, withTime: boolean): TemplateResult {
  const words = appointmentWords(draft, setup);
  const { name, email, phone, notes } = draft.details;
  const lines = [
    [words.service, words.length],
    [words.guest],
    withTime ? [words.day, words.times] : [],
    [name, email, phone],
    [words.areas],
    [notes],
  ];
  return html`<section class="box kept">
    <h3 class="t-head t-small">${setup.messages.failure.kept}</h3>
    <ul class="list t-body">
      ${lines
        .map((parts) => parts.filter(Boolean).join(', '))
        .filter(Boolean)
        .map((line) => html`<li>${icon('check', true)}<span>${line}</span></li>`)}
    </ul>
  </section>`;
}
