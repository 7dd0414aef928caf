/** `npm run endpoint`: a clinic's booking endpoint, the demo clinic's unless CLINIC names another. See README.md here. */
import { demoClinic } from '../clinic.js';
import { jsonLines } from './guards/log.js';
import { startEndpoint } from './server.js';
import { readSettings } from './settings.js';
import { StartError } from './start-error.js';
import { stopOnSignal } from './stop.js';

try {
  const log = jsonLines();
  const endpoint = await startEndpoint({ ...readSettings(process.env, demoClinic), log });
  stopOnSignal(() => endpoint.close());
  console.log(`Booking endpoint: ${endpoint.url}/clinic.json`);
  console.log(
    `The clinic's calendar, to subscribe to; keep it secret: /calendar/${endpoint.calendarToken}.ics`,
  );
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
