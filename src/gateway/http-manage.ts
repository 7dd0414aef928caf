/** A booking seen, moved or cancelled over HTTP: by POST only, the token in the body and nowhere else. */
import { managedBooking, type ManagedBooking } from '../protocol/manage.js';
import { again, patience, type Patience } from './again.js';
import type { BookingGateway, Waiting } from './booking-gateway.js';
import { JSON_TYPE, post } from './http-gateway.js';
import { inTerms } from './read-answer.js';

export interface ManageLinks {
  manage?: string;
  cancel?: string;
  reschedule?: string;
}

export function httpManage(
  { manage, cancel, reschedule }: ManageLinks,
  timeout = 20_000,
  retry: Patience = patience,
): Pick<BookingGateway, 'manage' | 'cancel' | 'reschedule'> {
  const attempt = async (url: string, body: string, signal: AbortSignal): Promise<ManagedBooking> => {
    return inTerms(managedBooking, await post(url, { body, headers: JSON_TYPE }, timeout, signal));
  };
  // A change's key makes it safe to send again.
  const to =
    (url: string) =>
    (message: object, signal: AbortSignal, waiting?: Waiting): Promise<ManagedBooking> => {
      const body = JSON.stringify(message);
      return again(() => attempt(url, body, signal), signal, retry, waiting);
    };
  return {
    ...(manage && { manage: (token, ...how) => to(manage)({ token }, ...how) }),
    ...(cancel && { cancel: to(cancel) }),
    ...(reschedule && { reschedule: to(reschedule) }),
  };
}
