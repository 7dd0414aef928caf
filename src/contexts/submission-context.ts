/** Where the booking itself stands. */
import { createContext } from '@lit/context';
import type { BookingFailure } from '../gateway/booking-failure.js';
import type { BookingOutcome } from '../gateway/booking-gateway.js';

export type Submission =
  | { status: 'idle' }
  /** `until`: no answer yet, and when it will be tried again, in milliseconds since 1970. */
  | { status: 'pending'; until?: number }
  | { status: 'failed'; failure: BookingFailure }
  | { status: 'done'; outcome: BookingOutcome };

export const submissionContext = createContext<Submission>(Symbol('massage-booker submission'));
