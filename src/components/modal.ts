/** The booking as a modal dialog, and the button that floats on the page for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../localize/messages.js';
import { icon } from './icon.js';

export interface ModalState {
  content: TemplateResult;
  messages: Messages;
  /** Of the words, where the page's is another. */
  direction: string | undefined;
  floats: boolean;
  open: (event: Event) => void;
  close: () => void;
  closed: () => void;
}

export function modal({
  content,
  messages,
  direction,
  floats,
  open,
  close,
  closed,
}: ModalState): TemplateResult {
  return html`<div class="root bare" lang=${messages.language} dir=${direction ?? nothing}>
    ${
      floats
        ? html`<button
            class="btn primary float"
            part="button"
            type="button"
            aria-haspopup="dialog"
            @click=${open}
          >
            ${messages.book}
          </button>`
        : nothing
    }
    <dialog part="dialog" aria-labelledby="title" closedby="any" tabindex="-1" @close=${closed}>
      <div class="bar">
        <b id="title">${messages.book}</b>
        <button class="ic" type="button" aria-label=${messages.close} @click=${close}>
          ${icon('close')}
        </button>
      </div>
      ${content}
    </dialog>
  </div>`;
}
