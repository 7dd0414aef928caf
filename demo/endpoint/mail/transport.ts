/** The way to the mail server, and what its refusals mean. */
import { createTransport } from 'nodemailer';
import type { Invitation } from './invitation.js';
import type { Letter } from './letters.js';

/** With the time for the greeting and about nine steps: less than `LEASE`, however slow a server is. */
const STEP = 60_000;
const GREETING = 20_000;

/** Milliseconds for which a letter is nobody else's. */
export const LEASE = 10 * STEP;

export interface Failure {
  /** Code and command, without an address: `550 RCPT TO`. */
  error: string;
  /** This letter or its recipient, for good. */
  refused: boolean;
  /** It would be the same with any other letter. */
  everybody: boolean;
}

export interface Headed extends Letter {
  messageId: string;
  date: Date;
  /** The letter that this one continues. */
  references: string | undefined;
  invitation: Invitation | undefined;
}

export type Send = (letter: Headed) => Promise<Failure | undefined>;

/** One connection a letter: there are few, and none is left waiting on a server's idle time-out. */
export function createSender(smtpUrl: string): Send {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: STEP,
    requireTLS: sendsPasswordAbroad(smtpUrl),
    // Letters are texts of our own: nothing in them may name a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ invitation, ...letter }) => {
    try {
      await transport.sendMail({
        ...letter,
        // Holiday notices stay at home (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(invitation && { icalEvent: { ...invitation, filename: 'appointment.ics' } }),
      });
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  };
}

/** A password is not sent in the clear because somebody on the way said that the server knows no TLS. */
function sendsPasswordAbroad(smtpUrl: string): boolean {
  const { username, hostname } = new URL(smtpUrl);
  return username !== '' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function failureOf(thrown: unknown): Failure {
  const { code, command, responseCode } = thrown as {
    code?: unknown;
    command?: unknown;
    responseCode?: unknown;
  };
  const step = typeof command === 'string' ? command : '';
  const response = typeof responseCode === 'number' ? responseCode : 0;
  const aboutLetter = response > 0 && /^(RCPT TO|DATA)$/.test(step);
  const what = response || (typeof code === 'string' ? code : 'failed');
  return {
    error: `${what} ${step}`.trim(),
    refused: aboutLetter && response >= 500,
    everybody: !aboutLetter,
  };
}
