import { ContextProvider, type Context } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { BookerAttributes } from './booker-attributes.js';
import { massagesOf, visitMinutes } from './booking/appointment.js';
import { monthStart } from './booking/dates.js';
import { SOON } from './booking/hold-time.js';
import { isManaging, missing, nextStep, previousStep, timesOf, type Step } from './booking/steps.js';
import { timesAbout } from './gateway/times-about.js';
import { grants, wishedFor } from './booking/wish.js';
import { dateIn } from './booking/zone.js';
import { actionBar, type Action } from './components/action-bar.js';
import { dock } from './components/dock.js';
import { failedStep } from './components/failed-step.js';
import { head } from './components/head.js';
import { holdLine } from './components/hold-line.js';
import { modal } from './components/modal.js';
import { notice } from './components/notice.js';
import { withOutcome } from './configuration/addresses.js';
import { startOf } from './configuration/resolve.js';
import type { Fault } from './configuration/fault.js';
import { contexts } from './contexts/all.js';
import type { Doing } from './contexts/managing-context.js';
import type { Setup } from './contexts/setup-context.js';
import { AnnouncerController } from './controllers/announcer-controller.js';
import { BookingController } from './controllers/booking-controller.js';
import { ConfigurationController } from './controllers/configuration-controller.js';
import { DoctorController } from './controllers/doctor-controller.js';
import { HistoryController } from './controllers/history-controller.js';
import { HoldController, type Held } from './controllers/hold-controller.js';
import { ManageController, tokenIn } from './controllers/manage-controller.js';
import { ModalController } from './controllers/modal-controller.js';
import { OpenerController } from './controllers/opener-controller.js';
import { SetupController } from './controllers/setup-controller.js';
import { SlotsController } from './controllers/slots-controller.js';
import { StepController } from './controllers/step-controller.js';
import type { Patient } from './doctor/patient.js';
import { bookingEvent } from './events.js';
import type { FailureType } from './gateway/booking-failure.js';
import type { BookingOutcome } from './gateway/booking-gateway.js';
import type { IntentEvent } from './intent-event.js';
import { directionFor } from './localize/locale.js';
import { bookerStyles } from './massage-booker.styles.js';
import { pauseWords } from './steps/failure-words.js';
import { base } from './styles/base.js';
import { controls } from './styles/controls.js';
import { tell } from './tell.js';
import { modalStyles } from './styles/modal.js';
import { panels } from './styles/panels.js';

