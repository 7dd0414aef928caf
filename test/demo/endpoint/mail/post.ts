/** A clinic with an endpoint, a mail server and a postman, and a clock that only moves when told. */
import { afterEach } from 'node:test';
import { createPostman, type Postman } from '../../../../demo/endpoint/mail/postman.js';
import { readClinic } from '../../../../demo/endpoint/clinic.js';
import type { MailSettings } from '../../../../demo/endpoint/mail/mail-settings.js';
import type { BookingAnswer } from '../../../../src/protocol/booking-answer.js';
import type { BookingRequest } from '../../../../src/protocol/booking-request.js';
import type { ClinicDocument } from '../../../../src/protocol/clinic-document.js';
import { wish, type Caller } from '../helpers/caller.js';
import { smallClinic } from '../helpers/clinics.js';
import type { Stage } from '../helpers/stage.js';
import type { MailServer, Received } from './mail-server.js';

export const MONDAY = Date.parse('2026-11-23T10:00:00-08:00');
export const MINUTE = 60_000;
export const at = (hour: string, day = '02') => `2026-12-${day}T${hour}:00:00-08:00`;

/** A clinic that can be found, reached and asked. */
export const harbourLane = (changes: Partial<ClinicDocument> = {}): ClinicDocument => ({
  ...smallClinic(),
  clinic: {
    name: { en: 'Harbour Lane', fr: 'Ruelle du Port' },
    phone: '+1 503 555 0199',
    email: 'hello@harbour.example',
    url: 'https://harbour.example/book',
    address: '8 Harbour Lane, Portland, OR 97205',
    timeZone: 'America/Los_Angeles',
  },
  ...changes,
  policies: {
    minNoticeMinutes: 120,
    maxDaysAhead: 60,
    slotStepMinutes: 60,
    cancelUntilMinutes: 1440,
    payment: 'clinic',
    cancellationText: 'Plans change: please tell us a day before and there is no charge.',
    ...changes.policies,
  },
});

export interface Post {
  caller: Caller;
  postman: Postman;
  mail: MailServer;
  /** What was logged: event and facts. */
  logged: { event: string; facts: Record<string, string | number> }[];
  /** Books and fails unless that works. */
  book(changes?: Partial<BookingRequest>): Promise<BookingAnswer>;
  /** POSTs a change by the token of the booking's manage link. */
  change(path: 'cancel' | 'reschedule', booking: BookingAnswer, more?: object): Promise<void>;
  /** Moves the clock on and sends what is due by then. */
  later(ms: number): Promise<void>;
  /** Sends what is due now, and gives what arrived, by recipient. */
  delivered(): Promise<{ clinic: Received[]; visitor: Received[] }>;
  now(): number;
}

export const CLINIC = 'desk@harbour.example';

let keys = 0;
const postmen: Postman[] = [];
// Nobody delivers the letters of the next test by another clinic's document.
afterEach(() => Promise.all(postmen.splice(0).map((postman) => postman.close())));

export async function openPost(
  stage: Stage,
  mail: MailServer,
  document: ClinicDocument = harbourLane(),
  settings: Partial<MailSettings> = {},
): Promise<Post> {
  let time = MONDAY;
  const now = () => time;
  mail.received.length = 0;
  const caller = await stage.serve(document, now, { letters: ['clinic', 'visitor'] });
  const logged: Post['logged'] = [];
  const postman = createPostman({
    store: stage.store,
    clinic: readClinic(document),
    mail: {
      smtpUrl: mail.url,
      from: 'booking@harbour.example',
      clinicTo: CLINIC,
      sendHealth: false,
      ...settings,
    },
    now,
    log: (event, facts) => logged.push({ event, facts }),
  });
  postmen.push(postman);
  await postman.idle();
  const send = async () => {
    postman.wake();
    await postman.idle();
  };
  return {
    caller,
    postman,
    mail,
    logged,
    now,
    async book(changes) {
      const { status, body } = await caller.book(wish({ ...visitor, ...changes }));
      if (status !== 201) throw new Error(`not booked: ${JSON.stringify(body)}`);
      return body;
    },
    async change(path, booking, more) {
      const token = booking.links?.manage?.split('#booking=')[1];
      const { status, body } = await caller.ask(`/manage/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, idempotencyKey: `change-number-${(keys += 1)}-x`, ...more }),
      });
      if (status !== 200) throw new Error(`not changed: ${JSON.stringify(body)}`);
    },
    async later(ms) {
      time += ms;
      await send();
    },
    async delivered() {
      await send();
      const to = (clinic: boolean) =>
        mail.received.filter(({ recipients }) => recipients.includes(CLINIC) === clinic);
      return { clinic: to(true), visitor: to(false) };
    },
  };
}

const visitor = {
  people: [{ name: 'Rosa Lind', email: 'rosa@example.com', phone: '+1 503 555 0101' }],
};

/** What stands in the outbox. */
export const outbox = (stage: Stage) =>
  stage.store.query<{ kind: string; recipient: string; attempts: number; error: string | null; due: number }>(
    `select kind, recipient, attempts, last_error as error, extract(epoch from due_at)::float8 * 1000 as due
       from outbox order by id`,
  );
