/** A booking seen, moved or cancelled over HTTP: by POST only, the token in the body and nowhere else. */
import { managedBooking, type ManagedBooking } from '../protocol/manage.js';
import { read } from '../protocol/schema.js';
import { BookingFailure } from './booking-failure.js';
import type { BookingGateway } from './booking-gateway.js';
import { ask } from './http-gateway.js';
import { failureOf, readJson } from './read-answer.js';

export interface ManageLinks {
  manage?: string;
  cancel?: string;
  reschedule?: string;
}

/** Failures after which the same change may be sent once more: its key makes that safe. */
const passing = /^(unverified|unavailable|request-in-progress)$/;

/** @param pause milliseconds before the second attempt, where the answer names none */
export function httpManage(
  { manage, cancel, reschedule }: ManageLinks,
  timeout = 20_000,
  pause = 1_000,
): Pick<BookingGateway, 'manage' | 'cancel' | 'reschedule'> {
  const attempt = async (url: string, body: string, signal: AbortSignal): Promise<ManagedBooking> => {
    if (!navigator.onLine) throw new BookingFailure('offline');
    const headers = { 'content-type': 'application/json' };
    const response = await ask(url, { method: 'POST', body, headers }, timeout, signal);
    const json = await readJson(response);
    if (!response.ok) throw failureOf(response.status, json);
    const { value, issues } = read(managedBooking, json);
    if (issues.length) throw new BookingFailure('unverified');
    return value;
  };
  const to =
    (url: string) =>
    (message: object, signal: AbortSignal): Promise<ManagedBooking> => {
      const body = JSON.stringify(message);
      return attempt(url, body, signal).catch(async (error: unknown) => {
        if (!(error instanceof BookingFailure) || !passing.test(error.type)) throw error;
        const { retryAfter = 0 } = error.problem;
        await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfter * 1000, 10_000) || pause));
        signal.throwIfAborted();
        return attempt(url, body, signal);
      });
    };
  return {
    ...(manage && { manage: (token, signal) => to(manage)({ token }, signal) }),
    ...(cancel && { cancel: to(cancel) }),
    ...(reschedule && { reschedule: to(reschedule) }),
  };
}
