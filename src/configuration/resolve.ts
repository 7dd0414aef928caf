/** The one place that decides what holds: attribute over property over document over defaults. */
import { catalogueFrom, type Catalogue, serviceOf } from '../booking/catalogue.js';
import { defaultCatalogue, type OfferWords } from '../booking/default-catalogue.js';
import { prefillable, type Prefill, type View } from '../booking/draft.js';
import type { Start } from '../booking/start.js';
import { hourCycles, type HourCycle } from '../localize/formatters.js';
import type { ClinicDocument } from '../protocol/clinic-document.js';
import { isTimeZone } from '../protocol/primitives.js';
import { safeUrl } from './addresses.js';
import type { Fault } from './fault.js';
import { formSettings, type FormSettings } from './form-settings.js';
import { forwarded, utmOf, type Forwarded } from './forwarded.js';
import { readDocument } from './read-document.js';
import { checkReferences } from './references.js';

/** A clinic document as found, with the address its links are relative to. */
export interface Source {
  name: string;
  json: unknown;
  base: string;
}

export interface Inputs {
  attribute: (name: string) => string | null;
  /** Weakest first: inline document, fetched document, property. */
  sources: Source[];
  /** The first `tel:` and `mailto:` link among the children. */
  contacts: { phone: string; email: string };
  /** Attributes that a form among the children stands in for, where nothing says where to post. */
  form?: Record<string, string>;
  locale: string;
  /** What the default offer is called. */
  offers: OfferWords;
  /** The page's address. */
  base: string;
  /** Of the address the page was opened with. */
  query?: string;
}

/** Of the document's links, those that no attribute replaces. */
const links = ['holds', 'release', 'manage', 'cancel', 'reschedule'] as const;

export interface Settings {
  catalogue: Catalogue;
  endpoint?: string;
  availability?: string;
  /** Where slots are kept, and bookings seen, cancelled and moved. */
  links: Partial<Record<(typeof links)[number], string>>;
  /** The clinic's, where somebody said which that is. */
  timeZone?: string;
  sendHealth: boolean;
  hourCycle?: HourCycle;
  /** How times are looked at first; '' where it does not matter. */
  view: View | '';
  /** How to post where no availability is known. */
  form: FormSettings;
  /** What the webmaster preselected. */
  start: Start;
  /** What is filled in for the visitor. */
  prefill: Prefill;
  utm?: Record<string, string>;
  /** Where the visitor is led once it is booked or sent. */
  successUrl?: string;
}

