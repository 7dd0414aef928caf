/** One process a folder: two PGlites on one folder silently lose each other's rows. */
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

interface Holder {
  pid: number;
  host: string;
  /** RFC 3339. */
  since: string;
  /** When the kernel started that process, where it tells: a pid alone comes back, in a container at once. */
  born?: string;
}

/** The folder is somebody else's; the message says whose. */
export class FolderLockedError extends Error {}

/**
 * Takes the folder, creating it, or takes it over from a process that is dead.
 * @returns gives it back
 * @throws FolderLockedError while another process, or this one, holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'endpoint.lock');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    born: bornAt(process.pid),
  };
  if (!claim(path, mine)) takeOver(path, mine);
  let held = true;
  const release = () => {
    if (held) rmSync(path, { force: true });
    held = false;
    process.off('exit', release);
  };
  process.on('exit', release);
  return release;
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function claim(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two who find the same dead lock must not both remove it, one of them the other's new one: the guard lets one through. */
function takeOver(path: string, mine: Holder): void {
  const guard = `${path}.takeover`;
  const guarded = () => {
    try {
      return Date.now() - statSync(guard).mtimeMs < 10_000;
    } catch {
      return false;
    }
  };
  refuseIfAlive(path);
  if (!guarded()) rmSync(guard, { recursive: true, force: true });
  try {
    mkdirSync(guard);
  } catch {
    throw new FolderLockedError(`${path} is being taken over by another process; try again in a moment.`);
  }
  try {
    refuseIfAlive(path);
    rmSync(path, { force: true });
    if (!claim(path, mine)) {
      refuseIfAlive(path);
      throw new FolderLockedError(`${path} has just been taken; try again in a moment.`);
    }
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

function refuseIfAlive(path: string): void {
  const holder = read(path);
  if (!holder) return;
  const here = holder.host === hostname();
  if (here && !isAlive(holder)) return;
  const who = `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  const hint = here
    ? 'Stop that process, or choose another DATA_DIR.'
    : `If that machine is gone, delete ${path}.`;
  throw new FolderLockedError(`The data folder is in use by ${who}. ${hint}`);
}

/** Undefined for a file that is no lock: then nobody holds it. */
function read(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder> | null;
    return Number.isInteger(holder?.pid) && holder?.host ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = bornAt(pid);
  return !born || !now || born === now;
}

/** Linux: field 22 of `stat`, counted after the command's closing parenthesis, in ticks since a boot that is named too. */
function bornAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
