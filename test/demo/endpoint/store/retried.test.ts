import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retried } from '../../../../demo/endpoint/store/retried.js';

/** Work that is refused with these codes, one after the other, and then done. */
function refusedWith(...codes: string[]) {
  const work = () => {
    const code = codes.shift();
    return code ? Promise.reject(Object.assign(new Error('refused'), { code })) : Promise.resolve('done');
  };
  return { work, left: codes };
}

test('a race that was lost is run again', async () => {
  assert.equal(await retried(refusedWith('23P01', '23505', '40001', '40P01').work), 'done');
});

test('but not for ever, and nothing else is', async () => {
  const race = refusedWith(...Array<string>(9).fill('40001'));
  await assert.rejects(retried(race.work), { code: '40001' });
  assert.equal(race.left.length, 4);
  const fault = refusedWith('42P01', '42P01');
  await assert.rejects(retried(fault.work), { code: '42P01' });
  assert.equal(fault.left.length, 1);
});
