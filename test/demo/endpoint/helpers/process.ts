/** The endpoint as a process of its own, to be stopped and killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../demo/endpoint/main.ts', import.meta.url));

export interface Running {
  child: ChildProcess;
  url: string;
  /** Sends a signal and resolves with the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

/** Starts `main.ts`; the promise is rejected with what it printed when it exits before it listens. */
export async function startProcess(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const found = /(http:\S+)\/clinic\.json/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => reject(new Error(`exit ${code}: ${output}`)));
  });
  return {
    child,
    url,
    async end(signal) {
      child.kill(signal);
      const [code, ended] = await exited;
      return code ?? ended;
    },
  };
}
