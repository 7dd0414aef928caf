/** Writes everything else that is made of `custom-elements.json`, and goes with it into the package. */
import { writeFileSync } from 'node:fs';
import { files as editors } from './editors.mjs';
import { files as types } from './framework-types.mjs';

for (const [file, content] of Object.entries(editors))
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
for (const [file, content] of Object.entries(types)) writeFileSync(file, content);
