/** Section 4: how refusals are told. */
import { PROBLEM_PREFIX } from '../../../src/protocol/problem.js';
import { refused, want } from '../expect.js';
import type { Answer } from '../http.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';
import { sized } from './booking-parts.js';

const rule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `problems.${id}`,
  section: '4',
  title,
  check,
});

const post = (t: Session, body: unknown, type?: string) =>
  t.http.post(t.clinic.link('bookings'), body, type ? { 'content-type': type } : {});

/** A refusal of each kind that every server has. */
const refusals = (t: Session): Promise<Answer[]> =>
  t.once('refusals', async () => {
    const offer = await t.offer();
    const wish = t.wish(offer, await t.free(offer));
    return [
      await t.ask(t.wide(offer, { service: 'conformance-unknown' })),
      await post(t, { ...wish, service: 'conformance-unknown' }),
      await post(t, '{"protocol":'),
      await post(t, wish, 'application/xml'),
    ];
  });

const each = (id: string, title: string, check: (answer: Answer) => void): Rule =>
  rule(id, title, async (t) => (await refusals(t)).forEach(check));

const member = (answer: Answer, name: string): unknown =>
  (answer.body as Record<string, unknown> | undefined)?.[name];

const rules: Rule[] = [
  each('content-type', 'Refusals are application/problem+json', (answer) => {
    const type = answer.headers.get('content-type');
    want(
      /^application\/problem\+json\b/i.test(type ?? ''),
      answer,
      'application/problem+json',
      type ?? 'none',
    );
  }),
  each('type', `Their type begins with ${PROBLEM_PREFIX}`, (answer) => {
    const type = member(answer, 'type');
    want(typeof type === 'string' && type.startsWith(PROBLEM_PREFIX), answer, `"type": "${PROBLEM_PREFIX}…"`);
  }),
  each('status', 'A status they name is the one they have', (answer) => {
    const status = member(answer, 'status');
    want(status === undefined || status === answer.status, answer, `"status": ${answer.status}`);
  }),
  rule('malformed', 'What is no JSON is refused with malformed', async (t) => {
    refused(await post(t, '{"protocol":'), 400, 'malformed');
  }),
  rule('empty', 'Nothing at all is refused with malformed', async (t) => {
    refused(await post(t, ''), 400, 'malformed');
  }),
  rule('not-an-object', 'JSON that is no object is refused', async (t) => {
    const answer = await post(t, '[]');
    want(answer.status >= 400 && answer.status < 500, answer, 'a refusal');
  }),
  rule('unsupported', 'A form is refused with unsupported-media-type', async (t) => {
    refused(await post(t, 'service=a', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type');
  }),
  rule('too-large', 'A body of more than 64 KiB is refused with too-large', async (t) => {
    const offer = await t.offer();
    refused(await t.book(sized(t.wish(offer, await t.free(offer)), 65_537)), 413, 'too-large');
  }),
];

export const problems: Group = { name: 'problems', title: 'Problems', rules };
