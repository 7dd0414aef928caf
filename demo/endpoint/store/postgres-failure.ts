/** Why a database could not be opened, in words for whoever set its address; the password is in none of them. */
import pg from 'pg';

/** What an address points at. */
export interface Target {
  user: string;
  database: string;
  /** `host:port`, or the folder of a socket. */
  server: string;
}

/** @throws Error for an address that is none */
export function readTarget(url: string): Target {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('Another scheme');
    // Filled up with the defaults that the driver will use; nothing is connected yet.
    const { user = '', database, host, port } = new pg.Client({ connectionString: url });
    return { user, database: database || user, server: host.startsWith('/') ? host : `${host}:${port}` };
  } catch (cause) {
    const shape = 'postgres://user:password@host:5432/database';
    throw new Error(`DATABASE_URL must look like ${shape}, special characters percent-encoded.`, { cause });
  }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
]);

export function openFailure(cause: unknown, target: Target): Error {
  return new Error(words(cause, target), { cause });
}

function words(error: unknown, { user, database, server }: Target): string {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (unreachable.has(code) || (!code && said.includes('timeout'))) {
    return `No database answers at ${server} (${code || said}). Is PostgreSQL running there, and DATABASE_URL right?`;
  }
  switch (code) {
    case '3D000':
      return `There is no database "${database}" at ${server}. Create it (createdb ${database}), or change DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `The database server at ${server} does not let "${user}" in: ${said}. Are user and password in DATABASE_URL right?`;
    case '25006':
      return `The database "${database}" at ${server} can only be read: a copy of another one? Name that one in DATABASE_URL.`;
  }
  // Not there to be created, or not by this user; the code is also that of other things.
  if (said.includes('btree_gist')) {
    return (
      `The extension btree_gist, which keeps appointments apart, cannot be created in "${database}" at ${server}: ` +
      `${said}. Have an administrator run there: CREATE EXTENSION btree_gist`
    );
  }
  if (code === '42501') {
    return `The user "${user}" may not create tables in "${database}" at ${server}: ${said}.`;
  }
  return `The database "${database}" at ${server} cannot be opened: ${said}`;
}
