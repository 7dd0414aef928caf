/**
 * Everything once more, each with a way to change it; and, when it could not be booked, why and the way on.
 * @internal
 */
import { html, nothing, type TemplateResult } from 'lit';
import { serviceOf, type Practitioner } from '../booking/catalogue.js';
import { isTaken } from '../booking/refusal.js';
import type { Step } from '../booking/steps.js';
import { dateIn } from '../booking/zone.js';
import { appointmentWords } from '../components/appointment-words.js';
import { contactLinks, hasContact } from '../components/contact-links.js';
import { icon } from '../components/icon.js';
import { keptList } from '../components/kept-list.js';
import type { Setup } from '../contexts/setup-context.js';
import type { BookingFailure } from '../gateway/booking-failure.js';
import type { Slot } from '../protocol/availability.js';
import { panels } from '../styles/panels.js';
import { failureWords, pauseWords } from './failure-words.js';
import { reviewStyles } from './review-step.styles.js';
import { StepElement } from './step-element.js';

export interface Row {
  label: string;
  /** The first stands out where `strong`. */
  lines: string[];
  strong?: boolean;
  edit?: { step: Step; at?: string };
}

export class ReviewStep extends StepElement {
  static override styles = [...StepElement.shared, panels, reviewStyles];

  /** A refusal may name another phone than the clinic's document does. */
  protected override get setup(): Setup {
    const { submission } = this;
    const setup = super.setup;
    const phone = submission.status === 'failed' && submission.failure.problem.phone;
    const { catalogue } = setup;
    return phone ? { ...setup, catalogue: { ...catalogue, clinic: { ...catalogue.clinic, phone } } } : setup;
  }

  protected override render() {
    const { submission } = this;
    if (submission.status !== 'failed') return this.renderReview();
    const { type, problem } = submission.failure;
    if (isTaken(type)) return this.renderTaken(problem.alternatives ?? []);
    return this.renderFailure(submission.failure);
  }

  private renderReview() {
    const { messages, catalogue, bookable } = this.setup;
    const { review } = messages;
    const pending = this.submission.status === 'pending';
    return html`
      <div>
        <h2 class="t-title" tabindex="-1">${review.title}</h2>
        <p class="lede t-small muted">${!bookable ? nothing : pending ? this.progress() : review.lede}</p>
      </div>
      <dl class="rows ${pending ? 'held' : ''}">${this.rows().map((row) => this.renderRow(row))}</dl>
      ${
        catalogue.policies.cancellationText
          ? html`<section>
              <h3 class="t-head t-small">${review.plans}</h3>
              <p class="t-small muted">${catalogue.policies.cancellationText}</p>
            </section>`
          : nothing
      }
      ${bookable ? nothing : this.renderNoEndpoint()}
    `;
  }

  /** What is going on while it is sent: counted down where the next attempt is still to come. */
  protected progress(): string {
    const { sending, again, againIn } = this.setup.messages.review;
    const { submission } = this;
    if (submission.status !== 'pending' || submission.until === undefined) return sending;
    const seconds = Math.ceil((submission.until - Date.now()) / 1000);
    return `${pauseWords(submission.after, this.setup)} ${seconds < 1 ? again : againIn(seconds)}`;
  }

  protected rows(): Row[] {
    const { messages, format, request, catalogue } = this.setup;
    const { review } = messages;
    const words = appointmentWords(this.draft, this.setup);
    const { name, guest, email, phone, notes } = this.draft.details;
    const rows: Row[] = [
      {
        label: review.massage,
        lines: [words.service, words.length, words.guest],
        strong: true,
        edit: { step: 'choose' },
      },
      {
        label: request ? review.wished : review.when,
        lines: [`${words.day}, ${words.times}`, words.zone],
        strong: true,
        edit: { step: 'time' },
      },
      {
        label: messages.time.second,
        lines: [this.draft.second ? format.moment(this.draft.second.start) : ''],
        edit: { step: 'time' },
      },
      { label: review.with, lines: [words.practitioner], edit: { step: 'time' } },
      { label: review.where, lines: [catalogue.clinic.address] },
      {
        label: review.you,
        lines: [name, this.draft.guest ? guest : '', email, phone],
        edit: { step: 'details', at: 'name' },
      },
      {
        label: review.focus,
        lines: [words.areas, words.pressure && `${messages.details.pressure}: ${words.pressure}`],
        edit: { step: 'details', at: 'answers.areas' },
      },
      { label: review.note, lines: [notes], edit: { step: 'details', at: 'notes' } },
      ...catalogue.fields.map(({ name: field, label }) => {
        const answer = this.draft.details.answers[field];
        return {
          label,
          lines: [answer === true ? '✓' : answer || ''],
          edit: { step: 'details' as const, at: `answers.${field}` },
        };
      }),
    ];
    const practitioners = catalogue.services.some(({ practitioners: some }) => some.length);
    return rows.filter(({ label, lines }) => lines.some(Boolean) && (label !== review.with || practitioners));
  }

