/**
 * Owns the modal dialog: whether it is open, where the focus returns to, and that the page behind stands still. What is in
 * it stays as it is while it is closed, and is nothing it knows of.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { lockPage } from './lock-page.js';

/** Closes the one that is open, of all elements on the page. */
let closeOther = () => {};

export class ModalController implements ReactiveController {
  isOpen = false;
  /** Whether it was ever open: nobody is asked for anything before. */
  opened = false;

  private opener: Element | undefined;
  /** Lets the page scroll again; there while the dialog is shown. */
  private unlock: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveElement & { mode?: string | null },
    private readonly shown: () => void,
    private readonly closed: () => void,
  ) {
    host.addController(this);
  }

  /** Whether there is a dialog; otherwise the element is a part of the page. */
  get is(): boolean {
    return /^(dialog|button)$/.test(this.host.mode ?? '');
  }

  get dialog(): HTMLDialogElement | null | undefined {
    return this.host.shadowRoot?.querySelector('dialog');
  }

  /** @param opener what the focus returns to; the browser knows unless given */
  open(opener?: Element): void {
    if (this.isOpen) return;
    closeOther();
    closeOther = () => this.close();
    this.isOpen = this.opened = true;
    this.opener = opener;
    this.host.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.dialog?.close();
    this.unlock?.();
    this.unlock = undefined;
    (this.opener as HTMLElement | undefined)?.focus({ preventScroll: true });
    this.closed();
  }

  /** The browser closes it on Escape or on a tap beside it, and says so late; or the page may have taken it away. */
  catchUp = (): void => {
    if (this.unlock && !this.dialog?.open) this.close();
  };

  hostUpdated(): void {
    this.catchUp();
    const { dialog } = this;
    if (!this.isOpen || dialog?.open) return;
    if (!dialog) this.close();
    else if (dialog.isConnected) {
      dialog.showModal();
      this.unlock = lockPage();
      this.shown();
    }
  }

  hostDisconnected(): void {
    this.close();
  }
}
