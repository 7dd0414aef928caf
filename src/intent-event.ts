/** What a step wants done. It bubbles to the element's own root and no further: the page never sees it. */
import type { Change } from './booking/draft.js';
import type { Step } from './booking/steps.js';
import type { Doing } from './contexts/managing-context.js';

export type Intent =
  | { type: 'change'; change: Change }
  /** Go to a step, as far as the draft allows. `at` names the field to focus there. */
  | { type: 'go'; step: Step; at?: string }
  /** Go on from here, or say what is missing. */
  | { type: 'proceed' }
  | { type: 'show-month'; month: string }
  /** One month more than is known. */
  | { type: 'more-times' }
  | { type: 'reload-times' }
  | { type: 'announce'; text: string }
  /** Book; or, with a booking managed, move it, unless it says what else. */
  | { type: 'submit'; doing?: Doing }
  /** Whether to ask if the booking shall be cancelled. */
  | { type: 'ask'; asks: boolean };

export class IntentEvent extends Event {
  static readonly type = 'massage-booker-intent';
  readonly intent: Intent;

  constructor(intent: Intent) {
    super(IntentEvent.type, { bubbles: true });
    this.intent = intent;
  }
}
