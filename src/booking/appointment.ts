/** Who has what, and how long it takes. */
import { serviceOf, type AddOn, type Catalogue, type Duration, type Service } from './catalogue.js';
import type { Draft } from './draft.js';

/** What one person has. */
export interface Massage {
  service: Service;
  minutes: number;
  addOns: readonly AddOn[];
}

/** What each person has, the one who books first; none before a service is chosen. */
export function massagesOf({ service: id, minutes, addOns, guest }: Draft, catalogue: Catalogue): Massage[] {
  const service = serviceOf(catalogue, id);
  const other = guest && serviceOf(catalogue, guest.service);
  if (!service) return [];
  const first = { service, minutes, addOns: service.addOns.filter((addOn) => addOns.includes(addOn.id)) };
  return other ? [first, { service: other, minutes: guest.minutes, addOns: [] }] : [first];
}

/** What a second person can have beside the first: nobody gives two massages at once. */
export const besides = (first: Service, { services }: Catalogue): Service[] =>
  services.filter(
    ({ people, practitioners: theirs }) =>
      first.people > 1 &&
      people > 1 &&
      // Where none is named, nobody knows how many there are.
      !(theirs.length && first.practitioners.length && new Set([...first.practitioners, ...theirs]).size < 2),
  );

/** Minutes until the last one is done: consultation first, then the massage with what was added. */
export const visitMinutes = (massages: readonly Massage[]): number =>
  Math.max(
    ...massages.map(({ service, minutes, addOns }) =>
      addOns.reduce((sum, addOn) => sum + addOn.minutes, service.consultationMinutes + minutes),
    ),
  );

export const durationOf = (service: Service, minutes: number): Duration | undefined =>
  service.durations.find((duration) => duration.minutes === minutes);
