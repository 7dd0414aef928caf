/**
 * Which massage is right for me? Goals in, a suggestion with its reasons out, always reversible.
 * @internal
 */
import { html, nothing } from 'lit';
import { priceFrom } from '../booking/price.js';
import { categoryOf, serviceOf, type Service } from '../booking/catalogue.js';
import { alternatives, goalsServed, rank } from '../booking/guide.js';
import { contactLinks, hasContact } from '../components/contact-links.js';
import { icon } from '../components/icon.js';
import { offerOptions } from '../components/offer-options.js';
import { tickOption } from '../components/options.js';
import { goals as allGoals, type Goal } from '../protocol/primitives.js';
import { panels } from '../styles/panels.js';
import { guideStyles } from './guide-step.styles.js';
import { StepElement } from './step-element.js';

export class GuideStep extends StepElement {
  static override properties = { instead: {} };
  static override styles = [...StepElement.shared, panels, guideStyles];

  /** An alternative the visitor looked at instead of the first suggestion. */
  private instead = '';

  private get suggested(): Service | undefined {
    const { catalogue } = this.setup;
    return serviceOf(catalogue, this.instead) ?? rank(catalogue, this.draft.goals)[0]?.service;
  }

  private toggle(goal: Goal, on: boolean): void {
    const goals = allGoals.filter((other) => (other === goal ? on : this.draft.goals.includes(other)));
    this.instead = '';
    this.intend({ type: 'change', change: { type: 'goals', goals } });
    const first = rank(this.setup.catalogue, goals)[0]?.service;
    if (first) this.intend({ type: 'announce', text: this.setup.messages.guide.suggests(first.name) });
  }

  private async lookAt(service: Service): Promise<void> {
    this.instead = service.id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.why h3')?.focus();
  }

  protected override render() {
    const { messages, catalogue } = this.setup;
    const service = this.suggested;
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">${messages.guide.title}</h2>
        <p class="lede t-small muted">${messages.guide.lede}</p>
      </div>
      <fieldset>
        <legend class="vh">${messages.guide.title}</legend>
        <div class="list goals">
          ${goalsServed(catalogue, allGoals).map((goal) =>
            tickOption(
              'goals',
              this.draft.goals.includes(goal),
              (checked) => this.toggle(goal, checked),
              messages.goals[goal],
            ),
          )}
        </div>
      </fieldset>
      ${service ? this.renderSuggestion(service) : nothing}
      ${
        hasContact(this.setup)
          ? html`<section class="box ask">
              <h3 class="t-head t-small">${messages.guide.still}</h3>
              ${contactLinks(this.setup)}
            </section>`
          : nothing
      }
      <p class="t-cap muted">${messages.guide.doctor}</p>
    `;
  }

  private renderSuggestion(service: Service) {
    const { catalogue, messages, format } = this.setup;
    const kind = categoryOf(catalogue, service.category)?.name ?? '';
    const reasons = this.draft.goals.filter((goal) => service.goals.includes(goal));
    const others = alternatives(catalogue, service, this.draft.goals);
    return html`<section class="reco">
      <div class="why">
        <div>
          <span class="t-cap muted">${messages.guide.suggestion}</span>
          <h3 class="t-title t-large" tabindex="-1">${service.name}</h3>
          <p class="t-small muted">
            ${
              service.consultationMinutes
                ? messages.review.withConsultation(kind, messages.minutes(service.consultationMinutes))
                : kind
            }
          </p>
        </div>
        <div class="list t-body">
          ${
            reasons.length
              ? html`<p>${messages.guide.chose(format.and(reasons.map((goal) => messages.goals[goal])))}</p>`
              : nothing
          }
          ${(reasons.length ? reasons : service.goals).slice(0, 2).map((goal) => html`<p>${messages.reasons[goal]}</p>`)}
        </div>
        ${offerOptions(this.setup, service, this.draft, (minutes) =>
          this.intend({ type: 'change', change: { type: 'offer', service: service.id, minutes } }),
        )}
      </div>
      ${
        others.length
          ? html`<div class="alt">
              <h4 class="t-head t-small">${messages.guide.instead}</h4>
              <ul>
                ${others.map(
                  ({ service: other, goal }) =>
                    html`<li>
                      <button class="rowb" type="button" @click=${() => this.lookAt(other)}>
                        <span class="t-body">${messages.goals[goal]}</span>
                        <span class="nm t-small">${this.nameWithPrice(other)}</span>
                        ${icon('forth')}
                      </button>
                    </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
    </section>`;
  }

  private nameWithPrice(service: Service): string {
    const { messages, format } = this.setup;
    const price = priceFrom(service);
    return price ? messages.guide.from(service.name, format.money(price)) : service.name;
  }
}
