import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve, type Inputs, type Source } from '../../src/configuration/resolve.js';
import { en } from '../../src/localize/en.js';

const source = (name: string, json: unknown, base = 'https://clinic.example/book'): Source => ({
  name,
  json,
  base,
});
const inputs = (attributes: Record<string, string> = {}, sources: Source[] = []): Inputs => ({
  attribute: (name) => attributes[name] ?? null,
  sources,
  contacts: { phone: '+1 555 0199', email: 'link@clinic.example' },
  locale: 'en',
  offers: en.offers,
  base: 'https://clinic.example/book',
});
const resolved = (attributes: Record<string, string> = {}, sources: Source[] = []) =>
  resolve(inputs(attributes, sources));

const said = (who: string, zone: string) => ({
  clinic: { phone: `phone of ${who}`, timeZone: zone },
  links: { bookings: `/${who}/b`, availability: `/${who}/a` },
});
const document = source('clinic document', said('document', 'Europe/Berlin'));
const property = source('clinic', said('property', 'America/Los_Angeles'));
const attributes = {
  endpoint: 'https://api.example/b',
  availability: 'https://api.example/a',
  'time-zone': 'Pacific/Apia',
};

describe('what holds', () => {
  const cases: [string, Record<string, string>, Source[], (string | undefined)[]][] = [
    ['defaults alone', {}, [], [undefined, undefined, undefined, '+1 555 0199']],
    [
      'document over defaults',
      {},
      [document],
      [
        'https://clinic.example/document/b',
        'https://clinic.example/document/a',
        'Europe/Berlin',
        'phone of document',
      ],
    ],
    [
      'property over document',
      {},
      [document, property],
      [
        'https://clinic.example/property/b',
        'https://clinic.example/property/a',
        'America/Los_Angeles',
        'phone of property',
      ],
    ],
    [
      'attribute over property',
      attributes,
      [document, property],
      ['https://api.example/b', 'https://api.example/a', 'Pacific/Apia', 'phone of property'],
    ],
  ];
  for (const [what, given, sources, expected] of cases)
    it(what, () => {
      const { settings, faults } = resolved(given, sources);
      const { endpoint, availability, timeZone, catalogue } = settings;
      assert.deepEqual([endpoint, availability, timeZone, catalogue.clinic.phone], expected);
      assert.deepEqual(faults, []);
    });

  it('knows whether the zone is the clinic’s word', () => {
    assert.equal(resolved().settings.timeZone, undefined);
    assert.ok(resolved({}, [document]).settings.timeZone);
    assert.equal(resolved({ 'time-zone': 'UTC' }).settings.timeZone, 'UTC');
  });

  it('adds members of the clinic and its policies up, and replaces lists', () => {
    const sources = [
      source('a', { clinic: { name: 'A' }, policies: { maxDaysAhead: 9 }, closures: ['2026-12-24'] }),
      source('b', { clinic: { email: 'b@b.co' }, policies: { slotStepMinutes: 20 }, closures: [] }),
    ];
    const { clinic, policies, closures, services } = resolved({}, sources).settings.catalogue;
    assert.deepEqual([clinic.name, clinic.email], ['A', 'b@b.co']);
    assert.deepEqual([policies.maxDaysAhead, policies.slotStepMinutes], [9, 20]);
    assert.deepEqual(closures, []);
    assert.equal(services.length, 5);
  });

  it('resolves links against the document they stand in, attributes against the page', () => {
    const away = source(
      'clinic document',
      { links: { bookings: 'b' } },
      'https://api.example/v1/clinic.json',
    );
    const { settings } = resolved({ availability: 'a' }, [away]);
    assert.equal(settings.endpoint, 'https://api.example/v1/b');
    assert.equal(settings.availability, 'https://clinic.example/a');
  });

  it('sends health answers only when told to', () => {
    assert.equal(resolved().settings.sendHealth, false);
    assert.equal(resolved({ 'send-health': '' }).settings.sendHealth, true);
  });
});

