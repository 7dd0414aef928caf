/** "Across origins": what lets a page of another site read the answers, and nobody borrow a visitor's cookies. */
import { answered, offered, want } from '../expect.js';
import type { Answer } from '../http.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';
import type { LinkName } from '../clinic.js';

const section = 'across origins';
const PLAIN = { 'content-type': 'text/plain;charset=UTF-8' };

function readable(answer: Answer, { http: { origin } }: Session): void {
  const allowed = answer.headers.get('access-control-allow-origin');
  want(
    allowed === '*' || allowed === origin,
    answer,
    `Access-Control-Allow-Origin: * or ${origin}`,
    `${answer.status} with ${allowed ?? 'no such header'}`,
  );
}

function unstored(answer: Answer): void {
  const header = answer.headers.get('cache-control');
  const came = `${answer.status} with ${header ?? 'no such header'}`;
  want(/\bno-store\b/i.test(header ?? ''), answer, 'Cache-Control: no-store', came);
}

/** Answers that more than one rule looks at: what was asked, and how. */
const answers = {
  availability: (t: Session) => t.once('availability', async () => t.ask(t.wide(await t.offer()))),
  'an availability refusal': (t: Session) =>
    t.once('availability refusal', async () =>
      t.ask(t.wide(await t.offer(), { service: 'conformance-unknown' })),
    ),
  'a booking': async (t: Session) => (await t.sample()).answer,
  'a booking refusal': (t: Session) =>
    t.once('booking refusal', () => t.http.post(t.clinic.link('bookings'), '{"protocol":')),
  'a hold': (t: Session) =>
    t.once('hold', async () => {
      t.clinic.link('holds');
      const offer = await t.offer();
      return t.hold(t.holdBody(offer, await t.free(offer)));
    }),
  'a hold refusal': (t: Session) => t.once('hold refusal', () => t.http.post(t.clinic.link('holds'), {})),
  'a managed booking': (t: Session) =>
    t.once('managed', async () => {
      t.clinic.link('manage');
      return t.manage('manage', { token: t.tokenOf((await t.sample()).body) });
    }),
  'a manage refusal': (t: Session) =>
    t.once('manage refusal', () => t.manage('manage', { token: 'conformance-unknown' })),
};

type Named = keyof typeof answers;
const slug = (name: string) => name.replace(/^an? /, '').replace(' ', '-');

const readableRules = (Object.keys(answers) as Named[]).map((name): Rule => ({
  id: `across-origins.readable.${slug(name)}`,
  section,
  title: `The answer to ${name} may be read by the page's origin`,
  check: async (t) => readable(await answers[name](t), t),
}));

const unstoredRules = (Object.keys(answers) as Named[]).map((name): Rule => ({
  id: `across-origins.no-store.${slug(name)}`,
  section,
  title: `The answer to ${name} is kept by no cache`,
  check: async (t) => unstored(await answers[name](t)),
}));

const preflightRules = (['bookings', 'holds', 'manage', 'cancel', 'reschedule'] as const).map(
  (name): Rule => ({
    id: `across-origins.preflight.${name}`,
    section,
    title: `A preflight of links.${name} allows content-type and idempotency-key`,
    check: (t) => preflight(t, name),
  }),
);

async function preflight(t: Session, name: LinkName): Promise<void> {
  const answer = await t.http.send(t.clinic.link(name), {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });
  want(answer.status >= 200 && answer.status < 300, answer, 'a 2xx status, without which browsers give up');
  readable(answer, t);
  const header = answer.headers.get('access-control-allow-headers') ?? '';
  const allowed = header.split(',').map((part) => part.trim().toLowerCase());
  const lacking = ['content-type', 'idempotency-key'].filter(
    (wanted) => !allowed.includes(wanted) && !allowed.includes('*'),
  );
  want(!lacking.length, answer, `Access-Control-Allow-Headers with ${lacking.join(', ')}`, header || 'none');
}

const rules: Rule[] = [
  {
    id: 'across-origins.readable.document',
    section,
    title: "The clinic document may be read by the page's origin",
    check: async (t) => readable(await t.http.send(t.clinic.url), t),
  },
  ...readableRules,
  ...preflightRules,
  {
    id: 'across-origins.text-plain.booking',
    section,
    title: 'A booking may come as text/plain, which needs no preflight',
    async check(t) {
      const offer = await t.offer();
      answered(await t.book(t.wish(offer, await t.free(offer)), PLAIN), 201);
    },
  },
  {
    id: 'across-origins.text-plain.hold',
    section,
    title: 'A hold may come as text/plain',
    async check(t) {
      t.clinic.link('holds');
      const offer = await t.offer();
      answered(await t.hold(t.holdBody(offer, await t.free(offer)), PLAIN), 201);
    },
  },
  {
    id: 'across-origins.text-plain.manage',
    section,
    title: 'A booking may be looked at by text/plain',
    async check(t) {
      t.clinic.link('manage');
      const { body } = await t.sample();
      answered(await t.manage('manage', { token: t.tokenOf(body) }, PLAIN), 200);
    },
  },
  {
    id: 'across-origins.cookies-ignored',
    section,
    title: 'A cookie and other credentials that come along make no difference',
    async check(t) {
      const offer = await t.offer();
      const along = { cookie: 'session=conformance', authorization: 'Basic Y29uZm9ybTphbmNl' };
      answered(await t.book(t.wish(offer, await t.free(offer)), along), 201);
    },
  },
  {
    id: 'across-origins.token-only',
    section,
    title: 'A booking is shown to a token in the body alone, not to one in the address or a header',
    async check(t) {
      const address = new URL(t.clinic.link('manage'));
      const token = t.tokenOf((await t.sample()).body);
      offered(!address.searchParams.has('token'), 'links.manage has a token of its own');
      address.searchParams.set('token', token);
      const answer = await t.http.post(address.href, {}, { authorization: `Bearer ${token}` });
      want(answer.status >= 400, answer, 'a refusal');
    },
  },
  ...unstoredRules,
];

export const acrossOrigins: Group = { name: 'across-origins', title: 'Across origins', rules };
