import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Starts a program in a process group of its own, so that ending it ends what it started too, by number and
 * never by name.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Runs a program to its end; `output` holds both its streams in the order they came. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    const keep = (data) => (output += data);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: code ?? `ended by ${signal}`, output }));
  });
}

export function end(child) {
  if (!running.has(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It had ended by itself.
  }
}

const endAll = () => running.forEach(end);
process.once('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(130));
}
