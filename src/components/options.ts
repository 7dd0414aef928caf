/** What every choice is made of: a real input, stretched over its label. */
import { html, nothing, type TemplateResult } from 'lit';

/** One of several. @param label its whole name, where what is shown says less */
export const radioOption = (
  name: string,
  checked: boolean,
  choose: () => void,
  content: unknown,
  label: unknown = nothing,
  more = '',
): TemplateResult =>
  html`<label class="opt one ${more}"
    ><input
      type="radio"
      name=${name}
      aria-label=${label}
      .checked=${checked}
      @change=${choose}
    />${content}</label
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
