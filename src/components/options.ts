/** What choices are made of: a real input, stretched over its label. */
import { html, type TemplateResult } from 'lit';

/** One of several. */
export const radioOption = (
  name: string,
  checked: boolean,
  choose: () => void,
  content: unknown,
): TemplateResult =>
  html`<label class="opt one"
    ><input type="radio" name=${name} .checked=${checked} @change=${choose} />${content}</label
  >`;

/** Any of several. */
export const tickOption = (
  name: string,
  checked: boolean,
  choose: (checked: boolean) => void,
  content: unknown,
): TemplateResult =>
  html`<label class="opt many"
    ><input
      type="checkbox"
      name=${name}
      .checked=${checked}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
    /><span class="tick"></span><span>${content}</span></label
  >`;
