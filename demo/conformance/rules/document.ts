/** Section 1: the clinic document. */
import { clinicDocument, PROTOCOL } from '../../../src/protocol/clinic-document.js';
import { read } from '../../../src/protocol/schema.js';
import { offered, readAs, want } from '../expect.js';
import type { Group, Rule } from '../rule.js';
import type { LinkName } from '../clinic.js';

const links: readonly LinkName[] = [
  'bookings',
  'availability',
  'holds',
  'release',
  'manage',
  'cancel',
  'reschedule',
];

const rules: Rule[] = [
  {
    id: 'document.json',
    section: '1',
    title: 'The clinic document is served as JSON',
    check({ clinic: { answer } }) {
      const type = answer.headers.get('content-type') ?? '';
      want(/^application\/([\w.-]+\+)?json\b/i.test(type), answer, 'the content type application/json', type);
    },
  },
  {
    id: 'document.shape',
    section: '1',
    title: 'Every member of the document has the shape the protocol gives it',
    check({ clinic: { answer } }) {
      readAs(clinicDocument, answer);
    },
  },
  {
    id: 'document.protocol',
    section: '1',
    title: `The document says "protocol": "${PROTOCOL}"`,
    check({ clinic: { answer } }) {
      const { protocol } = answer.body as { protocol?: unknown };
      want(
        protocol === PROTOCOL,
        answer,
        `"protocol": "${PROTOCOL}"`,
        `"protocol": ${JSON.stringify(protocol)}`,
      );
    },
  },
  {
    id: 'document.bookable',
    section: '1',
    title: 'The document gives clinic.timeZone, services, links.bookings and links.availability',
    check({ clinic: { answer, document } }) {
      const missing = [
        document.clinic?.timeZone ? '' : 'clinic.timeZone',
        document.services?.length ? '' : 'services',
        document.links?.bookings ? '' : 'links.bookings',
        document.links?.availability ? '' : 'links.availability',
      ].filter(Boolean);
      want(!missing.length, answer, missing.join(', '), 'none');
    },
  },
  {
    id: 'document.links-resolve',
    section: '1',
    title: 'Every link resolves to an http address, against the address of the document',
    check({ clinic: { answer, document, url } }) {
      const wrong = links.filter((name) => {
        const link = document.links?.[name];
        return (
          link !== undefined && !(URL.canParse(link, url) && /^https?:/.test(new URL(link, url).protocol))
        );
      });
      want(!wrong.length, answer, 'http or https addresses', wrong.map((name) => `links.${name}`).join(', '));
    },
  },
  {
    id: 'document.links-together',
    section: '1',
    title: 'Who offers holds also offers release; who offers cancel or reschedule also offers manage',
    check({ clinic }) {
      const lacking = [
        clinic.has('holds') && !clinic.has('release') ? 'links.release' : '',
        (clinic.has('cancel') || clinic.has('reschedule')) && !clinic.has('manage') ? 'links.manage' : '',
      ].filter(Boolean);
      want(!lacking.length, clinic.answer, lacking.join(', '), 'none');
    },
  },
  {
    id: 'document.names-known',
    section: '1',
    title: 'Services name practitioners, add-ons and categories that the document has',
    check({ clinic: { answer, document } }) {
      const { services = [], practitioners = [], addOns = [], categories } = document;
      const unknown = services.flatMap((service) => [
        ...without(service.practitioners, practitioners),
        ...without(service.addOns, addOns),
        ...(categories ? without([service.category], categories) : []),
      ]);
      want(!unknown.length, answer, 'only ids that the document has', unknown.join(', '));
    },
  },
  {
    id: 'document.unknown-ignored',
    section: '1',
    title: 'A parameter that nobody knows does not change the document',
    async check({ http, clinic }) {
      const address = new URL(clinic.url);
      offered(!address.search, 'the address has parameters of its own');
      address.searchParams.set('conformance', '1');
      const answer = await http.send(address.href);
      want(answer.status === 200 && !read(clinicDocument, answer.body).issues.length, answer, 'the document');
    },
  },
];

const without = (ids: readonly string[] = [], known: readonly { id: string }[]): string[] =>
  ids.filter((id) => !known.some((one) => one.id === id));

export const document: Group = { name: 'document', title: 'Clinic document', rules };
