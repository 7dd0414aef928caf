/**
 * Where the visitor is. Steps behind are ways back; narrow, it is a picture with words beside it.
 * @internal
 */
import { css, html } from 'lit';
import { namedSteps, placeOf, type NamedStep, type Step } from '../booking/steps.js';
import { base } from '../styles/base.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';

export class ProgressList extends InnerElement {
  static override properties = { step: {}, held: {} };
  static override styles = [
    base,
    css`
      :host {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        align-items: center;
        gap: 8px;
      }
      ol {
        display: flex;
        gap: 6px;
        flex: 1;
        min-inline-size: 0;
      }
      li {
        flex: 1;
        min-inline-size: 0;
      }
      .go {
        display: block;
        inline-size: 100%;
        visibility: hidden;
      }
      .bar {
        display: block;
        visibility: visible;
        block-size: 4px;
        border-radius: 2px;
        background: var(--_line);
      }
      :is(.done, .now) .bar {
        background: var(--_accent);
      }
      .lab {
        display: none;
      }
      .n {
        white-space: nowrap;
      }
      @container booker (inline-size >= 480px) {
        ol {
          gap: 8px;
          align-items: flex-start;
        }
        .go {
          visibility: visible;
          display: flex;
          flex-direction: column;
          align-items: stretch;
          min-block-size: var(--_tap);
          padding-block-start: 12px;
          border-radius: 6px;
        }
        .lab {
          display: flex;
          gap: 4px;
          block-size: 16px;
          margin-block-start: 7px;
          white-space: nowrap;
        }
        .lab .i {
          color: var(--_accent);
        }
        .now .lab {
          color: var(--_ink);
          font-weight: 600;
        }
        button.go:hover .lab {
          color: var(--_ink);
          text-decoration: underline;
          text-underline-offset: 3px;
        }
        .n {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }
        :is(.done, .now) .bar {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];

  step: Step = 'choose';
  /** While a booking is being sent nothing leads away. */
  held = false;

  protected override render() {
    const { messages } = this.setup;
    const place = placeOf(this.step);
    const name = messages.steps[namedSteps[place] ?? 'review'];
    return html`<ol aria-label=${messages.steps.label}>
        ${namedSteps.map((step, index) =>
          index < place && !this.held ? this.renderDone(step) : this.renderOther(step, index, place),
        )}
      </ol>
      <span class="n t-cap muted" aria-hidden="true"
        >${messages.steps.place(place + 1, namedSteps.length, name)}</span
      >`;
  }

  private renderDone(step: NamedStep) {
    const { steps } = this.setup.messages;
    return html`<li class="done">
      <button class="go" type="button" @click=${() => this.intend({ type: 'go', step })}>
        <span class="bar"></span>
        <span class="lab line t-cap muted">${icon('check', true)}${steps[step]}</span
        ><span class="vh">${steps.done}</span>
      </button>
    </li>`;
  }

  private renderOther(step: NamedStep, index: number, place: number) {
    return html`<li class=${index <= place ? 'now' : ''} aria-current=${index === place ? 'step' : 'false'}>
      <span class="go">
        <span class="bar"></span><span class="lab line t-cap muted">${this.setup.messages.steps[step]}</span>
      </span>
    </li>`;
  }
}
