/** What the environment says. */
import { StartError } from './server.js';

export interface Settings {
  port: number;
  /** Undefined: loopback. */
  host: string | undefined;
  dataDir: string;
}

/** @throws StartError for a PORT that is none */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT = '8787', HOST, DATA_DIR } = env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535) {
    throw new StartError(`PORT must be a number from 0 to 65535, such as 8787; it is "${PORT}".`);
  }
  return { port, host: given(HOST), dataDir: given(DATA_DIR) ?? '.data' };
}

/** `HOST=` is how some shells unset a variable. */
const given = (value: string | undefined) => (value === '' ? undefined : value);
