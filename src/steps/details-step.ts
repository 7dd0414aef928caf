/**
 * Who is coming, and where to begin: one native form in one shadow root, so that autofill works. A field is checked when it
 * is left and when the form is sent, never while a first answer is being typed.
 * @internal
 */
import { html, nothing } from 'lit';
import { serviceOf, type Consent, type Field } from '../booking/catalogue.js';
import { asksHealth, detailErrors, findingsOf } from '../booking/details.js';
import type { Details } from '../booking/draft.js';
import { bodyFigure } from '../components/body-figure.js';
import { icon } from '../components/icon.js';
import { radioOption, tickOption } from '../components/options.js';
import { describe, fieldError, idOf, textField } from '../components/text-field.js';
import { areas as allAreas, pressures, type Area } from '../protocol/primitives.js';
import { panels } from '../styles/panels.js';
import { detailsStyles } from './details-step.styles.js';
import { StepElement } from './step-element.js';

export class DetailsStep extends StepElement {
  static override properties = { left: {}, sent: {}, mended: {} };
  static override styles = [...StepElement.shared, panels, detailsStyles];

  /** Fields the visitor has finished with once; only these show their errors. */
  private left: ReadonlySet<string> = new Set();
  private sent = false;
  /** Fields changed since the server refused them. */
  private mended: ReadonlySet<string> = new Set();

  override proceed(): void {
    void this.submit();
  }

