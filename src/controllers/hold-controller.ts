/**
 * Keeps the chosen slot for the visitor while they fill in the form, where the clinic's server offers that. One id a
 * visit: a new slot under it gives the last one back. It decides nothing about the booking: it says what was lost.
 */
import type { ReactiveControllerHost } from 'lit';
import { nextWord } from '../booking/hold-time.js';
import type { Draft } from '../booking/draft.js';
import { BookingFailure } from '../gateway/booking-failure.js';
import type { BookingGateway } from '../gateway/booking-gateway.js';
import { newIdempotencyKey } from '../gateway/idempotency-key.js';
import { listen, whenGone } from './while-connected.js';

export interface Held {
  start: string;
  /** Milliseconds since 1970 on this machine's clock. */
  until: number;
}

export class HoldController {
  /** Names this visit among those who hold. */
  readonly id = newIdempotencyKey();
  held: Held | null = null;

  /** What was asked for, as it was. */
  private wanted: Parameters<HoldController['keep']> | null = null;
  private stop = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param lost called when the slot turned out to be somebody else's; @param ticked when there is less time left */
  constructor(
    private readonly host: ReactiveControllerHost & { isConnected: boolean },
    private readonly lost: (failure: BookingFailure) => void,
    private readonly ticked: (held: Held) => void,
  ) {
    listen(host, 'pagehide', () => this.giveBack());
    // Back from the back-forward cache: what was given back is asked for again.
    listen(host, 'pageshow', ({ persisted }) => {
      if (persisted && this.wanted) void this.keep(...this.wanted);
    });
    whenGone(host, () => this.release());
  }

  /**
   * Asks for the draft's slot, or for more time with it.
   * @param ahead milliseconds that the server's clock is ahead of this machine's
   */
  async keep(gateway: BookingGateway | undefined, draft: Draft, ahead: number): Promise<void> {
    const { slot, service, minutes, practitioner, addOns, guest } = draft;
    if (!gateway?.hold || !slot) return;
    this.wanted = [gateway, draft, ahead];
    this.stop.abort();
    const { signal } = (this.stop = new AbortController());
    const { start } = slot;
    try {
      const request = {
        holdId: this.id,
        service,
        minutes,
        start,
        practitioner,
        addOns: [...addOns],
        people: guest ? (2 as const) : (1 as const),
        ...(guest && { guest }),
      };
      const { expiresAt } = await gateway.hold(request, signal);
      this.enter({ start, until: Date.parse(expiresAt) - ahead });
    } catch (error) {
      if (signal.aborted) return;
      this.enter(null);
      // Whatever else: a hold is a kindness, and the booking does not need it.
      if (error instanceof BookingFailure && error.type === 'slot-taken') this.lost(error);
    }
  }

  /** Gives the slot back. */
  release(): void {
    this.giveBack();
    this.forget();
  }

  private giveBack(): void {
    const [gateway] = this.wanted ?? [];
    gateway?.release?.(this.id);
  }

  /** The booking has taken the slot over. Nobody shows a hold then, so nothing is drawn again. */
  forget(): void {
    this.stop.abort();
    clearTimeout(this.timer);
    this.wanted = this.held = null;
  }

  private enter(held: Held | null): void {
    this.held = held;
    clearTimeout(this.timer);
    if (held) this.tick(held);
    this.host.requestUpdate();
  }

  /** Computed from the clock each time: a hidden tab's timers are late. */
  private tick(held: Held): void {
    const now = Date.now();
    if (now >= held.until) return;
    this.timer = setTimeout(
      () => {
        this.ticked(held);
        this.host.requestUpdate();
        this.tick(held);
      },
      nextWord(held.until, now),
    );
  }
}
