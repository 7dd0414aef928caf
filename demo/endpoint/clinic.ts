/** The clinic document as the endpoint works with it: checked once at the start, defaults filled in. */
import { hoursOf, policiesOf, type Policies } from '../../src/booking/policies.js';
import {
  clinicDocument,
  PROTOCOL,
  type ClinicDocument,
  type OpeningHours,
  type ServiceEntry,
} from '../../src/protocol/clinic-document.js';
import { read } from '../../src/protocol/schema.js';

export type Practitioner = NonNullable<ClinicDocument['practitioners']>[number];

export interface Clinic {
  /** As served: with its protocol and links. */
  readonly document: ClinicDocument;
  readonly zone: string;
  readonly policies: Policies;
  readonly hours: readonly OpeningHours[];
  readonly closures: ReadonlySet<string>;
  readonly services: readonly ServiceEntry[];
  readonly practitioners: readonly Practitioner[];
}

/** Relative, so that they hold wherever the document is served from. */
const links = {
  bookings: 'bookings',
  availability: 'availability',
  holds: 'holds',
  release: 'holds/release',
  manage: 'manage',
  cancel: 'manage/cancel',
  reschedule: 'manage/reschedule',
};

/**
 * @param input a clinic document of section 1
 * @throws Error that says, a line a fault, why bookings cannot be taken by this document
 */
export function readClinic(input: unknown): Clinic {
  const { value, issues } = read(clinicDocument, input);
  if (issues.length) {
    const faults = issues.map(({ path, message }) => `${path.join('.') || 'the document'} ${message}`);
    throw new Error(`The clinic document cannot be used:\n${faults.join('\n')}`);
  }
  const document: ClinicDocument = { ...value, protocol: PROTOCOL, links };
  const { clinic: { timeZone: zone } = {}, services = [], practitioners = [] } = document;
  const faults = missing(document);
  if (faults.length || !zone) throw new Error(`The clinic document cannot be used:\n${faults.join('\n')}`);
  return {
    document,
    zone,
    policies: policiesOf(document),
    hours: hoursOf(document),
    closures: new Set(document.closures),
    services,
    practitioners,
  };
}

/** What a form may leave out but a calendar cannot. */
function missing(document: ClinicDocument): string[] {
  const faults: string[] = [];
  if (!document.clinic?.timeZone) faults.push('clinic.timeZone is missing');
  if (!document.services?.length) faults.push('services is missing');
  if (!document.practitioners?.length) faults.push('practitioners is missing: someone must be bookable');
  if (document.clinic?.url !== undefined && !/^https?:\/\/./.test(document.clinic.url))
    faults.push('clinic.url must begin with https://: links to manage a booking are made of it');
  if (document.policies?.payment === 'online') faults.push('policies.payment "online" is not offered here');
  const people = new Set(document.practitioners?.map(({ id }) => id));
  const extras = new Set(document.addOns?.map(({ id }) => id));
  const prices: { currency: string }[] = (document.addOns ?? []).flatMap(({ price }) => price ?? []);
  for (const { id, practitioners, addOns, durations } of document.services ?? []) {
    for (const name of practitioners ?? []) {
      if (!people.has(name)) faults.push(`service ${id} names an unknown practitioner, ${name}`);
    }
    for (const name of addOns ?? []) {
      if (!extras.has(name)) faults.push(`service ${id} names an unknown add-on, ${name}`);
    }
    prices.push(...durations.flatMap(({ price }) => price ?? []));
  }
  if (new Set(prices.map(({ currency }) => currency)).size > 1)
    faults.push('prices are in several currencies');
  return faults;
}
