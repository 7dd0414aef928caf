/** Where the booking itself stands. */
import { createContext } from '@lit/context';
import type { BookingFailure, FailureType } from '../gateway/booking-failure.js';
import type { BookingOutcome } from '../gateway/booking-gateway.js';

export type Submission =
  | { status: 'idle' }
  /** `until`: when it will be tried again, in milliseconds since 1970, after a failure of that type. */
  | { status: 'pending'; until?: number; after?: FailureType }
  | { status: 'failed'; failure: BookingFailure }
  | { status: 'done'; outcome: BookingOutcome };

export const submissionContext = createContext<Submission>(Symbol('massage-booker submission'));
