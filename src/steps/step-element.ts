/** What every step shares: the contexts it reads, how it raises an intention, its heading. */
import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import type { Draft } from '../booking/draft.js';
import { draftContext } from '../contexts/draft-context.js';
import { setupContext, type Setup } from '../contexts/setup-context.js';
import { IntentEvent, type Intent } from '../intent-event.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { step } from '../styles/step.js';

export abstract class StepElement extends LitElement {
  static shared = [base, controls, step];

  @consume({ context: setupContext, subscribe: true })
  @state()
  protected setup!: Setup;

  @consume({ context: draftContext, subscribe: true })
  @state()
  protected draft!: Draft;

  /** The action at the foot of the frame was pressed. */
  proceed(): void {
    this.intend({ type: 'proceed' });
  }

  /** Where reading begins when the step appears. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  protected intend(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }

  /** Hands on what a component inside this step raised. */
  protected relay = (event: IntentEvent): void => this.intend(event.intent);
}
