/** The booking whose manage link was followed; null where none was. Where a change of it stands is the submission's to say. */
import { createContext } from '@lit/context';
import type { ManagedBooking } from '../protocol/manage.js';

/** What is sent for it. */
export type Doing = 'look' | 'cancel' | 'move';

export interface Managing {
  /** As the clinic said last; null until then. */
  booking: ManagedBooking | null;
  /** What was sent last, and is sent again on *Try again*. */
  doing: Doing;
  /** The booking, whether to cancel it, or that it was just moved. */
  shows: 'booking' | 'question' | 'moved';
  cancels: boolean;
  moves: boolean;
}

export const managingContext = createContext<Managing | null>(Symbol('massage-booker managing'));
