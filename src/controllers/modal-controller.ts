/**
 * Owns the modal dialog: whether it is open, where the focus returns to, and that the page behind stands still. What is in
 * it stays as it is while it is closed, and is nothing it knows of.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { lockPage } from './lock-page.js';

/** Of all elements on the page, the one that is open. */
let current: ModalController | undefined;

export class ModalController implements ReactiveController {
  isOpen = false;
  /** Whether it was ever open: nobody is asked for anything before. */
  opened = false;

  private opener: Element | null = null;
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

  get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog');
  }

  /** @param opener what the focus returns to; the browser knows best unless given */
  open(opener: Element | null): void {
    if (this.isOpen) return;
    current?.close();
    current = this;
    this.isOpen = this.opened = true;
    this.opener = opener;
    this.host.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (current === this) current = undefined;
    this.dialog?.close();
    this.unlock?.();
    this.unlock = undefined;
    (this.opener as HTMLElement | null)?.focus({ preventScroll: true });
    this.closed();
  }

  /** The browser closed it, on Escape or on a tap beside it. What it says of an earlier closing comes late. */
  onClose = (): void => {
    if (!this.dialog?.open) this.close();
  };

  hostUpdated(): void {
    if (!this.isOpen || this.unlock || !this.host.isConnected) return;
    this.dialog!.showModal();
    this.unlock = lockPage();
    this.shown();
  }

  hostDisconnected(): void {
    this.close();
  }
}
