/** Everything a webmaster can set on the element, as attributes and properties. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { BookingGateway } from './gateway/booking-gateway.js';
import type { SomeMessages } from './localize/messages.js';
import type { ClinicDocument } from './protocol/clinic-document.js';

export abstract class BookerAttributes extends LitElement {
  static override properties: PropertyDeclarations = {
    ...reflected('endpoint', 'availability', 'src', 'category', 'service', 'duration', 'practitioner'),
    ...reflected(
      'theme',
      'history',
      'preset',
      'view',
      'hourCycle',
      'fieldMap',
      'extraFields',
      'timeZone',
      'mode',
    ),
    ...reflected('prefillName', 'prefillEmail', 'prefillPhone', 'prefillNotes', 'successUrl', 'dataLayer'),
    sendHealth: { attribute: 'send-health', type: Boolean, reflect: true },
    forwardQuery: { attribute: 'forward-query', type: Boolean, reflect: true },
    debug: { type: Boolean, reflect: true },
    clinic: { attribute: false },
    messages: {},
    gateway: { attribute: false },
  };

  /** Where bookings are posted. https only, but on this machine. */
  declare endpoint?: string | null;
  /** Where free times are asked for. With it the endpoint is taken to speak the booking protocol. */
  declare availability?: string | null;
  /** Address of the clinic document (JSON). */
  declare src?: string | null;
  /** The clinic's IANA time zone, such as `America/Los_Angeles`. */
  declare timeZone?: string | null;
  /** Category to begin with. */
  declare category?: string | null;
  /** Service to begin with; with `duration` the element opens at the times. */
  declare service?: string | null;
  /** Minutes of massage to begin with. */
  declare duration?: string | null;
  /** Practitioner to begin with. */
  declare practitioner?: string | null;
  /** `inline` (a part of the page), `dialog` (opened by `show()`, by a link to the element's `#id`, or by any `data-massage-booker` button) or `button` (a dialog with a floating button). Nothing is asked of the clinic before a dialog is opened. */
  declare mode?: 'inline' | 'dialog' | 'button' | null;
  /** Forces `light` or `dark`; otherwise the page's colour scheme is followed. */
  declare theme?: 'light' | 'dark' | null;
  /** `off`: no history entry for a step, and Back leaves the page. */
  declare history?: 'off' | null;
  /** How times are looked at first: `month` (a calendar) or `list` (the next times). The visitor can switch. */
  declare view?: 'month' | 'list' | null;
  /** The clock: `h12` (2:00 PM) or `h23` (14:00), `h11` or `h24`; the language's own unless given. */
  declare hourCycle?: 'h11' | 'h12' | 'h23' | 'h24' | null;
  /** Kind of back end without availability: json, form, simple-json, formspree, netlify, web3forms, zapier, make, apps-script or wordpress. Chosen by the endpoint's address unless given. */
  declare preset?:
    | 'json'
    | 'form'
    | 'simple-json'
    | 'formspree'
    | 'netlify'
    | 'web3forms'
    | 'zapier'
    | 'make'
    | 'apps-script'
    | 'wordpress'
    | null;
  /** Renames the flat fields of a form service: a JSON object such as `{"email":"your-email"}`. */
  declare fieldMap?: string | null;
  /** Sends constants with each booking to such a back end: a JSON object such as `{"access_key":"…"}`. */
  declare extraFields?: string | null;
  /** Sends health answers (areas, pressure) to an endpoint that does not speak the protocol, such as a form service. */
  declare sendHealth?: boolean;
  /** Fills in the visitor's name. */
  declare prefillName?: string | null;
  /** Fills in the e-mail address. */
  declare prefillEmail?: string | null;
  /** Fills in the telephone number. */
  declare prefillPhone?: string | null;
  /** Fills in the note. */
  declare prefillNotes?: string | null;
  /** Fills in, and preselects, what the page's address says under the names of Cal.com, Calendly, Acuity and Easy!Appointments. */
  declare forwardQuery?: boolean;
  /** Where to go once it is booked or sent, with `reference` and `status` in its query. https only, but on this machine. */
  declare successUrl?: string | null;
  /** Pushes each event but `booking-submit` to `window.dataLayer`, or to the list of the page it names. */
  declare dataLayer?: string | null;
  /** Checks everything that is set up, asks the addresses, and says on the page what to mend. Take it away before visitors come. */
  declare debug?: boolean;
  /** The clinic document as an object; its members win over those of `src` and of the inline document. */
  declare clinic?: ClinicDocument | null;
  /** Replaces any of the element's texts, those of one language or of all: an object; the attribute takes JSON such as `{"next":{"choose":"See times"}}`. With a `language` of its own, no other words are loaded. */
  declare messages?: SomeMessages | string | null;
  /** Replaces HTTP: anything that can take a booking. */
  declare gateway?: BookingGateway | null;
}

/** Texts that are attributes too, both ways. */
function reflected(...names: string[]): PropertyDeclarations {
  return Object.fromEntries(
    names.map((name) => [
      name,
      { attribute: name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`), reflect: true },
    ]),
  );
}
