/** What the environment says, every mistake in it named at once. */
import { readFileSync } from 'node:fs';
import { readClinic } from './clinic.js';
import type { Rules } from './desk.js';
import { mailSettings, type MailSettings } from './mail/mail-settings.js';
import { StartError } from './start-error.js';

export interface Settings {
  port: number;
  /** Undefined: loopback. */
  host: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  /** The clinic document, fit to take bookings. */
  document: unknown;
  /** Undefined: pages of every origin may book. */
  origins: string[] | undefined;
  /** Undefined: no limit. */
  rate: { perMinute: number; behindProxy: boolean } | undefined;
  rules: Rules;
  /** Undefined: nothing is deleted. */
  retentionDays: number | undefined;
  mail: MailSettings | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * @param document what is served where the environment names no CLINIC
 * @throws StartError with a sentence for each value that cannot be
 */
export function readSettings(env: Env, document: unknown): Settings {
  const faults: string[] = [];
  /** `HOST=` is how some shells unset a variable. */
  const text = (name: string) => env[name]?.trim() || undefined;
  const whole = (name: string, most: number, such: string): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/.test(value) && Number(value) <= most) return Number(value);
    faults.push(`${name} must be a number from 0 to ${most}, such as ${such}; it is "${value}".`);
    return undefined;
  };
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = text(name)?.toLowerCase();
    if (value === undefined) return otherwise;
    if (value !== 'yes' && value !== 'no') faults.push(`${name} must be yes or no; it is "${value}".`);
    return value === 'yes';
  };
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };

  const path = text('CLINIC');
  const clinic = attempt(() => readClinic(path === undefined ? document : readDocument(path)).document);
  const perMinute = whole('RATE_LIMIT', 1_000_000, '120') ?? 120;
  const behindProxy = flag('BEHIND_PROXY', false);
  const settings: Settings = {
    port: whole('PORT', 65_535, '8787') ?? 8787,
    host: text('HOST'),
    dataDir: text('DATA_DIR') ?? '.data',
    databaseUrl: attempt(() => postgresUrl(text('DATABASE_URL'))),
    document: clinic,
    origins: attempt(() => originsIn(text('ALLOWED_ORIGINS'))),
    rate: perMinute ? { perMinute, behindProxy } : undefined,
    rules: {
      holdMinutes: whole('HOLD_MINUTES', 120, '10') ?? 10,
      minFillSeconds: whole('MIN_FILL_SECONDS', 600, '2') ?? 2,
      oneBookingPerContact: flag('ONE_BOOKING_PER_CONTACT', true),
    },
    retentionDays: whole('RETENTION_DAYS', 36_500, '365'),
    mail: clinic && attempt(() => mailSettings(env, clinic)),
  };
  if (settings.rules.holdMinutes === 0) faults.push('HOLD_MINUTES must be at least 1.');
  if (faults.length) throw new StartError(faults.join('\n'));
  return settings;
}

/** @throws Error */
function readDocument(path: string): unknown {
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`CLINIC names a file that cannot be read: ${path}`, { cause });
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`CLINIC names a file that is not JSON: ${path} (${(cause as Error).message})`, { cause });
  }
}

/** @throws Error that does not repeat the address: there may be a password in it */
function postgresUrl(text: string | undefined): string | undefined {
  if (text !== undefined && !/^postgres(ql)?:\/\/./.test(text)) {
    throw new Error('DATABASE_URL must be like postgres://user:password@host:5432/database.');
  }
  return text;
}

/** @throws Error */
function originsIn(text: string | undefined): string[] | undefined {
  if (text === undefined || text === '*') return undefined;
  return text.split(/[\s,]+/).map((origin) => {
    const plain = origin.replace(/\/$/, '');
    if (!URL.canParse(plain) || new URL(plain).origin !== plain) {
      throw new Error(
        `ALLOWED_ORIGINS must list origins such as https://clinic.example; it holds "${origin}".`,
      );
    }
    return plain;
  });
}
