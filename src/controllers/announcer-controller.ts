/** Owns the one polite live region. It says each thing once. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onceSeen } from '../once-seen.js';

export class AnnouncerController implements ReactiveController {
  private text = '';
  private said = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
  }

  /** @param anew says the same words again: they are of something else now, and to the region they were no news */
  say(text: string, anew = false): void {
    this.said += 1;
    this.text = anew && text === this.text ? `${text}\u00a0` : text;
    this.host.requestUpdate();
  }

  /** Says it, also where it was said before, once what it is about is seen; not where something else is said meanwhile. */
  sayOnceSeen(text: string): void {
    const said = (this.said += 1);
    onceSeen(() => {
      if (said === this.said) this.say(text, true);
    });
  }

  region(): TemplateResult {
    return html`<div class="vh" role="status">${this.text}</div>`;
  }
}
