/** `npm run endpoint`: the demo clinic's booking endpoint. PORT (8787), HOST (127.0.0.1) and DATA_DIR (.data) are read. */
import { demoClinic } from '../clinic.js';
import { readSettings } from './settings.js';
import { startEndpoint, StartError } from './server.js';
import { stopOnSignal } from './stop.js';

try {
  const endpoint = await startEndpoint({ ...readSettings(process.env), document: demoClinic });
  stopOnSignal(() => endpoint.close());
  console.log(`Booking endpoint of ${demoClinic.clinic.name}: ${endpoint.url}/clinic.json`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
