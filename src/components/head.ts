/** The head of the frame: the way back, and how far one has come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../booking/steps.js';
import type { Messages } from '../localize/messages.js';
import { icon } from './icon.js';

/** @param held while a booking is on its way nobody goes anywhere */
export const head = (step: Step, held: boolean, messages: Messages, back: () => void): TemplateResult =>
  html`<header class="head">
    ${
      step === 'choose' || held
        ? nothing
        : html`<button class="ic back" type="button" aria-label=${messages.back} @click=${back}>
            ${icon('back')}
          </button>`
    }
    <massage-booker-progress-list .step=${step} .held=${held}></massage-booker-progress-list>
  </header>`;
