/** Hands the public events on to what measures a site: `window.dataLayer`, or another list of the page. */
import type { BookingEventDetails } from './events.js';

/** All but the one with personal data. */
const names: Record<keyof BookingEventDetails, 1> = {
  'booking-ready': 1,
  'booking-step': 1,
  'booking-confirmed': 1,
  'booking-requested': 1,
  'booking-conflict': 1,
  'booking-error': 1,
  'booking-cancelled': 1,
  'booking-rescheduled': 1,
};

/** @param named of the list; '' for the usual one, undefined for none */
export function toDataLayer(host: HTMLElement, named: () => string | null | undefined): void {
  for (const name of Object.keys(names) as (keyof BookingEventDetails)[])
    host.addEventListener(name, ({ type, detail }) => {
      const list = named();
      if (list === null || list === undefined) return;
      const page = window as unknown as Record<string, unknown>;
      // Frameworks write true so.
      const layer = (page[/^(true)?$/.test(list) ? 'dataLayer' : list] ??= []);
      if (Array.isArray(layer)) layer.push({ event: type, ...detail });
    });
}
