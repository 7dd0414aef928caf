import { once } from 'node:events';
import { end, start } from './processes.mjs';

/** Starts the endpoint behind a bad network, for tests that run in browsers. */
export async function startFaults() {
  const stage = start(process.execPath, ['--import', 'tsx', 'test/faults/stage.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    stage.stdout.on('data', (data) => {
      const found = /listening at (\S+)/.exec((said += data))?.[1];
      if (found) resolve(found);
    });
    stage.once('close', () => reject(new Error(`The endpoint behind a bad network did not start: ${said}`)));
  });
  return {
    url,
    async stop() {
      const closed = once(stage, 'close');
      // It closes its database and removes its folder.
      stage.stdin.end();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
      end(stage);
    },
  };
}