  private renderRow({ label, lines, strong, edit }: Row) {
    const [first, ...rest] = lines.filter(Boolean);
    return html`<div>
      <dt class="t-cap muted">${label}</dt>
      <dd class="t-body">
        ${strong ? html`<b>${first}</b>` : first}${rest.map((line) => html`<span class="muted">${line}</span>`)}
      </dd>
      ${
        edit
          ? html`<dd class="ed">
              <button class="link" type="button" @click=${() => this.intend({ type: 'go', ...edit })}>
                ${this.setup.messages.edit}<span class="vh"> ${label}</span>
              </button>
            </dd>`
          : nothing
      }
    </div>`;
  }

  private renderNoEndpoint() {
    const { review } = this.setup.messages;
    return html`<section class="box note">
      ${icon('phone')}
      <p class="t-small">${review.noEndpoint}</p>
      <div class="x"><slot>${contactLinks(this.setup)}</slot></div>
    </section>`;
  }

  private renderTaken(alternatives: Slot[]) {
    const { failure } = this.setup.messages;
    const words = appointmentWords(this.draft, this.setup);
    return html`
      <section class="box note">
        ${icon('clock')}
        <h2 class="t-title t-large" tabindex="-1">${failure.takenTitle(words.time)}</h2>
        <p class="x t-small muted">${failure.taken}</p>
      </section>
      <section>
        <div class="listhead">
          <h3 class="t-head">${alternatives.length ? failure.closest : failure.noneClose}</h3>
          ${alternatives.length ? html`<span class="line t-cap muted">${icon('clock', true)}${words.zone}</span>` : nothing}
        </div>
        <div class="list two">${alternatives.map((slot) => this.renderAlternative(slot))}</div>
      </section>
      ${this.renderKept(false)}
    `;
  }

  private renderAlternative(slot: Slot) {
    const { messages, format, timeZone } = this.setup;
    const day = format.day(dateIn(slot.start, timeZone));
    const keeps = messages.failure[this.keeps(slot)];
    const { name } = this.otherFor(slot) ?? {};
    return html`<button class="rowb" type="button" @click=${() => this.take(slot)}>
      <b class="num">${day}, ${format.time(slot.start)}</b>
      <span class="t-small muted">${name ? messages.failure.withOther(keeps, name) : keeps}</span>
      ${icon('forth')}
    </button>`;
  }

  /** What an alternative keeps of the time that was wanted. */
  private keeps({ start }: Slot): 'sameDay' | 'anotherDay' {
    const { timeZone } = this.setup;
    return dateIn(start, timeZone) === dateIn(this.draft.slot!.start, timeZone) ? 'sameDay' : 'anotherDay';
  }

  /** Who has an alternative, where whoever was wanted has not. */
  private otherFor({ practitioners }: Slot): Practitioner | undefined {
    const { service, practitioner } = this.draft;
    if (practitioner === 'any' || practitioners.includes(practitioner)) return undefined;
    return serviceOf(this.setup.catalogue, service)?.practitioners.find(({ id }) =>
      practitioners.includes(id),
    );
  }

  /** One tap books. */
  private take(slot: Slot): void {
    const other = this.otherFor(slot);
    if (other) this.intend({ type: 'change', change: { type: 'practitioner', practitioner: other.id } });
    this.intend({ type: 'change', change: { type: 'slot', slot } });
    this.intend({ type: 'submit' });
  }

  private renderFailure(failure: BookingFailure) {
    const { title, text, bad, wait } = failureWords(failure, this.setup);
    const { messages } = this.setup;
    return html`
      <section class="box note ${bad ? 'bad' : ''}">
        ${icon('alert')}
        <h2 class="t-title t-large" tabindex="-1">${title}</h2>
        <p class="x t-small">${text} ${wait}</p>
      </section>
      ${
        hasContact(this.setup)
          ? html`<section class="box ask">
              <p class="t-small">${messages.failure.talk}</p>
              ${contactLinks(this.setup)}
            </section>`
          : html`<slot><p class="t-small">${messages.failure.alreadyHint}</p></slot>`
      }
      ${this.renderKept(true)}
    `;
  }

  /** @param withTime whether the time is still good */
  protected renderKept(withTime: boolean): TemplateResult | typeof nothing {
    return keptList(this.draft, this.setup, withTime);
  }
}
