/**
 * Owns the setup every step reads: settings, words and formats put together, made anew only when one of them changed; and
 * the gateway that goes with it.
 */
import type { Settings } from '../configuration/resolve.js';
import type { Setup } from '../contexts/setup-context.js';
import type { BookingGateway } from '../gateway/booking-gateway.js';
import { httpGateway } from '../gateway/http-gateway.js';
import { httpHolds } from '../gateway/http-holds.js';
import { httpManage } from '../gateway/http-manage.js';
import { laterSteps } from '../later-steps.js';
import { formatters, weekOf } from '../localize/formatters.js';
import { formatLocale } from '../localize/locale.js';
import { withDigits, type Messages } from '../localize/messages.js';
import type { BookingRequest } from '../protocol/booking-request.js';
import { sameMembers } from '../same-members.js';
import { visitorTimeZone } from './configuration-controller.js';

export interface SetupParts {
  settings: Settings | null;
  /** The page's language. */
  locale: string;
  messages: Messages;
  gateway: BookingGateway | null | undefined;
  /** The clinic's, as far as anybody said which that is. */
  timeZone: string | undefined;
}

export class SetupController {
  setup: Setup | null = null;
  gateway: BookingGateway | undefined;
  private parts: SetupParts | null = null;
  private addresses = '';

  /** Harmless to call with the same parts. */
  update(parts: SetupParts): void {
    if (this.parts && sameMembers(parts, this.parts)) return;
    this.parts = parts;
    this.setup = parts.settings && this.make(parts, parts.settings);
  }

  private make(parts: SetupParts, settings: Settings): Setup {
    this.gateway = parts.gateway ?? this.http(settings);
    const { messages: words } = parts;
    const timeZone = parts.timeZone ?? visitorTimeZone();
    const locale = formatLocale(parts.locale, words.language);
    const bookable = Boolean(parts.gateway ?? settings.endpoint);
    const protocol = Boolean(this.gateway?.availability);
    return {
      catalogue: settings.catalogue,
      messages: withDigits(words, locale),
      locale,
      format: formatters(locale, timeZone, settings.hourCycle),
      week: weekOf(locale),
      view: settings.view,
      timeZone,
      timeZoneKnown: parts.timeZone !== undefined,
      visitorTimeZone: visitorTimeZone(),
      bookable,
      protocol,
      request: !protocol || settings.catalogue.policies.confirmation === 'request',
      asksHealth: protocol || settings.sendHealth || !bookable,
    };
  }

  /** The same gateway while the addresses are the same, so that a change of words asks nothing again. */
  private http({ endpoint, availability, links, form }: Settings): BookingGateway | undefined {
    const addresses = JSON.stringify([endpoint, availability, links, form]);
    if (addresses === this.addresses) return this.gateway;
    this.addresses = addresses;
    const flatten = async (booking: BookingRequest) => (await laterSteps()).flatFields(booking, this.setup!);
    const level0 = { ...form, flatten };
    return endpoint || availability || links.manage
      ? { ...httpGateway({ endpoint, availability, level0 }), ...httpHolds(links), ...httpManage(links) }
      : undefined;
  }
}
