/**
 * Both kinds of massage side by side, then the sessions of the one chosen.
 * @internal
 */
import { html, nothing } from 'lit';
import { longestMinutes, servicesIn, type Category, type Service } from '../booking/catalogue.js';
import { contactLinks } from '../components/contact-links.js';
import { icon } from '../components/icon.js';
import { offerOptions } from '../components/offer-options.js';
import { sessionBar } from '../components/session-bar.js';
import { sessionBarStyles } from '../components/session-bar.styles.js';
import { chooseStyles } from './choose-step.styles.js';
import { StepElement } from './step-element.js';

export class ChooseStep extends StepElement {
  static override styles = [...StepElement.shared, sessionBarStyles, chooseStyles];

  protected override render() {
    const { catalogue, messages } = this.setup;
    const category = catalogue.categories.find(({ id }) => id === this.draft.category);
    const services = servicesIn(catalogue, this.draft.category);
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">${messages.choose.title}</h2>
        <p class="lede t-small muted">
          ${catalogue.categories.length > 1 ? messages.choose.lede : category?.summary}
        </p>
      </div>
      <button class="rowb helpline" type="button" @click=${() => this.intend({ type: 'go', step: 'guide' })}>
        ${icon('compass')}
        <span class="txt t-body">${messages.choose.unsure} <b>${messages.choose.help}</b></span>
        ${icon('forth', true)}
      </button>
      ${catalogue.categories.length > 1 ? this.renderKinds(catalogue.categories) : nothing}
      <section>
        <div class="listhead">
          <h3 class="t-head">${category ? messages.choose.sessions(category.name) : nothing}</h3>
          ${
            services.some(({ consultationMinutes }) => consultationMinutes)
              ? html`<span class="t-cap muted">${messages.choose.consultationIncluded}</span>`
              : nothing
          }
        </div>
        <div class="list cards">${services.map((service) => this.renderService(service))}</div>
      </section>
      ${this.renderAskFirst(services)}
    `;
  }

  private renderKinds(categories: Category[]) {
    const { messages } = this.setup;
    return html`<fieldset class="list kinds">
      <legend class="vh">${messages.choose.kinds}</legend>
      ${categories.map(
        (category) =>
          html`<label class="panel">
            <input
              type="radio"
              name="kind"
              aria-label=${category.name}
              aria-describedby="kind-${category.id}"
              .checked=${category.id === this.draft.category}
              @change=${() =>
                this.intend({ type: 'change', change: { type: 'category', category: category.id } })}
            />
            <span class="line"
              ><span class="tick dot"></span><span class="t-head">${category.name}</span></span
            >
            <span class="intent t-small" id="kind-${category.id}"
              >${category.intention || category.summary}</span
            >
            <span class="list facts">
              <span
                >${
                  category.focus
                    ? html`<span class="k t-cap muted">${messages.choose.focus}</span>
                        <span class="v t-small">${category.focus}</span>`
                    : nothing
                }</span
              >
              ${this.renderSession(category)}
            </span>
          </label>`,
      )}
    </fieldset>`;
  }

  private renderSession(category: Category) {
    const { catalogue, messages, format } = this.setup;
    const services = servicesIn(catalogue, category.id);
    if (!services.length) return nothing;
    const lengths = services.flatMap(({ durations }) => durations.map(({ minutes }) => minutes));
    const consultation = Math.max(...services.map(({ consultationMinutes }) => consultationMinutes));
    const sorted = [...new Set(lengths)].sort((a, b) => a - b);
    const spoken = format.or(
      sorted.map((minutes, index) =>
        index < sorted.length - 1 ? String(minutes) : messages.minutes(minutes),
      ),
    );
    return html`<span>
      <span class="k t-cap muted">${messages.choose.session}</span>
      ${sessionBar(consultation, lengths, longestMinutes(catalogue))}
      <span class="v t-small"
        >${
          category.length ||
          (consultation
            ? messages.choose.consultationThen(messages.minutes(consultation), spoken)
            : messages.choose.durations(spoken))
        }</span
      >
    </span>`;
  }

  private renderService(service: Service) {
    return html`<article class="list card">
      <div>
        <h4 class="t-head">${service.name}</h4>
        ${service.summary ? html`<p class="t-body muted">${service.summary}</p>` : nothing}
        ${
          service.benefits.length
            ? html`<ul class="ticks t-small">
                ${service.benefits.map((benefit) => html`<li>${icon('check', true)}<span>${benefit}</span></li>`)}
              </ul>`
            : nothing
        }
      </div>
      ${offerOptions(this.setup, service, this.draft, (minutes) =>
        this.intend({ type: 'change', change: { type: 'offer', service: service.id, minutes } }),
      )}
    </article>`;
  }

  private renderAskFirst(services: Service[]) {
    if (!services.some(({ askFirst }) => askFirst.length)) return nothing;
    return html`<div>
      <p class="t-cap muted">${this.setup.messages.choose.askFirst}</p>
      ${contactLinks(this.setup)}
    </div>`;
  }
}
