/** Every address of the endpoint: what it takes, what it answers, how it refuses. */
import { availability } from '../../../src/protocol/availability.js';
import { bookingAnswer } from '../../../src/protocol/booking-answer.js';
import { bookingRequest } from '../../../src/protocol/booking-request.js';
import { clinicDocument } from '../../../src/protocol/clinic-document.js';
import { holdAnswer, holdRequest, releaseRequest } from '../../../src/protocol/hold.js';
import {
  cancelRequest,
  managedBooking,
  manageRequest,
  rescheduleRequest,
} from '../../../src/protocol/manage.js';
import type { Refusal } from '../problems.js';
import { refer } from './components.js';
import * as examples from './examples.js';
import { availabilityQuery, calendarToken, idempotencyKey } from './parameters.js';
import { answered, posted, refused } from './responses.js';

const always = ['origin-not-allowed', 'unavailable'] as const;
const limited = [...always, 'rate-limited'] as const;
/** Of every body. */
const unread = ['malformed', 'too-large', 'unsupported-media-type', 'invalid-fields'] as const;
/** Of every start that is asked for. */
const unfit = ['slot-taken', 'outside-hours', 'outside-booking-window'] as const;
/** Of every change to a booking. */
const unchangeable = [
  'unknown-booking',
  'already-cancelled',
  'outside-cancellation-window',
  'idempotency-key-reused',
] as const;

const refusedBody = (...types: readonly Refusal[]) => refused(...unread, ...types, ...limited);

export const paths = () => ({
  '/clinic.json': {
    get: {
      operationId: 'getClinic',
      summary: 'What the clinic offers, and when',
      responses: { 200: answered('The clinic document.', refer(clinicDocument)), ...refused(...limited) },
    },
  },
  '/clinic.schema.json': {
    get: {
      operationId: 'getClinicSchema',
      summary: 'The JSON Schema of the clinic document, for editors',
      responses: { 200: answered('JSON Schema 2020-12.', { type: 'object' }), ...refused(...limited) },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      summary: 'This document',
      responses: { 200: answered('OpenAPI 3.1.', { type: 'object' }), ...refused(...limited) },
    },
  },
  '/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the endpoint and its database answer',
      responses: {
        200: answered('They do.', { type: 'object', properties: { status: { const: 'ok' } } }),
        ...refused(...always),
      },
    },
  },
  '/availability': {
    get: {
      operationId: 'getAvailability',
      summary: 'Which starts are free',
      parameters: availabilityQuery(),
      responses: {
        200: answered('The free starts, in order; none on days that cannot be booked.', refer(availability)),
        ...refused('invalid-fields', ...limited),
      },
    },
  },
  '/bookings': {
    post: {
      operationId: 'book',
      summary: 'Book an appointment, once for each key',
      parameters: [idempotencyKey()],
      requestBody: posted(bookingRequest, examples.booked),
      responses: {
        201: answered('Booked, or requested: see its status.', refer(bookingAnswer)),
        200: answered('This key had booked before: its first answer again.', refer(bookingAnswer)),
        ...refusedBody(
          ...unfit,
          'hold-expired',
          'price-changed',
          'already-booked',
          'idempotency-key-reused',
          'call-us',
        ),
      },
    },
  },
  '/holds': {
    post: {
      operationId: 'hold',
      summary: 'Keep a slot for some minutes; the same id moves or prolongs it',
      requestBody: posted(holdRequest, examples.held),
      responses: { 201: answered('Held.', refer(holdAnswer)), ...refusedBody(...unfit) },
    },
  },
  '/holds/release': {
    post: {
      operationId: 'releaseHold',
      summary: 'Give a held slot back',
      requestBody: posted(releaseRequest, examples.released),
      responses: { 204: { description: 'Nothing is held under this id.' }, ...refusedBody() },
    },
  },
  '/manage': {
    post: {
      operationId: 'getBooking',
      summary: 'The booking behind a token, as it is now',
      requestBody: posted(manageRequest, examples.managed),
      responses: { 200: answered('The booking.', refer(managedBooking)), ...refusedBody('unknown-booking') },
    },
  },
  '/manage/cancel': {
    post: {
      operationId: 'cancelBooking',
      summary: 'Cancel it, once for each key',
      parameters: [idempotencyKey()],
      requestBody: posted(cancelRequest, examples.cancelled),
      responses: { 200: answered('Cancelled.', refer(managedBooking)), ...refusedBody(...unchangeable) },
    },
  },
  '/manage/reschedule': {
    post: {
      operationId: 'rescheduleBooking',
      summary: 'Move it to another time, once for each key',
      parameters: [idempotencyKey()],
      requestBody: posted(rescheduleRequest, examples.moved),
      responses: {
        200: answered('Moved.', refer(managedBooking)),
        ...refusedBody(...unchangeable, ...unfit, 'hold-expired', 'call-us'),
      },
    },
  },
  '/calendar/{token}.ics': {
    get: {
      operationId: 'getCalendar',
      summary: 'The diary, for the clinic’s own calendar program',
      parameters: [calendarToken()],
      responses: {
        200: { description: 'RFC 5545.', content: { 'text/calendar': { schema: { type: 'string' } } } },
        ...refused('unknown-address', ...limited),
      },
    },
  },
});
