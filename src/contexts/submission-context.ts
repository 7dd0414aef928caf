/** Where the booking itself stands. */
import { createContext } from '@lit/context';
import type { BookingFailure } from '../gateway/booking-failure.js';
import type { BookingOutcome } from '../gateway/booking-gateway.js';

export type Submission =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'failed'; failure: BookingFailure }
  | { status: 'done'; outcome: BookingOutcome };

export const submissionContext = createContext<Submission>(Symbol('massage-booker submission'));
