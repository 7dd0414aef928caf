/** One thing a visitor can ask for: how long it takes and what it costs, by the protocol's sums. */
import type { ClinicDocument, ServiceEntry } from '../../src/protocol/clinic-document.js';
import type { Money } from '../../src/protocol/primitives.js';

type AddOn = NonNullable<ClinicDocument['addOns']>[number];

export interface Offer {
  service: ServiceEntry;
  minutes: number;
  addOns: readonly AddOn[];
  people: 1 | 2;
}

/** Minutes from start to end: consultation, massage and add-ons. */
export const lengthOf = ({ service, minutes, addOns }: Offer): number =>
  (service.consultationMinutes ?? 0) + minutes + addOns.reduce((sum, addOn) => sum + (addOn.minutes ?? 0), 0);

/** (duration + add-ons) × people; undefined where something has no price. */
export function priceOf({ service, minutes, addOns, people }: Offer): Money | undefined {
  const duration = service.durations.find((one) => one.minutes === minutes)?.price;
  const prices = [
    duration,
    ...addOns.map(({ price }) => price ?? (duration && { ...duration, amount: '0' })),
  ];
  if (!duration || !prices.every((price) => price?.currency === duration.currency)) return undefined;
  const sum = prices.reduce((all, price) => all + units(price!.amount), 0n) * BigInt(people);
  const places = Math.max(...prices.map((price) => price!.amount.split('.')[1]?.length ?? 0));
  return { amount: decimal(sum, places), currency: duration.currency };
}

/** What would be asked of availability, but for the dates. */
export const queryOf = ({ service, minutes, addOns, people }: Offer): Record<string, string> => ({
  service: service.id,
  minutes: String(minutes),
  ...(addOns.length ? { addOns: addOns.map(({ id }) => id).join() } : {}),
  ...(people > 1 ? { people: String(people) } : {}),
});

/** Money is counted in ten-thousandths, not in floating point. */
const PLACES = 4;

const units = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
};

function decimal(sum: bigint, places: number): string {
  const digits = sum.toString().padStart(PLACES + 1, '0');
  const [whole, fraction] = [digits.slice(0, -PLACES), digits.slice(-PLACES).slice(0, places)];
  return fraction ? `${whole}.${fraction}` : whole;
}
