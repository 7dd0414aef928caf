/** What the steps of a booking that is there already share: their own words for a refusal, and the booking as it stands. */
import { nothing } from 'lit';
import { draftOf } from '../booking/managed.js';
import type { Draft } from '../booking/draft.js';
import { keptList } from '../components/kept-list.js';
import type { Setup } from '../contexts/setup-context.js';
import { ReviewStep } from './review-step.js';

export abstract class ManagedStep extends ReviewStep {
  protected override get setup(): Setup {
    const { messages, ...setup } = super.setup;
    return {
      ...setup,
      messages: { ...messages, failure: { ...messages.failure, ...messages.manage.failure } },
    };
  }

  /** The booking as a draft; null until it is known. */
  protected get booked(): Draft | null {
    const { booking } = this.managing;
    return booking && draftOf(booking, this.setup.catalogue);
  }

  protected override renderKept() {
    return this.booked ? keptList(this.booked, this.setup, true) : nothing;
  }
}
