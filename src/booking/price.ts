/** What it costs, as far as the clinic says. */
import type { Money } from '../protocol/primitives.js';
import { durationOf, massagesOf } from './appointment.js';
import type { Catalogue, Service } from './catalogue.js';
import type { Draft } from './draft.js';

/** What the visitor has been told it costs, for everybody. */
export const agreedPrice = (draft: Draft, catalogue: Catalogue): Money | undefined =>
  draft.price === undefined ? priceOf(draft, catalogue) : (draft.price ?? undefined);

/** Massages and add-ons together; an add-on without a price is free, a massage without one leaves everything open. */
function priceOf(draft: Draft, catalogue: Catalogue): Money | undefined {
  const massages = massagesOf(draft, catalogue);
  const prices = massages.map(({ service, minutes }) => durationOf(service, minutes)?.price);
  const extras = massages.flatMap(({ addOns }) => addOns.flatMap(({ price }) => price ?? []));
  return prices.every((price) => price !== undefined) ? total([...prices, ...extras]) : undefined;
}

/** With as many decimals as the most precise of them; undefined across currencies. Cents are added, not fractions. */
export function total(prices: readonly Money[]): Money | undefined {
  const [first] = prices;
  if (!first || prices.some(({ currency }) => currency !== first.currency)) return undefined;
  const places = Math.max(...prices.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
  const sum = prices.reduce((all, { amount }) => all + Math.round(Number(amount) * 1e4), 0);
  return { ...first, amount: (sum / 1e4).toFixed(places) };
}

/** The lowest price among a service's durations, where every one of them has a price in the same currency. */
export function priceFrom(service: Service): Money | undefined {
  const prices = service.durations.map(({ price }) => price).filter((price) => price !== undefined);
  const alike = prices.every(({ currency }) => currency === prices[0]!.currency);
  if (!alike || prices.length < service.durations.length) return undefined;
  return prices.sort((a, b) => Number(a.amount) - Number(b.amount))[0];
}
