/** Starts, stops and kills the demo's site, or another with an endpoint, and reads what is in its database once it has stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPgliteStore } from '../../demo/endpoint/store/pglite-store.js';
import { dataFolder, emptyFolder, removeFolder } from '../demo/endpoint/helpers/data-folder.js';

const DEMO = new URL('start-site.ts', import.meta.url);

export interface Row {
  status: string;
  service: string;
  reference: string;
  /** RFC 3339, UTC. */
  starts: string;
  payload: { people: { name: string; email?: string }[]; notes?: string; start: string };
}

export class Site {
  url = '';
  private child: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly script: URL,
  ) {}

  /** With an empty database, at a free port. */
  static async open(script = DEMO): Promise<Site> {
    const site = new Site(await dataFolder(), script);
    await site.start();
    return site;
  }

  /** Starts it, at the address it had before. */
  async start(): Promise<void> {
    const PORT = this.url ? new URL(this.url).port : '0';
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(this.script)], {
      env: { ...process.env, PORT, DATA_DIR: this.dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    this.url = await new Promise<string>((resolve, reject) => {
      const read = (data: Buffer) => {
        const url = /listening at (\S+)/.exec((said += data.toString()))?.[1];
        if (url) resolve(url);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`The site ended (${code}): ${said}`)));
    });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Every booking, oldest first; the site is stopped for it. */
  async rows(): Promise<Row[]> {
    await this.stop();
    return rowsIn(join(this.dataDir, 'postgres'));
  }

  /** The same of a site that goes on: every booking that is on the disk, for a killed site to come back with. */
  async rowsOnDisk(): Promise<Row[]> {
    const copy = await emptyFolder();
    try {
      await cp(join(this.dataDir, 'postgres'), join(copy, 'postgres'), { recursive: true });
      return await rowsIn(join(copy, 'postgres'));
    } finally {
      await removeFolder(copy);
    }
  }

  async close(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

async function rowsIn(folder: string): Promise<Row[]> {
  const store = await openPgliteStore(folder);
  try {
    const rows = await store.query<Omit<Row, 'payload'> & { payload: unknown }>(
      `select status, service, reference, starts, payload from bookings order by created_at`,
    );
    return rows.map((row) => ({
      ...row,
      starts: new Date(row.starts).toISOString(),
      payload: (typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload) as Row['payload'],
    }));
  } finally {
    await store.close();
  }
}