/**
 * Shows a clinic's massages, helps to choose one, finds a time, and posts the booking.
 *
 * @element massage-booker
 *
 * @slot - Shown before the script runs, without it, and when online booking cannot work: a link or a form. Its first `tel:`
 *   and `mailto:` links are the clinic's contacts where the clinic document names none. A
 *   `<script type="application/json">` child is read as the clinic document.
 *
 * @fires {BookingSubmitEvent} booking-submit - Before a booking is posted. Its `payload` can be changed, `waitUntil(promise)` holds it up, `preventDefault()` leaves posting to the page. The only event with personal data.
 * @fires {CustomEvent} booking-ready - The element shows its first step.
 * @fires {CustomEvent} booking-step - The visitor moved; `detail.step` is choose, guide, time, details, review or outcome; or manage, new-time or move.
 * @fires {CustomEvent} booking-confirmed - The endpoint said it is booked. `detail`: service, minutes, start, reference, paymentRequired.
 * @fires {CustomEvent} booking-requested - It was sent, and the clinic will answer. `detail`: service, minutes, start, reference.
 * @fires {CustomEvent} booking-conflict - The time was taken meanwhile. `detail`: service, minutes, start.
 * @fires {CustomEvent} booking-error - It could not be booked or changed, or not be verified; `detail.type` says why.
 * @fires {CustomEvent} booking-cancelled - A booking was cancelled by its manage link. `detail`: service, minutes, start, reference.
 * @fires {CustomEvent} booking-rescheduled - A booking was moved by its manage link. `detail`: service, minutes, start (the new one), reference.
 *
 * @csspart frame - The frame around everything.
 * @csspart action - The main button of each step.
 * @csspart dialog - The dialog, with `mode` dialog or button.
 * @csspart button - The floating button of `mode="button"`: `massage-booker::part(button) { inset: auto auto 16px 16px }` moves it.
 *
 * @cssprop --massage-booker-surface - Background of frame and controls.
 * @cssprop --massage-booker-ink - Text; every neutral is mixed from it and the surface.
 * @cssprop --massage-booker-accent - What is chosen, the main action, links.
 * @cssprop --massage-booker-accent-text - Text and lines in the accent; unless given, the accent itself, darkened or lightened as far as contrast needs.
 * @cssprop --massage-booker-on-accent - Text on the accent; unless given, nearly black or white, whichever can be read.
 * @cssprop --massage-booker-danger - Errors.
 * @cssprop --massage-booker-muted - Secondary text.
 * @cssprop --massage-booker-edge - Borders of controls.
 * @cssprop --massage-booker-line - Hairlines between content.
 * @cssprop --massage-booker-sunken - Quiet panels and the summary.
 * @cssprop --massage-booker-focus - Focus ring.
 * @cssprop [--massage-booker-radius=10px] - Corners of controls; cards and frame follow.
 * @cssprop [--massage-booker-font=inherit] - Only to opt out of the page's font.
 * @cssprop [--massage-booker-title-font=inherit] - The font of each step's title, where the page has one for headings.
 * @cssprop [--massage-booker-title-size=1.375em] - The size of each step's title.
 * @cssprop [--massage-booker-title-weight=600] - The weight of each step's title.
 */
export class MassageBooker extends BookerAttributes {
  static override styles = [base, controls, panels, bookerStyles, modalStyles];

  static override properties = { summaryOpen: { state: true }, saysMissing: { state: true } };

  private summaryOpen = false;
  /** The visitor pressed on although something is missing. */
  private saysMissing = false;

  private readonly announcer = new AnnouncerController(this);
  private readonly booking = new BookingController(this, () => void this.submit(this.managing.state?.doing));
  private readonly managing = new ManageController(this, this.booking);
  private readonly slots = new SlotsController(this);
  private readonly holds = new HoldController(
    this,
    () => this.onLost(),
    (held) => this.onHold(held),
  );
  private readonly setups = new SetupController();
  private readonly configuration = new ConfigurationController(
    this,
    () => this.onConfigured(),
    () => !this.modal.is || this.modal.opened || this.debug === true || tokenIn(location.hash) !== null,
  );
  private readonly entries = new HistoryController(
    this,
    () => `massage-booker ${this.id || [...document.querySelectorAll(this.localName)].indexOf(this)}`,
    () => this.history !== 'off',
    (step) => {
      const closes = this.modal.is && step === undefined;
      if (closes) this.modal.close();
      else if (this.modal.is) this.modal.open();
      if (!closes) this.enter(step || (this.managing.state ? 'manage' : this.firstStep));
    },
  );
  private readonly modal: ModalController = new ModalController(
    this,
    () => void this.steps.focus(),
    () => this.entries.leave(),
  );
  private readonly steps = new StepController(this, this.modal, (fault) => this.configuration.tell(fault));
  private readonly openers = new OpenerController(
    this,
    () => this.modal.is,
    (opener) => this.show(opener),
  );

  private readonly providers = contexts.map(
    (context) => new ContextProvider<Context<unknown, unknown>>(this, { context }),
  );

  /** Where the visitor began, since the dialog opened. */
  private firstStep: Step = 'choose';
  /** The visitor wants other times than those shown: how many there are is said once that is known. */
  private asks = false;
  /** What an opener is for, until it can be looked up. */
  private wish: Element | undefined;
  /** The preselection that was followed already, so that only a changed one is followed again. */
  private begun = '';
  private place = '';

  constructor() {
    super();
    new DoctorController(
      this,
      () => this.patient(),
      (fault) => this.configuration.tell(fault),
    );
  }

