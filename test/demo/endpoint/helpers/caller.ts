/** Speaks to an endpoint as the widget would, and gives back status and body. */
import { availability } from '../../../../src/protocol/availability.js';
import { problem, type Problem } from '../../../../src/protocol/problem.js';
import type { BookingAnswer } from '../../../../src/protocol/booking-answer.js';
import type { BookingRequest } from '../../../../src/protocol/booking-request.js';
import { parse, type Read } from '../../../../src/protocol/schema.js';

/** Every member an answer may have: a test reads those it expects, and fails on what is not there. */
export type Body = Required<BookingAnswer> &
  Required<Problem> & {
    errors: { pointer: string; code: string; detail: string }[];
    quoted: unknown;
    current: unknown;
    links: { manage: string } & Record<string, string>;
    holdId: string;
    expiresAt: string;
    sequence: number;
  };

export interface Answer {
  status: number;
  body: Body;
  headers: Headers;
}

export class Caller {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async ask(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(this.url + path, init);
    const text = await response.text();
    const body = (text && JSON.parse(text)) as Body;
    if (response.status >= 400) parse(problem, body);
    return { status: response.status, body, headers: response.headers };
  }

  /** Slots of section 2, checked against the schema that the widget reads them by. */
  async slots(query: Record<string, string>): Promise<Read<typeof availability>> {
    const { status, body } = await this.ask(`/availability?${new URLSearchParams(query)}`);
    if (status !== 200) throw new Error(`availability answered ${status}: ${JSON.stringify(body)}`);
    return parse(availability, body);
  }

  book(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post('/bookings', body, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}

let visitors = 0;

/** A booking by a new visitor with a new key; what is given replaces what stands here. */
export function wish(changes: Partial<BookingRequest> & Record<string, unknown> = {}): BookingRequest {
  visitors += 1;
  return {
    protocol: 'massage-booking/1',
    idempotencyKey: `00000000-0000-4000-8000-${String(visitors).padStart(12, '0')}`,
    service: 'pain-relief',
    minutes: 60,
    start: '2026-12-02T09:00:00-08:00',
    practitioner: 'any',
    people: [{ name: 'Rosa Lind', email: `rosa${visitors}@example.com` }],
    consents: [{ id: 'privacy', at: '2026-11-23T10:00:00-08:00' }],
    ...changes,
  };
}
