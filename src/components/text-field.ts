/** A labelled input with its hint and its error. A function, so that all inputs share one form and one shadow root. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export interface TextField {
  key: string;
  label: string;
  value: string;
  type?: 'text' | 'email' | 'tel' | 'textarea';
  autocomplete?: string;
  hint?: string;
  /** Said after the label, for fields that may stay empty. */
  optional?: string;
  required?: boolean;
  error?: string;
  input: (value: string) => void;
  /** The visitor left the field. */
  left: () => void;
}

/** `answers.referral` → `answers-referral` */
export const idOf = (key: string): string => key.replace(/\W/g, '-');

export function textField(field: TextField): TemplateResult {
  const id = idOf(field.key);
  const typed = (event: Event) => field.input((event.target as HTMLInputElement).value);
  return html`<div class="f">
    <label for=${id}
      >${field.label}${field.optional ? html` <span class="muted">${field.optional}</span>` : nothing}</label
    >
    ${field.hint ? html`<span class="t-small muted" id="${id}-hint">${field.hint}</span>` : nothing}
    ${
      field.type === 'textarea'
        ? html`<textarea
            class="in"
            id=${id}
            name=${field.key}
            rows="3"
            maxlength="5000"
            .value=${field.value}
            ?required=${field.required}
            @input=${typed}
            @blur=${field.left}
          ></textarea>`
        : html`<input
            class="in"
            id=${id}
            name=${field.key}
            type=${field.type ?? 'text'}
            maxlength=${field.type === 'tel' ? 40 : 200}
            autocomplete=${field.autocomplete ?? nothing}
            .value=${field.value}
            ?required=${field.required}
            @input=${typed}
            @blur=${field.left}
          />`
    }
    ${fieldError(id, field.error)}
  </div>`;
}

export const fieldError = (id: string, text: string | undefined) =>
  text
    ? html`<p class="err t-small" id="${id}-error">${icon('alert', true)}<span>${text}</span></p>`
    : nothing;

/** Ties each control to its hint and its error, by the ids they have here. */
export function describe(form: HTMLFormElement, root: ShadowRoot): void {
  for (const control of form.elements) {
    const { id } = control;
    if (!id) continue;
    const texts = [`${id}-hint`, `${id}-error`].filter((text) => root.getElementById(text));
    control.setAttribute('aria-describedby', texts.join(' '));
    // A group is not invalid: its error is said of it.
    if (control.matches('input, select, textarea')) control.ariaInvalid = `${texts.includes(`${id}-error`)}`;
  }
}