  /**
   * Opens the dialog where it was left. Where there is none, the element is scrolled to. The focus goes there.
   * @param opener what the focus returns to; its `data-service`, `data-duration`, `data-category` and `data-practitioner`
   *   are chosen for the visitor
   */
  show(opener?: Element): void {
    if (opener?.matches('[data-service],[data-category]')) this.wish = opener;
    this.requestUpdate();
    if (this.modal.is) {
      this.modal.catchUp();
      if (this.modal.isOpen) return;
      if (this.place) this.firstStep = this.booking.step;
      this.modal.open(opener);
      this.entries.move('', '');
    } else {
      this.scrollIntoView();
      void this.updateComplete.then(() => this.steps.focus());
    }
  }

  /** Closes the dialog. Every answer is kept. */
  hide(): void {
    this.modal.close();
  }

  private follow(wish: Element, { catalogue }: Setup): void {
    this.wish = undefined;
    const faults: Fault[] = [];
    const start = startOf((name) => wish.getAttribute(`data-${name}`), catalogue, faults);
    faults.forEach((fault) => this.configuration.tell(fault));
    const step = this.booking.ask(start, catalogue);
    if (step !== this.booking.step) this.go(step);
  }

  private onConfigured(): void {
    const { settings } = this.configuration;
    if (settings) {
      this.booking.fit(settings.catalogue);
      this.booking.prefill(settings.prefill);
      const start = JSON.stringify(settings.start);
      if (start !== this.begun) this.booking.begin(settings.start, settings.catalogue);
      if (!this.begun) this.firstStep = this.booking.step;
      this.begun = start;
      if (!settings.endpoint && !this.gateway)
        this.configuration.tell({
          path: 'endpoint',
          problem: 'is missing, so nothing can be booked; add endpoint="https://…" or links.bookings',
        });
    }
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.openers.arrive();
    if (changed.has('clinic') || changed.has('messages') || !this.configuration.begun)
      this.configuration.read();
    const { settings } = this.configuration;
    this.setups.update({
      settings,
      locale: this.configuration.locale,
      messages: this.configuration.messages,
      gateway: this.gateway,
      timeZone: settings?.timeZone ?? this.slots.serverTimeZone,
    });
    const { setup, gateway } = this.setups;
    if (!setup) return;
    if (gateway && this.managing.take({ ...setup, gateway, waits: this.waits }) && this.modal.is) this.show();
    if (this.wish) this.follow(this.wish, setup);
    this.askForTimes(setup);
    const { draft, submission } = this.booking;
    [setup, draft, this.slots.times, submission, this.managing.state].forEach((value, place) =>
      this.providers[place]!.setValue(value),
    );
  }

  private askForTimes({ catalogue, timeZone, messages, protocol }: Setup): void {
    const { draft, step } = this.booking;
    const { gateway } = this.setups;
    const massages = step === 'manage' ? [] : massagesOf(draft, catalogue);
    const [first] = massages;
    const holdId = gateway?.hold && this.holds.id;
    const length = visitMinutes(massages);
    const about = timesAbout(draft, holdId);
    const { slot, date, practitioner, gender } = draft;
    const wished = wishedFor(first?.service.practitioners ?? [], gender);
    this.slots.ask(
      first ? { gateway, catalogue, timeZone, length, about } : null,
      date,
      wished,
      slot ? dateIn(slot.start, timeZone) : '',
    );
    const { days, status } = this.slots.times;
    if (first && this.booking.settle(this.slots.times, timeZone)) {
      const suits = grants(slot!, practitioner === 'any' ? wished : [practitioner]);
      this.announcer.say(suits ? messages.time.gone : messages.time.unsuited);
    } else if (this.asks && protocol && status === 'ready')
      this.announcer.sayOnceSeen(messages.time.times(days.get(this.booking.draft.date)?.length ?? 0));
    this.asks &&= status === 'loading';
  }

