/** Bookings over HTTP: no cookie, no header of our own, a time limit, and other attempts where the protocol makes them safe. */
import { availability as availabilitySchema } from '../protocol/availability.js';
import { again, patience, type Patience } from './again.js';
import { bodyOf } from './body-of.js';
import { BookingFailure, failureFrom } from './booking-failure.js';
import type { BookingGateway } from './booking-gateway.js';
import { formOutcome, formPost, type Level0 } from './form-service.js';
import { failureOf, inTerms, outcomeOf, type Answer } from './read-answer.js';
import { withQuery } from './with-query.js';

export interface HttpGatewayOptions {
  endpoint?: string;
  /** With it the endpoint is taken to speak the protocol (level 1). */
  availability?: string;
  /** How to post without it (level 0). */
  level0?: Level0;
  /** Milliseconds an attempt may take. */
  timeout?: number;
  /** How often and how long to try. */
  retry?: Partial<Patience>;
}

export function httpGateway({
  endpoint,
  availability,
  level0,
  timeout = 20_000,
  retry,
}: HttpGatewayOptions): BookingGateway {
  const attempt = async (body: string, signal: AbortSignal) => {
    return outcomeOf(await post(endpoint!, { body, headers: JSON_TYPE }, timeout, signal), true);
  };
  const once = async (body: string, signal: AbortSignal) => {
    return formOutcome(await post(endpoint!, await formPost(body, level0!), timeout, signal), body, level0!);
  };
  return {
    book: (body, signal, waiting) =>
      availability
        ? again(() => attempt(body, signal), signal, { ...patience, ...retry }, waiting)
        : once(body, signal),
    ...(availability && {
      async availability({ minutes, ...question }, signal) {
        const url = withQuery(availability, { ...question, minutes: String(minutes) });
        return inTerms(availabilitySchema, await ask(url, {}, timeout, signal));
      },
    }),
  };
}

/** The clinic document. @throws BookingFailure */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<unknown> {
  const answer = await ask(url, {}, 20_000, signal);
  if (!answer.ok || answer.body === undefined) throw failureOf(answer);
  return answer.body;
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends nothing without a connection: whoever is told so knows that nothing came of it. */
export async function post(
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal,
): Promise<Answer> {
  if (!navigator.onLine) throw new BookingFailure('offline');
  return ask(url, { method: 'POST', ...init }, timeout, signal);
}

/** Settles on an answer of any status. @throws BookingFailure `unverified` when none came in time, AbortError when stopped */
export async function ask(
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal,
): Promise<Answer> {
  // Not AbortSignal.timeout: with it WebKit was seen to wait on beyond the time, at one attempt among many.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort('no answer in time'), timeout);
  try {
    const either = AbortSignal.any([signal, late.signal]);
    const response = await fetch(url, { ...init, credentials: 'omit', signal: either });
    // The body is read under the same clock: a stalled one is no answer.
    const { ok, status, redirected } = response;
    return { ok, status, redirected, body: await bodyOf(response) };
  } catch (error) {
    signal.throwIfAborted();
    throw failureFrom(error);
  } finally {
    clearTimeout(timer);
  }
}
