/** Runs the test files it is given in this one process: most of what a small one takes is the start of its own. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