  /** Null until the first step can be shown. */
  private get ready(): Setup | null {
    const comes = this.slots.soon || this.steps.isComing(this.booking.step);
    return this.place || !comes ? this.setups.setup : null;
  }

  protected override updated(): void {
    if (!this.ready) return;
    const { step, submission } = this.booking;
    const place = `${step} ${submission.status} ${this.managing.state?.shows}`;
    const before = this.place;
    if (place === before) return;
    this.place = place;
    if (!before) {
      tell(this, bookingEvent('booking-ready', {}));
      if (this.modal.isOpen) void this.steps.focus();
    } else {
      const moved = before.split(' ')[0] !== step;
      if (moved) tell(this, bookingEvent('booking-step', { step }));
      if (step === 'details' && before.startsWith('time')) this.keep();
      else if (step === 'choose') this.holds.release();
      else if (step === 'outcome') this.holds.forget();
      const asked = isManaging(step) && submission.status !== 'pending';
      if (moved || asked || submission.status === 'failed') void this.steps.focus();
    }
  }

  private patient(): Patient | null {
    const { faults, settings, locale, unusable } = this.configuration;
    const { setup, gateway } = this.setups;
    const loaded = () => this.steps.load();
    return settings || unusable ? { element: this, faults, settings, setup, gateway, locale, loaded } : null;
  }

  private onIntent = ({ intent }: IntentEvent): void => {
    const setup = this.setups.setup!;
    switch (intent.type) {
      case 'change': {
        const { change } = intent;
        this.saysMissing = false;
        this.asks ||=
          change.type === 'date'
            ? change.date !== this.booking.draft.date
            : /practitioner|guest|add/.test(change.type);
        this.booking.change(change, setup.catalogue);
        if (change.type === 'slot' && change.slot && this.booking.step === 'time')
          this.slots.checkSoon(dateIn(change.slot.start, setup.timeZone));
        return;
      }
      case 'go':
        this.steps.at = intent.at;
        this.go(intent.step);
        return;
      case 'proceed':
        this.proceed(setup);
        return;
      case 'submit':
        void this.submit(intent.doing);
        return;
      case 'ask':
        this.managing.ask(intent.asks);
        return;
      case 'show-month':
        this.slots.show(monthStart(intent.month));
        return;
      case 'more-times':
        void this.slots.more();
        return;
      case 'reload-times':
        this.slots.reload();
        return;
      case 'announce':
        this.announcer.say(intent.text, true);
        return;
    }
  };

  /** The slot is kept from the details on: whoever taps through the times takes none from others. */
  private keep = (): void => {
    void this.holds.keep(this.setups.gateway, this.booking.draft, this.slots.ahead);
  };

  private onLost(): void {
    this.booking.lose();
    this.slots.reload();
  }

  private onHold({ start, until }: Held): void {
    const { messages, timeZone } = this.setups.setup!;
    const left = until - Date.now();
    if (left < SOON) this.announcer.say(left > 0 ? messages.hold.soon : messages.hold.over);
    if (left <= 0) void this.slots.check(dateIn(start, timeZone));
  }

  private proceed(setup: Setup): void {
    const { step, draft } = this.booking;
    const lack = missing(step, draft);
    this.saysMissing = lack !== null;
    if (lack) this.announcer.say(setup.messages.missing[lack]);
    else if (step === 'review' || step === 'move') void this.submit();
    else this.go(nextStep(step));
  }

  private async submit(doing: Doing = 'move'): Promise<void> {
    const { gateway, setup } = this.setups;
    if (!gateway || !setup) return;
    const { waits } = this;
    const { held, id } = this.holds;
    const sending = isManaging(this.booking.step)
      ? this.managing.send(doing, { ...setup, gateway, waits, holdId: held ? id : undefined })
      : this.booking.submit(
          gateway,
          { ...setup, holdId: gateway.hold && id, utm: this.configuration.settings?.utm },
          waits,
        );
    if (this.booking.submission.status === 'pending') this.announcer.say(setup.messages.review.sending);
    await sending;
    this.announcer.say('');
    // What came of it must not stay unseen.
    if (this.modal.is) this.show();
    const { submission } = this.booking;
    if (submission.status === 'failed') this.slots.reload();
    else if (submission.status === 'done') this.goOn(submission.outcome);
  }

