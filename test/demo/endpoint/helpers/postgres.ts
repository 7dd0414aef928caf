/** A real PostgreSQL for a test file: from npm, of its own, and gone with the process that asked for it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const keeper = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url));

export interface Cluster {
  port: number;
  /** The administrator's, `postgres`. */
  password: string;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Connections are cut, data and all. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Off for what measures something else than a disk. */
  fsync?: boolean;
}

export async function startPostgres({ fsync = true }: ClusterOptions = {}): Promise<Cluster> {
  const settings = JSON.stringify([`fsync=${fsync ? 'on' : 'off'}`]);
  // A process group of its own: what ends this one must not end its keeper before that has tidied up.
  const child = spawn(process.execPath, [keeper, settings], { detached: true, stdio: 'pipe' });
  const exited = once(child, 'exit');
  const { port, password } = await new Promise<{ port: number; password: string }>((resolve, reject) => {
    let said = '';
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as Cluster));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('close', () => reject(new Error(`PostgreSQL did not start. ${said}`)));
  });
  // A file that forgets to stop it ends all the same, and it too.
  child.unref();
  for (const stream of child.stdio) (stream as unknown as { unref?: () => void } | null)?.unref?.();

  const addressOf = (database: string) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    port,
    password,
    async createDatabase() {
      databases += 1;
      const name = `clinic_${databases}`;
      await asAdministrator(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
    async stop() {
      child.ref();
      child.stdin.end();
      await exited;
    },
  };
}

/** One statement on a connection of its own. */
export async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let shared: Promise<Cluster> | undefined;
let users = 0;

/** The test file's one cluster: starts with its first use, stops when everyone who asked for it has left. */
export function sharedCluster(): { get: () => Promise<Cluster>; leave: () => Promise<void> } {
  users += 1;
  return {
    get: () => (shared ??= startPostgres()),
    async leave() {
      users -= 1;
      if (users > 0) return;
      const last = shared;
      shared = undefined;
      await (await last)?.stop();
    },
  };
}
