/** The foot of the frame: what is booked so far, and the one action. When wide they are a column and a row. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../booking/draft.js';
import type { Step } from '../booking/steps.js';
import type { Setup } from '../contexts/setup-context.js';
import type { ActionBar, Action } from './action-bar.js';
import { appointmentWords } from './appointment-words.js';
import { icon } from './icon.js';

export interface DockState {
  step: Step;
  draft: Draft;
  setup: Setup;
  bar: ActionBar;
  open: boolean;
  /** What is missing, once the visitor pressed on without it. */
  missing: string;
  toggle: () => void;
  back: () => void;
  act: (action: Action) => void;
}

export function dock(state: DockState): TemplateResult {
  const { step, draft, setup, bar, open } = state;
  const { messages } = setup;
  const words = appointmentWords(draft, setup);
  return html`<div class="dock ${step} ${open ? 'open' : ''}">
    <massage-booker-booking-summary
      class="sum"
      id="summary"
      .brief=${step === 'review' || step === 'move'}
    ></massage-booker-booking-summary>
    <button class="tog" type="button" aria-expanded=${open} aria-controls="summary" @click=${state.toggle}>
      <span class="a num"
        ><span>${words.price || words.service || messages.summary.title}</span>${icon('up', true)}</span
      >
      <span class="b t-cap muted"
        >${words.day ? `${words.shortDay}, ${words.time}` : draft.service ? messages.summary.noTime : messages.summary.emptyHint}</span
      >
      <span class="vh">${messages.summary.show}</span>
    </button>
    <div class="act">
      ${
        bar.back
          ? html`<button class="btn goback" type="button" @click=${state.back}>
              ${icon('back', true)}${messages.back}
            </button>`
          : nothing
      }
      <p class="fine t-cap muted">${state.missing || bar.hint}</p>
      ${bar.action ? renderAction(bar.action, state.act) : nothing}
    </div>
    ${state.missing ? html`<p class="missing t-cap muted">${state.missing}</p>` : nothing}
  </div>`;
}

function renderAction(action: Action, act: (action: Action) => void): TemplateResult {
  const waits = action.does === 'wait';
  return html`<button
    class="btn ${action.quiet ? 'quiet' : 'primary'} ${action.notReady ? 'wait' : ''}"
    part="action"
    type="button"
    aria-disabled=${waits || action.notReady ? 'true' : nothing}
    aria-busy=${waits ? 'true' : nothing}
    @click=${() => act(action)}
  >
    ${waits ? html`<span class="spin" aria-hidden="true"></span>` : nothing}${action.label}
  </button>`;
}
