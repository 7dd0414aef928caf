/** The clinic as its document tells it: nothing here is known of any clinic in particular. */
import { openOn, merge, type Interval } from '../../src/booking/opening-hours.js';
import { addDays } from '../../src/booking/dates.js';
import { policiesOf, type Policies } from '../../src/booking/policies.js';
import { clinicDocument, type ClinicDocument } from '../../src/protocol/clinic-document.js';
import { read } from '../../src/protocol/schema.js';
import { Broken, NotOffered } from './expect.js';
import type { Answer } from './http.js';
import type { Offer } from './offer.js';

export type LinkName = 'bookings' | 'availability' | 'holds' | 'release' | 'manage' | 'cancel' | 'reschedule';

export class Clinic {
  /** The document's own address, after any redirect of ours to `clinic.json`. */
  readonly url: string;
  readonly answer: Answer;
  readonly document: ClinicDocument;
  readonly policies: Policies;

  constructor(url: string, answer: Answer) {
    this.url = url;
    this.answer = answer;
    this.document = read(clinicDocument, answer.body).value;
    this.policies = policiesOf(this.document);
  }

  get zone(): string {
    const zone = this.document.clinic?.timeZone;
    if (zone) return zone;
    throw new Broken({ sent: this.answer.sent, expected: 'clinic.timeZone', came: 'none' });
  }

  /** Minutes before an appointment from which it can be neither booked nor changed, whichever is more. */
  get settledMinutes(): number {
    return Math.max(this.policies.minNoticeMinutes, this.policies.cancelUntilMinutes ?? 0);
  }

  has(name: LinkName): boolean {
    return this.document.links?.[name] !== undefined;
  }

  /** @throws NotOffered */
  link(name: LinkName): string {
    const link = this.document.links?.[name];
    if (link === undefined) throw new NotOffered(`the document has no links.${name}`);
    return new URL(link, this.url).href;
  }

  /** Everything that can be booked by one person without extras, in the document's order. */
  offers(): Offer[] {
    return (this.document.services ?? []).flatMap((service) =>
      service.durations.map(({ minutes }) => ({ service, minutes, addOns: [], people: 1 as const })),
    );
  }

  /** Ids of those who give this massage, as far as the document names them. */
  practitionersOf({ service }: Offer): NonNullable<ClinicDocument['practitioners']> {
    return (this.document.practitioners ?? []).filter(
      ({ id }) => service.practitioners?.includes(id) ?? true,
    );
  }

  /** When the clinic is open around these dates; undefined where the document does not say. */
  openAround(from: string, to: string): Interval[] | undefined {
    const { hours, closures = [] } = this.document;
    if (!hours) return undefined;
    const open: Interval[] = [];
    for (let date = addDays(from, -1); date <= addDays(to, 1); date = addDays(date, 1)) {
      if (!closures.includes(date)) open.push(...openOn(date, hours, this.zone));
    }
    return merge(open);
  }
}
