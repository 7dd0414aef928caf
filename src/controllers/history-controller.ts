/**
 * Owns the browser's history entries: one a step, so that Back returns one step. It keeps the page's own state and its
 * address as they are, and does not know what a step means.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from '../booking/steps.js';
import { listen } from './while-connected.js';

interface Entry {
  /** '' where this element's entries begin: a dialog opened, at whichever step. */
  step: Step | '';
  /** The step of the entry before, when this element made it. */
  from: Step | '';
  /** How many entries back the page was without any. */
  depth: number;
}

export class HistoryController implements ReactiveController {
  /** Where the first entry was made. */
  private home = '';
  /** The browser was asked to go back and has not yet; asked twice it would leave the page. */
  private returning = false;
  /** It was asked to go back over all entries, and nobody needs to hear of it. */
  private leaving = false;

  constructor(
    host: ReactiveControllerHost,
    /** Its own place in the page's state, beside those of other elements. */
    private readonly key: () => string,
    private readonly enabled: () => boolean,
    /** The browser went to an entry; undefined is one from before this element made any. */
    private readonly arrived: (step: Entry['step'] | undefined) => void,
  ) {
    host.addController(this);
    listen(host, 'popstate', () => this.onPop());
  }

  hostConnected(): void {
    // What the browser was asked for before it was taken away is nobody's any more.
    this.returning = this.leaving = false;
  }

  /** A step was left for another; or, without names, a dialog opened, which Back shall close. @returns whether the browser will call back instead, because it goes back an entry */
  move(from: Entry['from'], step: Entry['step']): boolean {
    if (!this.enabled()) return false;
    if (this.returning) return true;
    try {
      const top = this.entry();
      if (top?.step === from && top.from === step) {
        history.back();
        return (this.returning = true);
      }
      this.push(step, from);
    } catch {
      // A sandboxed page has no history to write: the element works without.
    }
    return false;
  }

  /** It was closed: what was added to the history since it opened goes. */
  leave(): void {
    const { depth } = this.entry() ?? {};
    if (!depth || !this.home || !this.enabled()) return;
    this.leaving = true;
    history.go(-depth);
  }

  private push(step: Entry['step'], from: Entry['step']): void {
    const entry: Entry = { step, from, depth: (this.entry()?.depth ?? 0) + 1 };
    this.home ||= location.href;
    history.pushState({ ...this.state(), [this.key()]: entry, last: this.key() }, '');
  }

  /** Whether the newest entry is this element's own; another's must not be gone back over. */
  private entry(): Entry | undefined {
    const state = this.state();
    return state.last === this.key() ? (state[this.key()] as Entry) : undefined;
  }

  private state(): Record<string, unknown> {
    return typeof history.state === 'object' ? { ...(history.state as Record<string, unknown>) } : {};
  }

  private onPop(): void {
    const { leaving } = this;
    this.returning = this.leaving = false;
    if (leaving || !this.enabled() || !this.home) return;
    const entry = this.state()[this.key()] as Entry | undefined;
    // A link to a fragment of the page looks like Back, but for the address.
    if (entry || location.href === this.home) this.arrived(entry?.step);
  }
}
