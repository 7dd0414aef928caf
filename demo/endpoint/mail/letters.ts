/** What is written to whom, as data. */
import type { Clinic } from '../clinic.js';
import type { DueLetter } from '../store/outbox.js';
import { appointmentOf } from './appointment.js';
import type { MailSettings } from './mail-settings.js';
import { isMailbox, oneLine } from './safe.js';
import { clinicSubject, clinicText } from './to-clinic.js';
import { visitorSubject, visitorText } from './to-visitor.js';

export interface Mailbox {
  name: string;
  address: string;
}

export interface Letter {
  to: Mailbox;
  from: Mailbox;
  replyTo: Mailbox | undefined;
  subject: string;
  text: string;
}

/** Where whoever answers the clinic's letters is read. */
export const clinicMailbox = ({ document }: Clinic, mail: MailSettings, name: string): Mailbox => ({
  name,
  address: document.clinic?.email ?? mail.clinicTo,
});

/** @returns undefined for a visitor who left no address that a letter can be sent to */
export function letterOf(
  clinic: Clinic,
  mail: MailSettings,
  due: DueLetter,
  now: number,
): Letter | undefined {
  const found = appointmentOf(clinic, due);
  const { email, name } = found.visitor;
  const visitor = email && isMailbox(email) ? { name: oneLine(name, 60), address: email } : undefined;
  const clinicName = oneLine(found.clinicName);
  const from = { name: clinicName, address: mail.from };
  if (due.recipient === 'clinic') {
    return {
      to: { name: clinicName, address: mail.clinicTo },
      from,
      replyTo: visitor,
      subject: clinicSubject(clinic, due, found),
      text: clinicText(clinic, due, found, mail.sendHealth),
    };
  }
  return (
    visitor && {
      to: { name: '', address: visitor.address },
      from,
      replyTo: clinicMailbox(clinic, mail, clinicName),
      subject: oneLine(visitorSubject(clinic, due, found), 200),
      text: visitorText(clinic, due, found, now),
    }
  );
}
