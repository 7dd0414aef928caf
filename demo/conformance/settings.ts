/** What the command line says. */
import { parseArgs } from 'node:util';
import { groups } from './rules/index.js';

export const USAGE = [
  'npm run conformance -- URL [--service ID] [--minutes N] [--origin URL] [--only PART]',
  '',
  '  URL        the clinic document, or the folder in which it is clinic.json',
  '  --service  the service to book; the first with a free time unless given',
  '  --minutes  its length',
  '  --origin   the page that asks, for a server that answers only some: https://clinic.example',
  `  --only     one part, as often as you like: ${groups.map(({ name }) => name).join(', ')}`,
].join('\n');

export interface Settings {
  url: string;
  service: string | undefined;
  minutes: number | undefined;
  origin: string | undefined;
  only: readonly string[];
}

/** The command line cannot be used; the message says why. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Settings {
  const { values, positionals } = parsed(args);
  const [url, ...more] = positionals;
  if (!url || more.length) throw new UsageError('Name one address.');
  const { service, minutes, origin, only = [] } = values;
  if (!isHttp(url)) throw new UsageError(`${url} is no http address.`);
  if (origin !== undefined && !isHttp(origin)) throw new UsageError(`${origin} is no origin.`);
  if (minutes !== undefined && !/^[1-9]\d*$/.test(minutes))
    throw new UsageError('--minutes wants a whole number.');
  const unknown = only.find((name) => !groups.some((group) => group.name === name));
  if (unknown !== undefined) throw new UsageError(`There is no part ${unknown}.`);
  return {
    url,
    service,
    minutes: minutes === undefined ? undefined : Number(minutes),
    origin: origin && new URL(origin).origin,
    only,
  };
}

const isHttp = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        service: { type: 'string' },
        minutes: { type: 'string' },
        origin: { type: 'string' },
        only: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
