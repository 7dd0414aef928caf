/** `npm start`: the demo clinic's site with online booking. PORT (8080), HOST (127.0.0.1) and DATA_DIR (.data) are read. */
import { demoClinic } from './clinic.js';
import { readSettings } from './endpoint/settings.js';
import { StartError } from './endpoint/start-error.js';
import { stopOnSignal } from './endpoint/stop.js';
import { startDemo } from './site.js';

try {
  const demo = await startDemo(
    readSettings({ ...process.env, PORT: process.env.PORT || '8080' }, demoClinic),
  );
  stopOnSignal(() => demo.close());
  // Listening is not yet answering: the database has to be there, too.
  const { ok } = await fetch(new URL('/api/health', demo.url));
  if (!ok) throw new Error('The endpoint does not answer.');
  console.log(`Juniper Street Massage, with online booking: ${demo.url}/`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
