/** Owns the one polite live region. It says each thing once, and says the same thing again only after something else. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export class AnnouncerController implements ReactiveController {
  private text = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
  }

  say(text: string): void {
    this.text = text;
    this.host.requestUpdate();
  }

  region(): TemplateResult {
    return html`<div class="vh" role="status">${this.text}</div>`;
  }
}
