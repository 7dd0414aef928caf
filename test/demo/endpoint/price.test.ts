import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameMoney, total } from '../../../demo/endpoint/price.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

test('sums are exact, where floating point is not', () => {
  assert.deepEqual(total([usd('0.10'), usd('0.20')]), usd('0.30'));
  assert.deepEqual(total([usd('95.00'), usd('20')]), usd('115.00'));
  assert.deepEqual(total([usd('999999999.9999'), usd('999999999.9999')]), usd('1999999999.9998'));
  assert.deepEqual(total([{ amount: '9000', currency: 'JPY' }]), { amount: '9000', currency: 'JPY' });
});

test('the same money may be written differently; another currency is other money', () => {
  assert.ok(sameMoney(usd('95'), usd('95.0000')));
  assert.ok(!sameMoney(usd('95.00'), usd('95.01')));
  assert.ok(!sameMoney(usd('95'), { amount: '95', currency: 'CAD' }));
});
