/** What the doctor makes of the answers it gets: each fault of a server by its name, with its mend. */
import { expect } from '@open-wc/testing';
import { clinic } from '../helpers/clinic.js';
import { cleanPage, consoleErrors, mount } from '../helpers/mount.js';
import { findings } from '../helpers/set-up-check.js';
import { problem, stubFetch, type StubFetch } from '../helpers/stub-fetch.js';

const AT = 'https://clinic.example';
const slots = [
  { start: '2026-12-02T09:00:00-08:00', end: '2026-12-02T10:00:00-08:00', practitioners: ['ana'] },
];
const free = { timeZone: 'America/Los_Angeles', slots, nextAvailable: '2026-12-02' };

const answer = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

const RIGHT = {
  document: () => answer(clinic),
  availability: () => answer(free),
  bookings: () => problem(422, 'invalid-fields', { errors: [] }),
  text: () => problem(422, 'invalid-fields', { errors: [] }),
};
type Server = { [Address in keyof typeof RIGHT]: () => Response };

/** By address; bookings twice: as JSON, and as text. */
function network(server: Server): StubFetch {
  const at = (request: Request): keyof Server => {
    if (!request.url.endsWith('/bookings'))
      return request.url.endsWith('/clinic.json') ? 'document' : 'availability';
    return request.headers.get('content-type') === 'text/plain' ? 'text' : 'bookings';
  };
  return stubFetch((request) => server[at(request)]());
}

const cases: readonly [what: string, says: RegExp, server: Partial<Server>][] = [
  [
    'no times, with a reason',
    /Asked for the times of “Pain relief”, \S+availability\?service=pain-relief&minutes=60&from=2026-12-01&to=2026-12-31 answers 404.*Let it answer 200 with the free times\. It says: Unknown service\./,
    { availability: () => problem(404, 'unknown-service', { detail: 'Unknown service.' }) },
  ],
  [
    'times that are none',
    /The answer of \S+availability breaks the protocol: slots\.0\.start /,
    { availability: () => answer({ ...free, slots: [{ ...slots[0], start: 'tomorrow' }] }) },
  ],
  [
    'nothing but a list',
    /The answer of \S+availability breaks the protocol: it /,
    { availability: () => answer([]) },
  ],
  [
    'another time zone',
    /The server keeps its times in Europe\/Lisbon, and here it says America\/Los_Angeles\. Give the same/,
    { availability: () => answer({ ...free, timeZone: 'Europe/Lisbon', slots: [] }) },
  ],
  [
    'another offset than the clinic’s',
    /A time is given as 2026-12-02T09:00:00\+01:00, which is not how clocks stand in America\/Los_Angeles then/,
    { availability: () => answer({ ...free, slots: [{ ...slots[0], start: '2026-12-02T09:00:00+01:00' }] }) },
  ],
  [
    'nothing free, and the next time',
    /No time is free in the next 30 days\. The next is on 2027-02-01\./,
    { availability: () => answer({ ...free, slots: [], nextAvailable: '2027-02-01' }) },
  ],
  [
    'nothing free at all',
    /No time is free in the next 30 days\. If that is not so, look at the opening hours/,
    { availability: () => answer({ ...free, slots: [], nextAvailable: null }) },
  ],
  [
    'times as a page',
    /Free times are sent as text\/html\. Let the server send Content-Type: application\/json/,
    { availability: () => answer(free, { 'content-type': 'text/html; charset=utf-8' }) },
  ],
  [
    'times that caches keep',
    /Free times may be kept by a cache.*Cache-Control: no-store/,
    { availability: () => answer(free, { 'cache-control': 'max-age=600' }) },
  ],
  [
    'a booking for nothing',
    /A booking with nothing in it is answered 201 \(application\/json\)\. Let the server answer 422/,
    { bookings: () => answer({ reference: 'R-1', status: 'confirmed' }, {}, 201) },
  ],
  [
    'no reading of text',
    /The same booking sent as text\/plain is not understood\..*read text\/plain as JSON/,
    { text: () => problem(415, 'unsupported-type') },
  ],
  [
    'no document',
    /The address of the clinic document \(\S+\) answers 404\. Correct src/,
    {
      document: () => answer('', {}, 404),
    },
  ],
  [
    'a page for a document',
    /What is at \S+clinic\.json is no JSON\. Check it in a JSON validator/,
    {
      document: () => answer('<h1>Not here</h1>'),
    },
  ],
  [
    'a document as text',
    /The clinic document is sent as text\/plain\. Let the server send Content-Type: application\/json/,
    { document: () => answer(clinic, { 'content-type': 'text/plain' }) },
  ],
];

describe('the doctor, of a server that answers', () => {
  cleanPage();
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  async function said(server: Partial<Server>): Promise<string[]> {
    net = network({ ...RIGHT, ...server });
    const attributes = {
      debug: '',
      src: `${AT}/clinic.json`,
      endpoint: `${AT}/bookings`,
      availability: `${AT}/availability`,
    };
    let found: string[] = [];
    // What is wrong with the document is on the console, too.
    await consoleErrors(async () => {
      await mount({ clinic: null, attributes });
      found = await findings();
    });
    return found;
  }

  it('as the protocol has it, finds nothing', async () => {
    const found = await said({});
    expect(found.filter((line) => !line.startsWith('Fine: '))).to.deep.equal([]);
    expect(found.join('\n'))
      .to.match(/Free times are answered: 1 in the next 30 days/)
      .and.match(/a booking with nothing in it is refused/);
  });

  for (const [what, says, server] of cases)
    it(`with ${what}, says so and what to do`, async () => {
      expect((await said(server)).join('\n')).to.match(says);
    });
});
