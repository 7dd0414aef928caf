import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const STEPS = /^massage-booker\.steps-\w+\.js$/;
const lost = new Set();

/**
 * The built script where its later steps are slow, lost the first time, gone, or changed on their way:
 * `/slow/7/massage-booker.js` and so on, with a number for each test, as browsers remember what they were given.
 */
export async function unsteady(context, next) {
  const [, how, id, file] = /^\/(slow|lost|gone|changed)\/([\w-]+)\/([\w.-]+\.js)$/.exec(context.path) ?? [];
  if (!how) return next();
  const later = STEPS.test(file);
  if (later && how === 'gone') return;
  if (later && how === 'lost' && !lost.has(id)) {
    lost.add(id);
    return;
  }
  if (later && how === 'slow') await setTimeout(1500);
  context.type = 'js';
  context.body = (await readFile(`dist/${file}`, 'utf8')) + (later && how === 'changed' ? '\n' : '');
}
