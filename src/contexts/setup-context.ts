/** What the webmaster set up and the page says: catalogue, words, formats. Changes rarely. */
import { createContext } from '@lit/context';
import type { Catalogue } from '../booking/catalogue.js';
import type { View } from '../booking/draft.js';
import type { Formatters, Week } from '../localize/formatters.js';
import type { Messages } from '../localize/messages.js';

export interface Setup {
  catalogue: Catalogue;
  messages: Messages;
  format: Formatters;
  locale: string;
  /** The zone times are shown in: the clinic's, unless nobody said which that is. */
  timeZone: string;
  timeZoneKnown: boolean;
  visitorTimeZone: string;
  week: Week;
  /** How times are looked at unless the visitor chooses. */
  view: View | '';
  /** Whether somewhere takes bookings. */
  bookable: boolean;
  /** Level 1: the endpoint speaks the protocol, so a repeated post is safe. */
  protocol: boolean;
  /** Whether the visitor sends a request that the clinic answers, rather than a booking. */
  request: boolean;
  /** Whether health answers will be sent, and so may be asked for. */
  asksHealth: boolean;
}

export const setupContext = createContext<Setup>(Symbol('massage-booker setup'));