export function resolve(inputs: Inputs): { settings: Settings; faults: Fault[] } {
  const { base, query = '' } = inputs;
  const faults: Fault[] = [];
  const document = checkReferences(mergeSources(inputs, faults), faults);
  const ofForm = inputs.attribute('endpoint') || document.links?.bookings ? {} : (inputs.form ?? {});
  const attribute = (name: string) => inputs.attribute(name) ?? ofForm[name] ?? null;
  const clinic = {
    ...document.clinic,
    phone: document.clinic?.phone ?? inputs.contacts.phone,
    email: document.clinic?.email ?? inputs.contacts.email,
  };
  const catalogue = catalogueFrom({ ...document, clinic }, inputs.locale);
  const asked = attribute('forward-query') === null ? undefined : forwarded(query, catalogue.fields);

  const address = (name: string, linked: string | undefined) => {
    const value = attribute(name) ?? linked;
    if (!value) return undefined;
    const url = safeUrl(value, base);
    if (!url)
      faults.push({ path: `${name}="${value}"`, problem: 'is refused: it must be an https: address' });
    return url;
  };
  const { policies } = catalogue;
  policies.privacyUrl = address('privacyUrl', policies.privacyUrl) ?? '';
  const zone = attribute('time-zone');
  if (zone !== null && !isTimeZone(zone))
    faults.push({
      path: `time-zone="${zone}"`,
      problem: 'is not a time zone; use an IANA name such as "America/Los_Angeles"',
    });

  /** @returns undefined for what the attribute cannot be */
  const among = <T extends string>(name: string, values: readonly T[]) => {
    const value = attribute(name);
    if (value && !values.includes(value as T))
      faults.push({ path: `${name}="${value}"`, problem: `is unknown; use one of ${values.join(', ')}` });
    return values.find((one) => one === value);
  };
  among('mode', ['inline', 'dialog', 'button']);
  among('theme', ['light', 'dark']);
  const endpoint = address('endpoint', document.links?.bookings);
  const availability = address('availability', document.links?.availability);
  return {
    settings: {
      catalogue,
      endpoint,
      availability,
      form: formSettings(attribute, availability ? '' : endpoint, faults),
      links: Object.fromEntries(
        links.map((name) => [name, address(`links.${name}`, document.links?.[name])]),
      ),
      timeZone: zone !== null && isTimeZone(zone) ? zone : clinic.timeZone,
      sendHealth: attribute('send-health') !== null,
      hourCycle: among('hour-cycle', hourCycles),
      view: among('view', ['month', 'list'] as const) ?? '',
      start: startOf(attribute, catalogue, faults, asked),
      prefill: {
        ...(Object.fromEntries(
          Object.entries(prefillable).map(([key, most]) => [
            key,
            (attribute(`prefill-${key}`) ?? asked?.[key as keyof typeof prefillable] ?? '').slice(0, most),
          ]),
        ) as Record<keyof typeof prefillable, string>),
        answers: asked?.answers,
      },
      utm: utmOf(query),
      successUrl: address('success-url', undefined),
    },
    faults,
  };
}

/** Top-level members replace each other; `clinic`, `policies` and `links` are merged member by member. */
function mergeSources({ sources, offers }: Inputs, faults: Fault[]): ClinicDocument {
  let merged = defaultCatalogue(offers);
  for (const { name, json, base } of sources) {
    const document = readDocument(json, name, faults);
    const links = Object.fromEntries(
      Object.entries(document.links ?? {}).map(([key, link]) => [key, absolute(link, base)]),
    );
    merged = {
      ...merged,
      ...document,
      clinic: { ...merged.clinic, ...document.clinic },
      policies: { ...merged.policies, ...document.policies },
      links: { ...merged.links, ...links },
    };
  }
  return merged;
}

/** A link that is no address stays as it was written, to be named where it would be used. */
const absolute = (link: string, base: string): string =>
  URL.canParse(link, base) ? new URL(link, base).href : link;

/** @param asked what counts before the attributes, as far as it exists: a visitor's link is nobody's mistake */
export function startOf(
  attribute: Inputs['attribute'],
  catalogue: Catalogue,
  faults: Fault[],
  asked?: Forwarded,
): Start {
  let service = '';
  const pick = (name: 'category' | 'service' | 'duration' | 'practitioner', ids: string[]) => {
    const wished = name === 'category' ? '' : asked?.[name];
    if (wished && ids.includes(wished)) return wished;
    const value = attribute(name) ?? '';
    if (!value || ids.includes(value)) return value;
    // Set for the service that the attributes name.
    if (asked && service !== attribute('service')) return '';
    faults.push({
      path: `${name}="${value}"`,
      problem: ids.length ? `is unknown; use one of ${ids.join(', ')}` : 'is unknown here',
    });
    return '';
  };
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  service = pick('service', ids(catalogue.services));
  const chosen = serviceOf(catalogue, service);
  const durations = chosen?.durations.map(({ minutes }) => String(minutes)) ?? [];
  const minutes = chosen ? Number(pick('duration', durations)) : 0;
  return {
    service,
    minutes: minutes || (durations.length === 1 ? Number(durations[0]) : 0),
    category: chosen?.category ?? pick('category', ids(catalogue.categories)),
    practitioner: chosen ? pick('practitioner', ids(chosen.practitioners)) : '',
    date: /^\d{4}-\d\d-\d\d/.exec(asked?.date ?? '')?.[0] ?? '',
  };
}
