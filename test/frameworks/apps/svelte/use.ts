/** What Svelte's users may write, and what is refused: tsc alone reads this. */
import type {} from 'massage-booker/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Tag = SvelteHTMLElements['massage-booker'];

export const right: Tag[] = [
  { endpoint: '/bookings', 'time-zone': 'UTC', 'send-health': true, class: 'wide', lang: 'fr' },
  { clinic: { services: [] }, hourCycle: 'h23', 'onbooking-submit': (event) => event.payload.people },
  { 'onbooking-confirmed': ({ detail }) => detail.minutes + Number(detail.paymentRequired) },
];

export const wrong: Tag[] = [
  // @ts-expect-error An attribute that there is not.
  { 'end-point': '/bookings' },
  // @ts-expect-error A theme that there is not.
  { theme: 'blue' },
  // @ts-expect-error A service without an id.
  { clinic: { services: [{ name: 'Calm' }] } },
  // @ts-expect-error This event's detail has no minutes.
  { 'onbooking-error': ({ detail }) => detail.minutes },
];
