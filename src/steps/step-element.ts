/** What every step shares: its styles, its heading, what the action at the foot does. */
import { InnerElement } from '../components/inner-element.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { step } from '../styles/step.js';

export abstract class StepElement extends InnerElement {
  static shared = [base, controls, step];

  /** The action at the foot of the frame was pressed. */
  proceed(): void {
    this.intend({ type: 'proceed' });
  }

  /** Where reading begins when the step appears. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}
