/** Money without floating point: ten-thousandths as big integers, decimal texts outside. */
import type { Money } from '../../src/protocol/primitives.js';

const PLACES = 4;
const decimals = (amount: string) => amount.split('.')[1]?.length ?? 0;

const units = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
};

/** `95.0` is `95.00`. */
export const sameMoney = (a: Money, b: Money): boolean =>
  a.currency === b.currency && units(a.amount) === units(b.amount);

/**
 * The sum of prices of one currency.
 * @returns with as many decimals as the most precise of them: `135.00`
 */
export function total(prices: readonly [Money, ...Money[]]): Money {
  const places = Math.max(...prices.map(({ amount }) => decimals(amount)));
  const sum = prices.reduce((all, { amount }) => all + units(amount), 0n);
  const digits = sum.toString().padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES);
  const fraction = digits.slice(-PLACES).slice(0, places);
  return { amount: places ? `${whole}.${fraction}` : whole, currency: prices[0].currency };
}
