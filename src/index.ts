/** The npm entry: exports only, and no side effects. Import `massage-booker/define` to register the element. */
export { MassageBooker } from './massage-booker.js';
export * from './events.js';
export type { Step } from './booking/steps.js';
export { BookingFailure, type FailureType } from './gateway/booking-failure.js';
export type { AvailabilityQuestion, BookingGateway, BookingOutcome } from './gateway/booking-gateway.js';
export type { Messages, SomeMessages } from './localize/messages.js';
export type { Availability, Slot } from './protocol/availability.js';
export type { BookingAnswer } from './protocol/booking-answer.js';
export type { BookingRequest } from './protocol/booking-request.js';
export type { ClinicDocument } from './protocol/clinic-document.js';
export type { CancelRequest, ManagedBooking, RescheduleRequest } from './protocol/manage.js';
