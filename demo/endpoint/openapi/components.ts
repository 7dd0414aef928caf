/** The protocol's messages and what they share, by the names that OpenAPI gives them. */
import { availability, slot } from '../../../src/protocol/availability.js';
import { bookingAnswer } from '../../../src/protocol/booking-answer.js';
import { bookingRequest, person } from '../../../src/protocol/booking-request.js';
import * as clinic from '../../../src/protocol/clinic-document.js';
import { holdAnswer, holdRequest, releaseRequest } from '../../../src/protocol/hold.js';
import {
  cancelRequest,
  managedBooking,
  manageRequest,
  rescheduleRequest,
} from '../../../src/protocol/manage.js';
import { money, text } from '../../../src/protocol/primitives.js';
import { fieldError, problem } from '../../../src/protocol/problem.js';
import type { Schema } from '../../../src/protocol/schema.js';
import { definition, jsonSchema } from './json-schema.js';

const named = {
  ClinicDocument: clinic.clinicDocument,
  OpeningHours: clinic.openingHours,
  Consent: clinic.consent,
  Category: clinic.category,
  Service: clinic.service,
  AddOn: clinic.addOn,
  Practitioner: clinic.practitioner,
  Field: clinic.field,
  Availability: availability,
  Slot: slot,
  BookingRequest: bookingRequest,
  Person: person,
  BookingAnswer: bookingAnswer,
  HoldRequest: holdRequest,
  HoldAnswer: holdAnswer,
  ReleaseRequest: releaseRequest,
  ManageRequest: manageRequest,
  CancelRequest: cancelRequest,
  RescheduleRequest: rescheduleRequest,
  ManagedBooking: managedBooking,
  Problem: problem,
  FieldError: fieldError,
  Money: money,
  Text: text,
};

const places = new Map<Schema<unknown>, string>(
  Object.entries(named).map(([name, schema]) => [schema, `#/components/schemas/${name}`]),
);

/** The schema as a part of the OpenAPI document: by reference where it has a name. */
export const refer = (schema: Schema<unknown>) => jsonSchema(schema, places);

export const componentSchemas = () =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, definition(schema, places)]));
