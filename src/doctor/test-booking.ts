/** A booking that says it is a test, posted only when the webmaster presses the button: the one way to try a form service. */
import { BookingFailure } from '../gateway/booking-failure.js';
import { newIdempotencyKey } from '../gateway/idempotency-key.js';
import type { BookingRequest } from '../protocol/booking-request.js';
import { PROTOCOL } from '../protocol/clinic-document.js';
import { bad, good, type Finding } from './finding.js';
import type { Patient } from './patient.js';

const DAY = 86_400_000;

export async function sendTestBooking({ gateway, settings, locale, setup }: Patient): Promise<Finding> {
  const service = settings?.catalogue.services[0];
  if (!gateway || !service || !setup) return bad('There is nothing to post to.', 'Add endpoint="https://…".');
  const booking: BookingRequest = {
    protocol: PROTOCOL,
    idempotencyKey: newIdempotencyKey(),
    service: service.id,
    minutes: service.durations[0]!.minutes,
    start: new Date(Math.ceil((Date.now() + DAY) / 3_600_000) * 3_600_000).toISOString(),
    people: [{ name: 'Test booking', email: 'test@example.com', phone: '+1 555 010 0199' }],
    notes: 'This is a test, sent by the set-up check of the booking element. Nobody is coming.',
    locale,
    visitorTimeZone: setup.visitorTimeZone,
    page: { url: location.href.split(/[?#]/)[0] },
  };
  try {
    const { status, reference } = await gateway.book(JSON.stringify(booking), AbortSignal.timeout(30_000));
    return good(
      `The test was taken as “${status}”${reference ? `, reference ${reference}` : ''}. Look where your bookings arrive: one from “Test booking” should be there.`,
    );
  } catch (error) {
    const { type, problem } =
      error instanceof BookingFailure ? error : { type: 'unverified', problem: undefined };
    return bad(
      type === 'unverified'
        ? 'The test was posted, and no answer that can be read came back.'
        : `The test was refused (${type}).`,
      problem?.detail ?? 'Look at the network panel of your browser’s developer tools for what was answered.',
    );
  }
}
