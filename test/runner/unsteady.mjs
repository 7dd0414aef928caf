import { readFile } from 'node:fs/promises';

const STEPS = /^massage-booker\.steps-\w+\.js$/;
const lost = new Set();
const held = new Map();

/** Until `/held/ID/release` is asked for. */
function release(id) {
  if (!held.has(id)) {
    let resolve;
    held.set(id, Object.assign(new Promise((done) => (resolve = done)), { now: () => resolve() }));
  }
  return held.get(id);
}

/**
 * The built script where its later steps are held up, lost the first time, gone, or changed on their way:
 * `/held/ID/massage-booker.js` and so on, with an ID for each test, as browsers remember what they were given.
 */
export async function unsteady(context, next) {
  const [, how, id, file] = /^\/(held|lost|gone|changed)\/([\w-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!how) return next();
  if (file === 'release') {
    release(id).now();
    context.body = '';
    return;
  }
  const later = STEPS.test(file);
  if (later && how === 'gone') return;
  if (later && how === 'lost' && !lost.has(id)) {
    lost.add(id);
    return;
  }
  if (later && how === 'held') await release(id);
  context.type = 'js';
  context.body = (await readFile(`dist/${file}`, 'utf8')) + (later && how === 'changed' ? '\n' : '');
}
