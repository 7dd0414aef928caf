import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { end, start } from './processes.mjs';

/**
 * Starts a screen and WebKit's driver on it. Apart from each other: ending xvfb-run would orphan both.
 * @param env what its browsers are to find in their environment, beside what is there
 */
export async function startWebKitDriver({ driver, xvfb }, env = {}) {
  // Given a file to write to, the server picks a free display by itself.
  const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await Promise.race([
    once(screen.stdio[3], 'data'),
    once(screen, 'close').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ]);

  const port = await freePort();
  const service = start(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Software drawing: there is no graphics card behind this screen, and looking for one takes time.
    env: { ...process.env, ...env, DISPLAY: `:${String(display).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  await listening(port);
  return {
    port,
    stop() {
      end(service);
      end(screen);
    },
  };
}

async function listening(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      wait(1000, false),
    ]);
    socket.destroy();
    if (open) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}