  /** Focuses a field by its key: from an error's link, or "Edit" on the review. */
  async focusField(key: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(key)}`)?.focus();
  }

  /** After a refusal by the server: its findings first. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const findings = this.renderRoot.querySelector<HTMLElement>('.note');
    if (findings) findings.focus();
    else await super.focusHeading();
  }

  protected override updated(): void {
    describe(this.renderRoot.querySelector('form')!, this.renderRoot as ShadowRoot);
  }

  /** Enter presses the hidden button. A frame that allows no forms has clicks, and no submission. */
  private onPress = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  private async submit(): Promise<void> {
    this.sent = true;
    await this.updateComplete;
    const findings = this.renderRoot.querySelector<HTMLElement>('.note');
    findings?.scrollIntoView({ block: 'nearest' });
    findings?.focus();
    if (!findings) this.intend({ type: 'proceed' });
  }

  private set(details: Partial<Details>, key: string): void {
    this.mended = new Set(this.mended).add(key);
    this.intend({ type: 'change', change: { type: 'details', details } });
  }

  /** Key → words, for every field that may show its error now. */
  private get errors(): Map<string, string> {
    const { messages, catalogue } = this.setup;
    const shown = new Map<string, string>();
    for (const [key, error] of detailErrors(this.draft.details, catalogue, this.draft.guest !== null))
      if (this.sent || this.left.has(key)) shown.set(key, messages.errors[error]);
    if (this.submission.status === 'failed')
      for (const [key, detail] of findingsOf(this.submission.failure.problem.errors, this.draft, this.setup)
        .at)
        if (!this.mended.has(key)) shown.set(key, detail ?? messages.errors.required);
    return shown;
  }

  private leave(key: string, value: unknown): void {
    if (value) this.left = new Set(this.left).add(key);
  }

  private text(
    key: 'name' | 'guest' | 'email' | 'phone' | 'notes',
    label: string,
    errors: Map<string, string>,
    more: Partial<Parameters<typeof textField>[0]>,
  ) {
    const value = this.draft.details[key];
    return textField({
      key,
      label,
      value,
      error: errors.get(key),
      input: (typed) => this.set({ [key]: typed }, key),
      left: () => this.leave(key, value),
      ...more,
    });
  }

  protected override render() {
    const { messages, catalogue } = this.setup;
    const service = serviceOf(catalogue, this.draft.service);
    const health = asksHealth(service, this.setup.asksHealth);
    const errors = this.errors;
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">${messages.details.title}</h2>
        <p class="lede t-small muted">${messages.details.lede}</p>
      </div>
      ${this.sent || this.submission.status === 'failed' ? this.renderFindings(errors) : nothing}
      <form novalidate>
        <section class="group">
          <h3 class="t-head t-large">${messages.details.you}</h3>
          ${this.text('name', messages.details.name, errors, { autocomplete: 'name', required: true })}
          ${this.draft.guest ? this.text('guest', messages.details.guest, errors, { required: true }) : nothing}
          <div class="group two">
            ${this.text('email', messages.details.email, errors, { autocomplete: 'email', type: 'email' })}
            ${this.text('phone', messages.details.phone, errors, { autocomplete: 'tel', type: 'tel' })}
          </div>
          <p class="t-small muted">${messages.details.contactHint}</p>
        </section>
        <section class="group">
          <h3 class="t-head t-large">${messages.details.massage}</h3>
          ${health ? [this.renderAreas(errors), this.renderPressure(errors)] : nothing}
          ${this.text('notes', messages.details.notes, errors, {
            type: 'textarea',
            optional: messages.optional,
            hint: this.setup.asksHealth ? messages.details.notesHint : messages.details.notesPlain,
          })}
          ${catalogue.fields.map((field) => this.renderField(field, errors))}
        </section>
        ${
          catalogue.consents.length || catalogue.policies.privacyUrl
            ? html`<section class="group">
                <div>
                  ${catalogue.consents.map((consent) => this.renderConsent(consent, errors))}
                  ${
                    catalogue.policies.privacyUrl
                      ? html`<a
                          class="link"
                          href=${catalogue.policies.privacyUrl}
                          target="_blank"
                          rel="noopener"
                          >${messages.details.privacy}</a
                        >`
                      : nothing
                  }
                </div>
              </section>`
            : nothing
        }
        <input
          name="website"
          hidden
          @input=${(event: Event) => this.set({ honeypot: (event.target as HTMLInputElement).value }, '')}
        />
        <input type="submit" hidden @click=${this.onPress} />
      </form>
    `;
  }

  private renderFindings(errors: Map<string, string>) {
    if (!errors.size) return nothing;
    const follow = (key: string) => (event: Event) => {
      event.preventDefault();
      void this.focusField(key);
    };
    return html`<section class="box note bad" tabindex="-1" aria-labelledby="findings">
      ${icon('alert')}
      <h3 class="t-head" id="findings">${this.setup.messages.errors.summary(errors.size)}</h3>
      <div class="x">
        <ul>
          ${[...errors].map(
            ([key, words]) =>
              html`<li><a href="#${idOf(key)}" @click=${follow(key)}>${this.labelOf(key)}${words}</a></li>`,
          )}
        </ul>
      </div>
    </section>`;
  }

  /** What an error in the summary is about; a consent's own words would only repeat themselves. */
  private labelOf(key: string): string {
    const { messages, catalogue } = this.setup;
    const labels: Record<string, string> = messages.details;
    const field = catalogue.fields.find(({ name }) => key === `answers.${name}`);
    const label = field?.label ?? labels[key.replace('answers.', '')];
    return label ? `${label}: ` : '';
  }

  private toggleArea(area: Area, on: boolean): void {
    const areas = allAreas.filter((other) =>
      other === area ? on : this.draft.details.areas.includes(other),
    );
    this.set({ areas }, 'answers.areas');
  }

  private renderAreas(errors: Map<string, string>) {
    const { messages } = this.setup;
    const chosen = this.draft.details.areas;
    return html`<fieldset id="answers-areas" tabindex="-1">
      <legend>${messages.details.areas} <span class="muted">${messages.optional}</span></legend>
      <div class="areas">
        <div class="alist">
          ${allAreas.map((area) =>
            tickOption(
              'areas',
              chosen.includes(area),
              (checked) => this.toggleArea(area, checked),
              messages.areas[area],
            ),
          )}
        </div>
        ${bodyFigure(messages, chosen, (area) => this.toggleArea(area, !chosen.includes(area)))}
      </div>
      ${fieldError('answers-areas', errors.get('answers.areas'))}
    </fieldset>`;
  }

  private renderPressure(errors: Map<string, string>) {
    const { messages } = this.setup;
    return html`<fieldset id="answers-pressure" tabindex="-1">
      <legend>${messages.details.pressure} <span class="muted">${messages.optional}</span></legend>
      <div class="list seg">
        ${pressures.map((pressure) =>
          radioOption(
            'pressure',
            this.draft.details.pressure === pressure,
            () => this.set({ pressure }, 'answers.pressure'),
            messages.pressure[pressure],
          ),
        )}
      </div>
      ${fieldError('answers-pressure', errors.get('answers.pressure'))}
    </fieldset>`;
  }

  private renderField(field: Field, errors: Map<string, string>) {
    const { messages } = this.setup;
    const key = `answers.${field.name}`;
    const id = idOf(key);
    const value = this.draft.details.answers[field.name];
    const error = errors.get(key);
    const answer = (given: string | boolean) =>
      this.set({ answers: { ...this.draft.details.answers, [field.name]: given } }, key);
    const optional = field.required ? undefined : messages.optional;
    if (field.type === 'checkbox')
      return this.renderCheckbox(key, field.label, value === true, field.required, error, answer);
    if (field.type === 'select')
      return html`<div class="f">
        <label for=${id}>${field.label} <span class="muted">${optional}</span></label>
        <select
          class="in"
          id=${id}
          name=${key}
          ?required=${field.required}
          @change=${(event: Event) => answer((event.target as HTMLSelectElement).value)}
        >
          <option value="">${messages.details.select}</option>
          ${field.options.map(
            (option) => html`<option .value=${option} .selected=${option === value}>${option}</option>`,
          )}
        </select>
        ${fieldError(id, error)}
      </div>`;
    return textField({
      key,
      label: field.label,
      value: String(value ?? ''),
      type: field.type,
      optional,
      required: field.required,
      error,
      input: answer,
      left: () => this.leave(key, value),
    });
  }

  private renderConsent({ id, label, required }: Consent, errors: Map<string, string>) {
    const key = `consents.${id}`;
    const { consents } = this.draft.details;
    return this.renderCheckbox(key, label, Boolean(consents[id]), required, errors.get(key), (given) => {
      const { [id]: _, ...others } = consents;
      this.set({ consents: given ? { ...others, [id]: new Date().toISOString() } : others }, key);
    });
  }

  private renderCheckbox(
    key: string,
    label: string,
    checked: boolean,
    required: boolean,
    error: string | undefined,
    give: (given: boolean) => void,
  ) {
    const id = idOf(key);
    return html`<label class="consent t-body">
        <input
          type="checkbox"
          id=${id}
          name=${key}
          .checked=${checked}
          ?required=${required}
          @change=${(event: Event) => give((event.target as HTMLInputElement).checked)}
        />
        <span class="tick"></span>
        <span
          >${label}
          ${required ? nothing : html`<span class="muted">${this.setup.messages.optional}</span>`}</span
        >
      </label>
      ${fieldError(id, error)}`;
  }
}
