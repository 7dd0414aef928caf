import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedPrice, priceFrom, total } from '../../src/booking/price.js';
import { catalogue, fullDraft, service, usd } from './helpers/offer.js';

const deep = service('deep');

describe('the lowest price', () => {
  const priced = (...prices: ({ amount: string; currency: string } | undefined)[]) => ({
    ...deep,
    durations: prices.map((price, index) => ({ minutes: 30 + index, price })),
  });
  it('“from” is the lowest as a number, not as a text', () =>
    assert.deepEqual(priceFrom(priced(usd('100.00'), usd('95.00'))), usd('95.00')));
  it('“from” is not said where a duration has no price', () =>
    assert.equal(priceFrom(priced(usd('95.00'), undefined)), undefined));
  it('“from” is not said across currencies', () =>
    assert.equal(priceFrom(priced(usd('95.00'), { amount: '90.00', currency: 'EUR' })), undefined));
  it('“from” is not said where nothing has a price', () =>
    assert.equal(priceFrom(service('calm')), undefined));
});

describe('the price agreed', () => {
  const agreed = (over: Partial<typeof fullDraft>) => agreedPrice({ ...fullDraft, ...over }, catalogue);

  it('is that of the chosen length', () => {
    assert.deepEqual(agreed({}), usd('95.00'));
    assert.deepEqual(agreed({ minutes: 45 }), usd('80.00'));
  });
  it('is none where the clinic says none', () => {
    assert.equal(agreed({ service: 'calm', minutes: 45 }), undefined);
    assert.equal(agreed({ guest: { service: 'calm', minutes: 45 } }), undefined);
  });
  it('counts add-ons in, and those without a price as free', () =>
    assert.deepEqual(agreed({ addOns: ['stones', 'oil'] }), usd('120.50')));
  it('counts the second person in, whose massage may be another', () =>
    assert.deepEqual(agreed({ addOns: ['stones'], guest: { service: 'deep', minutes: 45 } }), usd('200.50')));
  it('is what the clinic last said it asks, once it has said so', () => {
    assert.deepEqual(agreed({ price: usd('99.00') }), usd('99.00'));
    assert.equal(agreed({ price: null }), undefined);
  });
});

describe('total', () => {
  it('has the decimals of the most exact, and no dust', () => {
    assert.deepEqual(total([usd('0.1'), usd('0.2')]), usd('0.3'));
    assert.deepEqual(total([usd('19.99'), usd('0.01'), usd('5')]), usd('25.00'));
    assert.deepEqual(total([{ amount: '9500', currency: 'JPY' }]), { amount: '9500', currency: 'JPY' });
    assert.deepEqual(
      total([
        { amount: '1.125', currency: 'KWD' },
        { amount: '2', currency: 'KWD' },
      ]),
      {
        amount: '3.125',
        currency: 'KWD',
      },
    );
  });
  it('is none across currencies, and none of nothing', () => {
    assert.equal(total([usd('1'), { amount: '1', currency: 'EUR' }]), undefined);
    assert.equal(total([]), undefined);
  });
});
