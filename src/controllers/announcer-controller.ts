/** Owns the one polite live region. It says each thing once. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export class AnnouncerController implements ReactiveController {
  private text = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
  }

  /** @param anew says the same words again: they are of something else now, and to the region they were no news */
  say(text: string, anew = false): void {
    this.text = anew && text === this.text ? `${text}\u00a0` : text;
    this.host.requestUpdate();
  }

  region(): TemplateResult {
    return html`<div class="vh" role="status">${this.text}</div>`;
  }
}
