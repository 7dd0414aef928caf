/**
 * Hears what asks for the booking anywhere on the page: `data-massage-booker="#id"`, a link to the element's own fragment,
 * the address with it. It does not know what opening means.
 */
import type { ReactiveElement } from 'lit';
import { listen } from './while-connected.js';

export class OpenerController {
  private hash = '';

  constructor(
    private readonly host: ReactiveElement,
    /** Whether the page's own jump to the element is not enough. */
    private readonly jumps: () => boolean,
    private readonly open: (opener?: Element) => void,
  ) {
    listen(host, 'click', (event) => this.onClick(event), document);
    listen(host, 'hashchange', () => host.requestUpdate());
  }

  /** Before each update: at the first one, properties set before the upgrade are there. */
  arrive(): void {
    const { hash } = location;
    const before = this.hash;
    this.hash = hash;
    if (hash !== before && this.jumps() && location.href === this.address) this.open();
  }

  private onClick(event: MouseEvent): void {
    // A page's own handler, or a link into another tab.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const opener = event.composedPath().find((at) => at instanceof Element && this.isOpener(at));
    if (!opener) return;
    event.preventDefault();
    this.open(opener as Element);
  }

  private isOpener(at: Element): boolean {
    const asked = at.getAttribute('data-massage-booker');
    if (asked !== null) return !asked || asked === `#${this.host.id}`;
    return this.jumps() && (at as HTMLAnchorElement).href === this.address;
  }

  /** As links have it, whatever letters the id is of; no link has the one of an element without. */
  private get address(): string {
    const { id } = this.host;
    return id && new URL(`#${id}`, location.href).href;
  }
}
