/** A service's lengths and prices as radios; one group over all services of a step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../booking/catalogue.js';
import type { Draft } from '../booking/draft.js';
import type { Setup } from '../contexts/setup-context.js';
import { radioOption } from './options.js';

export function offerOptions(
  { messages, format }: Setup,
  service: Service,
  draft: Draft,
  choose: (minutes: number) => void,
): TemplateResult {
  return html`<div class="list durs" role="radiogroup" aria-label=${messages.choose.offer(service.name)}>
    ${service.durations.map(({ minutes, price }) =>
      radioOption(
        'offer',
        draft.service === service.id && draft.minutes === minutes,
        () => choose(minutes),
        html`<b class="num">${messages.minutes(minutes)}</b>
          ${price ? html`<span class="muted num">${format.money(price)}</span>` : nothing}`,
      ),
    )}
  </div>`;
}
