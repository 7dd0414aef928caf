/** The clinic's phone and e-mail, never a dead end. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Setup } from '../contexts/setup-context.js';
import { icon } from './icon.js';

export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

export const hasContact = ({ catalogue: { clinic } }: Setup): boolean =>
  Boolean(clinic.phone || clinic.email);

export function contactLinks(setup: Setup): TemplateResult | typeof nothing {
  const { clinic } = setup.catalogue;
  if (!hasContact(setup)) return nothing;
  return html`<div class="row">
    ${
      clinic.phone
        ? html`<a class="link" href=${telephone(clinic.phone)}
            >${icon('phone', true)}<span class="nb" dir="ltr">${clinic.phone}</span></a
          >`
        : nothing
    }
    ${
      clinic.email
        ? html`<a class="link" href="mailto:${clinic.email}">${icon('mail', true)}${clinic.email}</a>`
        : nothing
    }
  </div>`;
}
