/** For how long the slot is kept, and more time for whoever wants it. Its place is there before its words are. */
import { html, nothing, type TemplateResult } from 'lit';
import { minutesLeft, SOON } from '../booking/hold-time.js';
import type { Held } from '../controllers/hold-controller.js';
import type { Messages } from '../localize/messages.js';
import { icon } from './icon.js';

export function holdLine(held: Held | null, { hold }: Messages, more: () => void): TemplateResult {
  const left = held ? held.until - Date.now() : 0;
  const words = left > 0 ? hold.kept(minutesLeft(held!.until, Date.now())) : hold.over;
  return html`<div class="row hold t-small ${held && left < SOON ? 'soon' : 'muted'}">
    ${
      held
        ? html`<span class="line">${icon('clock', true)}${words}</span>
            <button class="link" type="button" @click=${more}>${left > 0 ? hold.more : hold.again}</button>`
        : nothing
    }
  </div>`;
}
