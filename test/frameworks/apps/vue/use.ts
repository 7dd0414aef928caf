/** What Vue's users may write in templates, and what is refused: tsc alone reads this. */
import type {} from 'massage-booker/vue';
import type { GlobalComponents } from 'vue';

type Tag = InstanceType<GlobalComponents['massage-booker']>;
type Given = Tag['$props'];

export const right: Given[] = [
  { endpoint: '/bookings', 'time-zone': 'UTC', 'send-health': true, class: 'wide', lang: 'fr' },
  { clinic: { services: [] }, hourCycle: 'h23', key: 1 },
];

export const wrong: Given[] = [
  // @ts-expect-error An attribute that there is not.
  { 'end-point': '/bookings' },
  // @ts-expect-error A theme that there is not.
  { theme: 'blue' },
  // @ts-expect-error A service without an id.
  { clinic: { services: [{ name: 'Calm' }] } },
];

export function events(emit: Tag['$emit'], error: HTMLElementEventMap['booking-error']): void {
  emit('booking-error', error);
  // @ts-expect-error Another event's.
  emit('booking-submit', error);
  // @ts-expect-error An event that there is not.
  emit('booking-failed', error);
}
