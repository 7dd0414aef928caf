/** The busy clinic's endpoint in a process of its own, so that it can be killed. Run by `../journeys/site.ts`. */
import { startEndpoint } from '../../demo/endpoint/server.js';
import { busyClinic } from '../bench/busy-clinic.js';

const endpoint = await startEndpoint({
  port: Number(process.env.PORT),
  dataDir: process.env.DATA_DIR!,
  document: busyClinic,
  rules: { minFillSeconds: 0 },
});
console.log(`listening at ${endpoint.url}`);
process.on('SIGTERM', () => void endpoint.close().then(() => process.exit(0)));
