/** The applications beside this file, and what each framework's users may and may not write, as TypeScript reads them. */
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

describe('the types of the tag', () => {
  it('allow what is right in React, Vue and Svelte, and refuse what is wrong', async () => {
    await promisify(execFile)('node_modules/.bin/tsc', ['--noEmit', '-p', 'test/frameworks/apps']);
  });
});
