/**
 * Where the visitor is. Steps behind are ways back; narrow, it is a picture with words beside it.
 * @internal
 */
import { html, nothing } from 'lit';
import { isManaging, namedSteps, placeOf, type NamedStep, type Step } from '../booking/steps.js';
import { base } from '../styles/base.js';
import { icon } from './icon.js';
import { InnerElement } from './inner-element.js';
import { progressStyles } from './progress-list.styles.js';

export class ProgressList extends InnerElement {
  static override properties = { step: {}, held: {} };
  static override styles = [base, progressStyles];

  step: Step = 'choose';
  /** While a booking is being sent nothing leads away. */
  held = false;

  protected override render() {
    const { messages } = this.setup;
    if (isManaging(this.step)) return html`<p class="t-cap muted">${messages.manage.change}</p>`;
    const place = placeOf(this.step);
    const name = messages.steps[namedSteps[place]!];
    return html`<ol aria-label=${messages.steps.label}>
        ${namedSteps.map((step, index) => this.renderStep(step, index, place))}
      </ol>
      <span class="n t-cap muted" aria-hidden="true"
        >${messages.steps.place(place + 1, namedSteps.length, name)}</span
      >`;
  }

  private renderStep(step: NamedStep, index: number, place: number) {
    const { steps } = this.setup.messages;
    const done = index < place && !this.held;
    const content = html`<span class="bar"></span
      ><span class="lab line t-cap muted">${done ? icon('check', true) : nothing}${steps[step]}</span>`;
    return html`<li
      class=${done ? 'done' : index <= place ? 'now' : ''}
      aria-current=${done ? nothing : index === place ? 'step' : 'false'}
    >
      ${
        done
          ? html`<button class="go" type="button" @click=${() => this.intend({ type: 'go', step })}>
              ${content}<span class="vh">${steps.done}</span>
            </button>`
          : html`<span class="go">${content}</span>`
      }
    </li>`;
  }
}
