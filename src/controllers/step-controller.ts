/** Owns the element of the step shown: it is made when the step is entered, and the focus goes there. */
import type { ReactiveElement } from 'lit';
import type { Step } from '../booking/steps.js';
import type { DetailsStep } from '../steps/details-step.js';
import type { StepElement } from '../steps/step-element.js';
import type { ModalController } from './modal-controller.js';

type StepNode = HTMLElement &
  Pick<StepElement, 'proceed' | 'focusHeading'> &
  Partial<Pick<DetailsStep, 'focusField'>>;

export class StepController {
  node: StepNode | undefined;
  /** The field that gets the focus next, instead of the heading. */
  at: string | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly modal: ModalController,
  ) {}

  of(step: Step): StepNode {
    const tag = `massage-booker-${step === 'new-time' ? 'time' : step}-step`;
    if (this.node?.localName !== tag) {
      this.node = document.createElement(tag) as StepNode;
      // The clinic's own content, where there is any, is the way out of a step that cannot book.
      if ([...this.host.children].some(({ localName }) => localName !== 'script'))
        this.node.append(document.createElement('slot'));
    }
    return this.node;
  }

  async focus(): Promise<void> {
    const { at, modal } = this;
    this.at = undefined;
    if (modal.is && !modal.isOpen) return;
    await (at && this.node?.focusField ? this.node.focusField(at) : this.node?.focusHeading());
    // Going back, the browser restores the old step's scroll position only now.
    await new Promise(requestAnimationFrame);
    if (at) return;
    if (modal.dialog) modal.dialog.scrollTop = 0;
    else if (this.host.getBoundingClientRect().top < 0) this.host.scrollIntoView();
  }
}