describe('what is wrong is named, and the rest holds', () => {
  const paths = (given: Record<string, string>, sources: Source[] = []) =>
    resolved(given, sources).faults.map(({ path }) => path);

  it('an unsafe address, wherever it comes from', () => {
    assert.deepEqual(paths({ endpoint: 'javascript:alert(1)' }), ['endpoint="javascript:alert(1)"']);
    const links = source('clinic', { links: { bookings: 'http://api.example/b' } });
    assert.deepEqual(paths({}, [links]), ['endpoint="http://api.example/b"']);
    assert.equal(resolved({}, [links]).settings.endpoint, undefined);
  });

  it('a link that is no address', () => {
    for (const link of ['https://', 'http://[', 'https://a b/']) {
      const { settings, faults } = resolved({}, [source('clinic', { links: { bookings: link } })]);
      assert.equal(settings.endpoint, undefined);
      assert.deepEqual(
        faults.map(({ path }) => path),
        [`endpoint="${link}"`],
      );
    }
  });

  it('a zone there is none of: the clinic document’s is used', () => {
    assert.deepEqual(paths({ 'time-zone': 'Berlin' }), ['time-zone="Berlin"']);
    assert.equal(resolved({ 'time-zone': 'Berlin' }, [document]).settings.timeZone, 'Europe/Berlin');
  });

  const unknown: [Record<string, string>, string, RegExp][] = [
    [{ service: 'x' }, 'service="x"', /use one of pain-relief, mobility-recovery/],
    [{ service: 'pain-relief', duration: '61' }, 'duration="61"', /use one of 60, 75, 90/],
    [{ category: 'x' }, 'category="x"', /use one of therapeutic, spa/],
    [{ service: 'pain-relief', practitioner: 'ana' }, 'practitioner="ana"', /unknown here/],
  ];
  for (const [given, path, mend] of unknown)
    it(`an unknown ${path}`, () => {
      const { faults, settings } = resolved(given);
      assert.deepEqual(
        faults.map((fault) => fault.path),
        [path],
      );
      assert.match(faults[0]!.problem, mend);
      assert.ok(!Object.values(settings.start).includes(Object.values(given).at(-1)!));
    });

  it('faults of the document come along, with its name', () =>
    assert.deepEqual(paths({}, [source('clinic', { hours: 5 })]), ['clinic.hours']));

  it('no source at all, of whatever shape, can throw', () => {
    const sources = [null, undefined, 3, 'x', [], () => 1, { services: [null], hours: 1 }];
    for (const json of sources)
      assert.ok(resolved({}, [source('clinic', json)]).faults.length > 0, JSON.stringify(json));
  });
});

describe('what the webmaster preselected', () => {
  it('is taken over, with the category of its service', () =>
    assert.deepEqual(resolved({ service: 'pain-relief', duration: '75', category: 'spa' }).settings.start, {
      service: 'pain-relief',
      minutes: 75,
      category: 'therapeutic',
      practitioner: '',
      date: '',
    }));

  it('takes the only length there is', () =>
    assert.equal(resolved({ service: 'escape-ritual' }).settings.start.minutes, 45));

  it('is nothing where nothing is said', () =>
    assert.deepEqual(resolved().settings.start, {
      service: '',
      minutes: 0,
      category: '',
      practitioner: '',
      date: '',
    }));
});

describe('where a time is kept and a booking is managed', () => {
  it('is what the document links, relative to its own address', () => {
    const links = {
      holds: '/holds',
      release: '/holds/release',
      manage: '/manage',
      cancel: 'manage/cancel',
      reschedule: 'https://api.example/move',
    };
    const { settings, faults } = resolved({}, [
      source('clinic document', { links }, 'https://api.example/v1/'),
    ]);
    assert.deepEqual(settings.links, {
      holds: 'https://api.example/holds',
      release: 'https://api.example/holds/release',
      manage: 'https://api.example/manage',
      cancel: 'https://api.example/v1/manage/cancel',
      reschedule: 'https://api.example/move',
    });
    assert.deepEqual(faults, []);
  });

  it('is nowhere unless it is said, and never where others can read along', () => {
    assert.deepEqual(Object.values(resolved().settings.links).filter(Boolean), []);
    const links = { manage: 'http://clinic.example/manage' };
    const { settings, faults } = resolved({}, [source('clinic document', { links })]);
    assert.equal(settings.links.manage, undefined);
    assert.match(JSON.stringify(faults), /links\.manage=.*is refused/);
  });
});
