/**
 * Owns the element of the step shown: it is made when the step is entered, and the focus goes there. The later steps, which
 * are a file of their own, it loads once the first one is painted, or when one of them is entered before.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Step } from '../booking/steps.js';
import type { Fault } from '../configuration/fault.js';
import { laterSteps } from '../later-steps.js';
import type { DetailsStep } from '../steps/details-step.js';
import type { StepElement } from '../steps/step-element.js';
import type { ModalController } from './modal-controller.js';

type StepNode = HTMLElement &
  Pick<StepElement, 'proceed' | 'focusHeading'> &
  Partial<Pick<DetailsStep, 'focusField'>>;

const tagOf = (step: Step): string => `massage-booker-${step === 'new-time' ? 'time' : step}-step`;

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

  /** Whether its file is on its way, for which it sees to it. */
  isComing(step: Step): boolean {
    if (customElements.get(tagOf(step))) return false;
    void this.load();
    return !this.failed;
  }

  /** @param waiting what to say until it is there @returns undefined for what did not come */
  of(step: Step, waiting: string): HTMLElement | undefined {
    const tag = tagOf(step);
    const before = this.node;
    if (this.tag !== tag) {
      this.tag = tag;
      this.node = undefined;
      // What failed in the background is tried anew before anything is said.
      if (this.failed) this.loading = undefined;
    }
    if (this.isComing(step)) return this.roomAfter(before, waiting);
    return (this.node ??= customElements.get(tag) && this.make(tag));
  }

  private roomAfter(before: HTMLElement | undefined, waiting: string): HTMLElement {
    const room = (this.room ??= document.createElement('p'));
    room.className = 'muted t-small';
    room.textContent = waiting;
    room.tabIndex = -1;
    if (before) room.style.minBlockSize = `${before.offsetHeight}px`;
    return room;
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
    void this.load();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.focus());
  };

  /** Resolves when the later steps are there, or are known not to come. */
  load(): Promise<void> {
    return (this.loading ??= this.fetch());
  }

  private async fetch(): Promise<void> {
    this.failed = false;
    try {
      await laterSteps();
    } catch {
      this.failed = true;
      this.tell({
        path: 'massage-booker.steps-….js',
        problem: 'cannot be loaded; put the one of the same build beside the script',
      });
    }
    if (!this.node) this.host.requestUpdate();
  }

  /** Waits with the visitor for a step that is on its way, unless they go elsewhere meanwhile. */
  async focus(): Promise<void> {
    const { at, tag, modal, host } = this;
    this.at = undefined;
    if (modal.is && !modal.isOpen) return;
    if (!this.node && this.room?.isConnected) {
      this.room.focus({ preventScroll: true });
      await this.load();
      await host.updateComplete;
      const isElsewhere = document.activeElement !== document.body && !host.matches(':focus-within');
      if (tag !== this.tag || isElsewhere) return;
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
