/** The seam between the widget and whatever takes bookings. Set the element's `gateway` property to replace HTTP. */
import type { Availability } from '../protocol/availability.js';
import type { BookingAnswer } from '../protocol/booking-answer.js';
import type { HoldAnswer, HoldRequest } from '../protocol/hold.js';
import type { CancelRequest, ManagedBooking, RescheduleRequest } from '../protocol/manage.js';
import type { FailureType } from './booking-failure.js';

export interface AvailabilityQuestion {
  service: string;
  minutes: number;
  /** Clinic dates, inclusive, at most 62 days apart. */
  from: string;
  to: string;
  /** Absent for no preference. */
  practitioner?: string;
  /** Ids with commas between them; absent for none. */
  addOns?: string;
  /** Two who begin together; the second has what `guest…` says. */
  people?: '2';
  guestService?: string;
  guestMinutes?: string;
  /** Whose hold does not count as taken. */
  holdId?: string;
}

export interface BookingOutcome {
  /** `confirmed` only when the endpoint said so. */
  status: BookingAnswer['status'];
  booking?: BookingAnswer;
  /** What to call it where the answer has no name for it. */
  reference?: string;
}

/** Hears when it will be tried again, in milliseconds since 1970, and after what. */
export type Waiting = (until: number, after?: FailureType) => void;

export interface BookingGateway {
  /** Absent at level 0: nobody knows what is free, and times are only wishes. @throws BookingFailure */
  availability?(question: AvailabilityQuestion, signal: AbortSignal): Promise<Availability>;
  /**
   * @param body the serialised booking, the same bytes for the same idempotency key
   * @throws BookingFailure
   */
  book(body: string, signal: AbortSignal, waiting?: Waiting): Promise<BookingOutcome>;
  /** Keeps a slot for some minutes; absent where slots are not kept. @throws BookingFailure */
  hold?(request: HoldRequest, signal: AbortSignal): Promise<HoldAnswer>;
  /** Gives it back, also while the page is being left. */
  release?(holdId: string): void;
  /** The booking a manage link's token is for; absent where bookings cannot be seen. @throws BookingFailure */
  manage?(token: string, signal: AbortSignal, waiting?: Waiting): Promise<ManagedBooking>;
  /** @param change the same key when the same change is tried again @throws BookingFailure */
  cancel?(change: CancelRequest, signal: AbortSignal, waiting?: Waiting): Promise<ManagedBooking>;
  /** @param change the same key when the same change is tried again @throws BookingFailure */
  reschedule?(change: RescheduleRequest, signal: AbortSignal, waiting?: Waiting): Promise<ManagedBooking>;
}
