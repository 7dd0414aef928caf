/**
 * Owns the element of the step shown: it is made when the step is entered, and the focus goes there. The later steps, which
 * are a file of their own, it loads once the first one is painted, or when one of them is entered before.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Step } from '../booking/steps.js';
import type { Fault } from '../configuration/fault.js';
import { laterSteps } from '../later-steps.js';
import { register } from '../register.js';
import type { DetailsStep } from '../steps/details-step.js';
import type { StepElement } from '../steps/step-element.js';
import type { ModalController } from './modal-controller.js';

type StepNode = HTMLElement &
  Pick<StepElement, 'proceed' | 'focusHeading'> &
  Partial<Pick<DetailsStep, 'focusField'>>;

export class StepController implements ReactiveController {
  /** None while its file is on its way. */
  node: StepNode | undefined;
  /** The field that gets the focus next, instead of the heading. */
  at: string | undefined;
  /** That file did not come. */
  failed = false;

  private tag = '';
  /** In the place of what is on its way, as high as what was. */
  private room: HTMLElement | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly modal: ModalController,
    private readonly tell: (fault: Fault) => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.node && !this.loading) requestAnimationFrame(() => setTimeout(() => this.load()));
  }

  /** @returns undefined for what did not come */
  of(step: Step): HTMLElement | undefined {
    const tag = `massage-booker-${step === 'new-time' ? 'time' : step}-step`;
    const before = this.node;
    if (this.tag !== tag) {
      this.tag = tag;
      this.node = undefined;
      // What failed in the background is tried anew before anything is said.
      if (this.failed) this.loading = undefined;
    }
    if (!this.node && customElements.get(tag)) this.node = this.make(tag);
    if (this.node) return this.node;
    this.room ??= document.createElement('div');
    if (before) this.room.style.minBlockSize = `${before.offsetHeight}px`;
    void this.load();
    return this.failed ? undefined : this.room;
  }

  private make(tag: string): StepNode {
    const node = document.createElement(tag) as StepNode;
    // The clinic's own content, where there is any, is the way out of a step that cannot book.
    if ([...this.host.children].some(({ localName }) => localName !== 'script'))
      node.append(document.createElement('slot'));
    return node;
  }

  /** Loads what failed once more. */
  again = (): void => {
    this.loading = undefined;
    void this.focus();
    this.host.requestUpdate();
  };

  private load(): Promise<void> {
    return (this.loading ??= this.fetch());
  }

  private async fetch(): Promise<void> {
    this.failed = false;
    try {
      // A connection may be lost once.
      register(await laterSteps().catch(laterSteps));
    } catch (error) {
      this.failed = true;
      this.tell({
        path: 'massage-booker.steps-….js',
        problem: `cannot be loaded (${(error as Error).message}); put the one of the same build beside the script`,
      });
    }
    if (!this.node) this.host.requestUpdate();
  }

  async focus(): Promise<void> {
    const { at, modal, host } = this;
    this.at = undefined;
    if (modal.is && !modal.isOpen) return;
    if (!this.node) {
      await this.load();
      await host.updateComplete;
    }
    const { node } = this;
    if (!node) host.renderRoot.querySelector('h2')?.focus();
    else await (at && node.focusField ? node.focusField(at) : node.focusHeading());
    // Going back, the browser restores the old step's scroll position only now.
    await new Promise(requestAnimationFrame);
    if (at) return;
    if (modal.dialog) modal.dialog.scrollTop = 0;
    else if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
  }
}
