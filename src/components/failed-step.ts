/** In the place of a step whose file did not come: that it did not, and the ways on. */
import { html, type TemplateResult } from 'lit';
import type { Setup } from '../contexts/setup-context.js';
import { contactLinks } from './contact-links.js';
import { icon } from './icon.js';

export function failedStep(setup: Setup, again: () => void): TemplateResult {
  const { failure, manage, time } = setup.messages;
  return html`<section class="box note bad">
    ${icon('alert')}
    <h2 class="t-head" tabindex="-1">${failure.unavailable}</h2>
    <p class="x t-small">${manage.failure.unavailableHint}</p>
    <div class="x row">
      <button class="btn quiet sm" type="button" @click=${again}>${time.retry}</button>
      ${contactLinks(setup)}
    </div>
  </section>`;
}
