/** Section 3, "Idempotency": a booking is made once, however often it is sent. */
import { answered, refused, same, want } from '../expect.js';
import type { Answer } from '../http.js';
import { sameInstant } from '../instants.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';
import { newKey } from '../visitor.js';

const rule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `idempotency.${id}`,
  section: '3, idempotency',
  title,
  check,
});

function repeats(answer: Answer, first: Answer): void {
  want(answer.status === 200 && same(answer.body, first.body), answer, `200 ${first.text}`);
}

const newWish = async (t: Session) => {
  const offer = await t.offer();
  return t.wish(offer, await t.roomy(offer));
};

const rules: Rule[] = [
  rule('replay', 'The same key and payload are answered with 200 and the first body', async (t) => {
    const { wish, answer } = await t.sample();
    repeats(await t.book(wish), answer);
  }),
  rule('once', 'A repeat takes no second time', async (t) => {
    const offer = await t.offer();
    const slot = await t.roomy(offer);
    const { wish } = await t.booked(offer, slot);
    const before = await t.freeAt(offer, slot);
    const answer = await t.book(wish);
    const after = await t.freeAt(offer, slot);
    want(
      same(before, after),
      answer,
      `${before.join(', ') || 'nobody'} free at ${slot.start}`,
      after.join(', ') || 'nobody',
    );
  }),
  rule('member-order', 'The order of members and the space between them make no difference', async (t) => {
    const { wish, answer } = await t.sample();
    repeats(await t.book(JSON.stringify(turned(wish), null, 2)), answer);
  }),
  rule('text-plain', 'A repeat as text/plain is the same', async (t) => {
    const { wish, answer } = await t.sample();
    repeats(await t.book(wish, { 'content-type': 'text/plain' }), answer);
  }),
  rule('other-payload', 'The same key with another payload is refused', async (t) => {
    const { wish } = await t.sample();
    refused(await t.book({ ...wish, notes: 'Something else' }), 422, 'idempotency-key-reused');
  }),
  rule('other-start', 'So is the same key for another time', async (t) => {
    const { wish, offer } = await t.sample();
    const { start } = await t.free(offer, (slot) => !sameInstant(slot.start, wish.start));
    refused(await t.book({ ...wish, start, practitioner: 'any' }), 422, 'idempotency-key-reused');
  }),
  rule('other-visitor', 'Nobody else gets the first answer by the same key', async (t) => {
    const { wish, offer, slot } = await t.sample();
    const { people } = t.wish(offer, slot);
    refused(await t.book({ ...wish, people }), 422, 'idempotency-key-reused');
  }),
  rule('refused-unbound', 'A refused request does not bind its key', async (t) => {
    const wish = await newWish(t);
    const people = [{ ...wish.people[0], email: 'conformance' }];
    refused(await t.book({ ...wish, people }), 422, 'invalid-fields');
    answered(await t.book(wish), 201);
  }),
  rule('taken-unbound', 'Nor does one for a time that was taken', async (t) => {
    const { offer, slot, who } = await t.sample();
    const wish = t.wish(offer, slot, { practitioner: who });
    refused(await t.book(wish), 409, 'slot-taken');
    const { start, practitioners } = await t.free(offer);
    answered(await t.book({ ...wish, start, practitioner: practitioners[0] }), 201);
  }),
  rule('at-once', 'Of five sent at once, one is answered with 201, the others with the same', async (t) => {
    const wish = await newWish(t);
    const answers = await Promise.all(Array.from({ length: 5 }, () => t.book(wish)));
    const created = answers.filter(({ status }) => status === 201);
    want(created.length === 1, answers[0]!, 'one 201', answers.map(({ status }) => status).join(', '));
    for (const answer of answers) if (answer !== created[0]) repeats(answer, created[0]!);
  }),
  rule('header', 'The key may come in the Idempotency-Key header', async (t) => {
    const { idempotencyKey, ...rest } = await newWish(t);
    answered(await t.book(rest, { 'idempotency-key': idempotencyKey }), 201);
  }),
  rule('header-quoted', 'The header may be quoted, and means the same', async (t) => {
    const { idempotencyKey, ...rest } = await newWish(t);
    const first = await t.book(rest, { 'idempotency-key': `"${idempotencyKey}"` });
    answered(first, 201);
    repeats(await t.book(rest, { 'idempotency-key': idempotencyKey }), first);
  }),
  rule('header-and-body', 'The key may come in both', async (t) => {
    const wish = await newWish(t);
    answered(await t.book(wish, { 'idempotency-key': wish.idempotencyKey }), 201);
  }),
  rule('header-differs', 'A header that differs from the body is refused', async (t) => {
    const answer = await t.book(await newWish(t), { 'idempotency-key': newKey() });
    want(answer.status === 422, answer, 'status 422');
  }),
  rule(
    'after-cancelling',
    'After a cancellation a repeat is still answered with the first body, and books nothing',
    async (t) => {
      t.clinic.link('cancel');
      const offer = await t.offer();
      const slot = await t.free(offer);
      const { wish, answer, body } = await t.booked(offer, slot, { practitioner: slot.practitioners[0] });
      answered(await t.cancel(t.tokenOf(body)), 200);
      const free = await t.freeAt(offer, slot);
      const replay = await t.book(wish);
      repeats(replay, answer);
      want(
        same(await t.freeAt(offer, slot), free),
        replay,
        `${slot.start} to be as free as before the repeat`,
      );
    },
  ),
];

/** The same JSON, every object's members in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

export const idempotency: Group = { name: 'idempotency', title: 'Idempotency', rules };
