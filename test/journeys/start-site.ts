/** The demo clinic's site in a process of its own, so that it can be killed. Run by `site.ts` beside this file. */
import { startDemo } from '../../demo/site.js';

const demo = await startDemo({
  port: Number(process.env.PORT),
  dataDir: process.env.DATA_DIR!,
  // A browser that is driven may well be faster than a person.
  rules: { minFillSeconds: 0 },
});
console.log(`listening at ${demo.url}`);
process.on('SIGTERM', () => void demo.close().then(() => process.exit(0)));