  /** To the page that the webmaster has for it, in the frame where the element is. */
  private goOn({ status, booking, reference = booking?.reference }: BookingOutcome): void {
    const url = this.configuration.settings?.successUrl;
    if (url && status !== 'payment_required') location.assign(withOutcome(url, { reference, status }));
  }

  private waits = (after?: FailureType): void => {
    const setup = this.setups.setup!;
    this.announcer.say(`${pauseWords(after, setup)} ${setup.messages.review.again}`);
  };

  /** To a step by the visitor's own hand, which the browser's history remembers. */
  private go(step: Step): void {
    if (!this.entries.move(this.booking.step, step)) this.enter(step);
  }

  private enter(step: Step): void {
    this.slots.checkNow();
    this.slots.comeBack();
    // The page was loaded anew: the token is gone, and its entries are not.
    const known = this.managing.state ?? !isManaging(step);
    this.booking.go(known ? step : 'choose', this.setups.setup!.catalogue);
    this.summaryOpen = this.saysMissing = false;
  }

  private act({ does, notReady }: Action): void {
    if (does === 'proceed') this.steps.node?.proceed();
    else if (does === 'submit' && !notReady) void this.submit();
    else if (does === 'time') this.go(timesOf(this.booking.step));
  }

  protected override render() {
    const content = this.renderContent();
    const { messages } = this.configuration;
    return this.modal.is
      ? modal({
          content,
          messages,
          direction: directionFor(this, messages.language),
          floats: this.mode === 'button',
          open: (event) => this.show(event.currentTarget as Element),
          close: () => this.hide(),
          closed: this.modal.catchUp,
        })
      : content;
  }

  private renderContent() {
    if (this.configuration.unusable) return html`<slot></slot>`;
    const setup = this.ready;
    if (!setup)
      return html`<div class="root"><div class="frame empty" part="frame" aria-busy="true"></div></div>`;
    const { step } = this.booking;
    const final = step === 'outcome' || step === 'manage';
    return html`<div
      class="root"
      lang=${setup.locale}
      dir=${directionFor(this, setup.messages.language) ?? nothing}
      @massage-booker-intent=${this.onIntent}
    >
      <div class="frame ${final ? 'final' : ''}" part="frame">
        ${final ? nothing : head(step, this.booking.submission.status === 'pending', setup.messages, this.goBack)}
        <div class="main">
          <div class="body">
            ${notice(this.booking, setup)}${this.renderHold(setup)}
            ${this.steps.of(step, setup.messages.loading) ?? failedStep(setup, this.steps.again)}
          </div>
        </div>
        ${final ? nothing : this.renderDock(setup)}
      </div>
      ${this.announcer.region()}
    </div>`;
  }

  private renderHold({ messages }: Setup) {
    const { step, submission } = this.booking;
    const shown = (step === 'details' || step === 'review') && submission.status !== 'failed';
    return shown && this.setups.gateway?.hold ? holdLine(this.holds.held, messages, this.keep) : nothing;
  }

  private goBack = (): void => this.go(previousStep(this.booking.step));

  private renderDock(setup: Setup) {
    const { step, draft, submission } = this.booking;
    const lack = this.saysMissing ? missing(step, draft) : null;
    const bar = actionBar(step, draft, submission, setup);
    const action: Action | null = bar.action && !this.steps.failed ? { ...bar.action, does: 'wait' } : null;
    return dock({
      step,
      draft,
      setup,
      bar: this.steps.node ? bar : { ...bar, action },
      open: this.summaryOpen,
      missing: lack ? setup.messages.missing[lack] : '',
      toggle: () => (this.summaryOpen = !this.summaryOpen),
      back: this.goBack,
      act: (action) => this.act(action),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'massage-booker': MassageBooker;
  }
}
