/** What the environment says of mail. */
import type { ClinicDocument } from '../../../src/protocol/clinic-document.js';
import { isMailbox } from './safe.js';

export interface MailSettings {
  /** With its password: never to be printed. */
  smtpUrl: string;
  /** The sender of every letter. */
  from: string;
  /** Where the clinic reads of its bookings. */
  clinicTo: string;
  /** Whether the answers about health may travel in letters, which mail servers keep as plain text. */
  sendHealth: boolean;
}

const EXAMPLE = 'smtp://user:password@mail.example.com:587';

/**
 * @returns undefined without SMTP_URL: no letters are sent
 * @throws Error with a sentence a line for each value that cannot be used, without the password
 */
export function mailSettings(
  env: Readonly<Record<string, string | undefined>>,
  document: Pick<ClinicDocument, 'clinic'>,
): MailSettings | undefined {
  const smtpUrl = env.SMTP_URL?.trim();
  if (!smtpUrl) return undefined;
  const faults = urlFaults(smtpUrl);
  const address = (name: 'MAIL_FROM' | 'MAIL_TO') => {
    const given = env[name]?.trim();
    const value = given || document.clinic?.email || '';
    if (!value) faults.push(`${name} is needed, since the clinic document names no clinic.email.`);
    else if (!isMailbox(value)) {
      const what = given ? name : `clinic.email, which stands in for ${name},`;
      faults.push(`${what} must be one address such as booking@example.com; it is "${value}".`);
    }
    return value;
  };
  const from = address('MAIL_FROM');
  const clinicTo = address('MAIL_TO');
  const health = env.SEND_HEALTH?.trim() || 'no';
  if (!/^(yes|no)$/.test(health)) faults.push(`SEND_HEALTH must be yes or no; it is "${health}".`);
  if (faults.length) throw new Error(faults.join('\n'));
  return { smtpUrl, from, clinicTo, sendHealth: health === 'yes' };
}

function urlFaults(text: string): string[] {
  if (!URL.canParse(text)) {
    return [
      `SMTP_URL cannot be read. It must look like ${EXAMPLE}; signs such as @ : / # in the password are written %40 %3A %2F %23.`,
    ];
  }
  const { protocol, hostname, username, password } = new URL(text);
  if (!/^smtps?:$/.test(protocol) || !hostname) {
    return [`SMTP_URL must begin with smtp:// or smtps:// and name a server, such as ${EXAMPLE}.`];
  }
  try {
    decodeURIComponent(username + password);
    return [];
  } catch {
    return ['SMTP_URL holds a % in its user or password that stands for nothing: write it %25.'];
  }
}
