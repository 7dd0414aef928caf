/**
 * Sends what is due, letter by letter, until the mail server has accepted it. Several may share an outbox. A letter is
 * sent twice only when this process dies, or loses its database, right after the server accepted it; both have one
 * Message-ID, by which mail programs know them as the same.
 */
import type { Clinic } from '../clinic.js';
import { leaseLetter, postponeLetter, removeLetter, type DueLetter } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { backOff, REFUSED_FOR } from './back-off.js';
import { invitationOf } from './invitation.js';
import { letterOf, type Letter } from './letters.js';
import type { MailSettings } from './mail-settings.js';
import { createSender, LEASE, type Headed } from './transport.js';

export interface PostmanOptions {
  store: Store;
  clinic: Clinic;
  mail: MailSettings;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Hears what happened to which letter; never who it was for. */
  log: (event: string, facts: Record<string, string | number>) => void;
}

export interface Postman {
  /** Something may be due: looks at once. */
  wake(): void;
  /** Resolves once everything due has been tried. */
  idle(): Promise<void>;
  /** Resolves once the letter under way is sent or has failed; the others wait for the next start. */
  close(): Promise<void>;
}

/** How often to look without being woken, for letters that failed, and other instances' letters. */
const LOOK = 30_000;

export function createPostman({ store, clinic, mail, now, log }: PostmanOptions): Postman {
  const send = createSender(mail.smtpUrl);
  let closed = false;
  let woken = false;
  let round: Promise<void> | undefined;

  /** @returns whether another letter is worth trying */
  async function deliver(): Promise<boolean> {
    if (closed) return false;
    const due = await leaseLetter(store, now(), now() + LEASE);
    if (!due) return false;
    const facts = { booking: due.bookingId, kind: due.kind, recipient: due.recipient, attempt: due.attempts };
    const letter = letterOf(clinic, mail, due, now());
    if (!letter) {
      await removeLetter(store, due);
      log('letter-without-address', facts);
      return true;
    }
    const failure = await send(headed(clinic, mail, due, letter, now()));
    if (!failure) {
      await removeLetter(store, due);
      log('letter-sent', facts);
      return true;
    }
    const { error, refused, everybody } = failure;
    if (refused && now() - due.enteredAt > REFUSED_FOR) {
      await removeLetter(store, due);
      log('letter-dropped', { ...facts, error });
      return true;
    }
    const wait = backOff(due.attempts, refused);
    await postponeLetter(store, due, now() + wait, error);
    log('letter-postponed', { ...facts, error, seconds: Math.round(wait / 1000) });
    return !everybody;
  }

  async function work(): Promise<void> {
    try {
      while (woken) {
        woken = false;
        while (await deliver());
      }
    } catch (error) {
      // The name alone: a database's message may carry what a visitor typed.
      log('outbox-failed', { error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      // In the same breath as the last look at `woken`: whoever wakes from here on starts a new round.
      round = undefined;
    }
  }

  function wake(): void {
    if (closed) return;
    woken = true;
    round ??= work();
  }

  const timer = setInterval(wake, LOOK);
  timer.unref();
  wake();
  return {
    wake,
    idle: () => round ?? Promise.resolve(),
    async close() {
      closed = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** With its name, the letter it follows, and the entry for the visitor's calendar. */
function headed(clinic: Clinic, mail: MailSettings, due: DueLetter, letter: Letter, now: number): Headed {
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1);
  const named = (sequence: number, kind: string) =>
    `<${due.bookingId}.${sequence}.${kind}.${due.recipient}@${domain}>`;
  return {
    ...letter,
    messageId: named(due.sequence, due.kind),
    date: new Date(now),
    references: due.kind === 'booked' ? undefined : named(0, 'booked'),
    invitation:
      due.recipient === 'visitor'
        ? invitationOf(clinic, due, letter.replyTo ?? letter.from, letter.to.address, now)
        : undefined,
  };
}
