/** Bookings over HTTP: no cookie, no header of our own, a timeout, and one retry where the protocol makes it safe. */
import { availability as availabilitySchema } from '../protocol/availability.js';
import { read, type Issue } from '../protocol/schema.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingGateway } from './booking-gateway.js';
import { failureOf, outcomeOf, readJson } from './read-answer.js';
import { withQuery } from './with-query.js';

export interface HttpGatewayOptions {
  endpoint?: string;
  /** With it the endpoint is taken to speak the protocol (level 1). */
  availability?: string;
  /** Milliseconds an attempt may take. */
  timeout?: number;
  /** Milliseconds before the second attempt. */
  pause?: number;
}

/** Failures after which the same bytes may be sent once more. */
const passing = new Set(['unverified', 'unavailable', 'request-in-progress']);

export function httpGateway({
  endpoint,
  availability,
  timeout = 20_000,
  pause = 1_000,
}: HttpGatewayOptions): BookingGateway {
  const attempt = async (body: string, signal: AbortSignal) => {
    if (!navigator.onLine) throw new BookingFailure('offline');
    const response = await ask(endpoint!, { method: 'POST', body, headers: JSON_TYPE }, timeout, signal);
    return outcomeOf(response, await readJson(response), Boolean(availability));
  };
  return {
    book: (body, signal) =>
      attempt(body, signal).catch(async (error: unknown) => {
        if (!availability || !(error instanceof BookingFailure) || !passing.has(error.type)) throw error;
        const { retryAfter = 0 } = error.problem;
        await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfter * 1000, 10_000) || pause));
        signal.throwIfAborted();
        return attempt(body, signal);
      }),
    ...(availability && {
      async availability({ service, minutes, from, to, practitioner }, signal) {
        const url = withQuery(availability, { service, minutes: String(minutes), from, to, practitioner });
        const response = await ask(url, {}, timeout, signal);
        const body = await readJson(response);
        if (!response.ok) throw failureOf(response.status, body);
        const { value, issues } = read(availabilitySchema, body);
        if (issues[0]) throw new BookingFailure('refused', { detail: brokenAnswer(issues[0]) });
        return value;
      },
    }),
  };
}

/** The clinic document. @throws BookingFailure */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await ask(url, {}, 20_000, signal);
  const body = await readJson(response);
  if (!response.ok || body === undefined) throw failureOf(response.status, body);
  return body;
}

const brokenAnswer = ({ path, message }: Issue) =>
  `The availability answer breaks the protocol: ${path.join('.')} ${message}`;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Settles on an answer of any status. @throws BookingFailure `unverified` when none came in time, AbortError when stopped */
export async function ask(
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const response = await fetch(url, { ...init, credentials: 'omit', signal: either });
    // The body is read under the same clock: a stalled one is no answer.
    return new Response(await response.arrayBuffer(), { status: asBodied(response.status) });
  } catch (error) {
    signal.throwIfAborted();
    throw new BookingFailure('unverified', { detail: String(error) });
  }
}

/** 204 and 205 may not carry a body, not even an empty one. */
const asBodied = (status: number) => (status === 204 || status === 205 ? 200 : status);
