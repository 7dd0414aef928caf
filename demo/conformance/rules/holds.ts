/** Section 5: a time kept while the visitor fills in the form. */
import type { Slot } from '../../../src/protocol/availability.js';
import { holdAnswer } from '../../../src/protocol/hold.js';
import { answered, invalid, offered, readAs, refused, want } from '../expect.js';
import type { Answer } from '../http.js';
import { hasOwnOffset, minutesBetween } from '../instants.js';
import type { Offer } from '../offer.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';
import { newKey } from '../visitor.js';

interface Keeping {
  offer: Offer;
  slot: Slot;
  who: string;
  holdId: string;
  body: ReturnType<Session['holdBody']>;
  answer: Answer;
}

/** A rule about a time that is being kept. */
const kept = (
  id: string,
  title: string,
  check: (t: Session, keeping: Keeping) => Promise<void> | void,
): Rule =>
  rule(id, title, async (t) => {
    const offer = await t.offer();
    const slot = await t.free(offer);
    const body = t.holdBody(offer, slot);
    const answer = await t.hold(body);
    answered(answer, 201);
    await check(t, { offer, slot, who: body.practitioner, holdId: body.holdId, body, answer });
  });

const rule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `holds.${id}`,
  section: '5',
  title,
  async check(t) {
    t.clinic.link('holds');
    await check(t);
  },
});

const wishOf = (t: Session, { offer, slot, who }: Keeping, changes: Record<string, unknown> = {}) =>
  t.wish(offer, slot, { practitioner: who, ...changes });

async function free(t: Session, { offer, slot, who, answer }: Keeping, query: Record<string, string> = {}) {
  const left = await t.freeAt(offer, slot, query);
  want(
    left.includes(who),
    answer,
    `${who} free at ${slot.start}${query.holdId ? ' to the holder' : ''}`,
    'taken',
  );
}

async function taken(t: Session, { offer, slot, who, answer }: Keeping) {
  const left = await t.freeAt(offer, slot);
  want(!left.includes(who), answer, `${who} taken at ${slot.start}`, 'free');
}

const rules: Rule[] = [
  kept(
    'created',
    'A hold is answered with holdId, expiresAt and practitioner',
    (_, { answer, holdId, who }) => {
      const body = readAs(holdAnswer, answer);
      want(body.holdId === holdId, answer, `"holdId": "${holdId}"`);
      want(body.practitioner === who, answer, `"practitioner": "${who}"`);
    },
  ),
  kept('expires', 'It expires in a while, by the server’s clock', (t, { answer }) => {
    const { expiresAt } = readAs(holdAnswer, answer);
    const minutes = minutesBetween(new Date(t.now()).toISOString(), expiresAt);
    want(minutes > 0 && minutes <= 240, answer, 'an expiresAt some minutes ahead', expiresAt);
  }),
  kept('offset', 'expiresAt has the clinic’s own offset', (t, { answer }) => {
    const { expiresAt } = readAs(holdAnswer, answer);
    want(hasOwnOffset(expiresAt, t.clinic.zone), answer, `the offset of ${t.clinic.zone}`, expiresAt);
  }),
  rule('anyone', 'With "any", one of those who are free is kept', async (t) => {
    const offer = await t.offer();
    const slot = await t.free(offer);
    const answer = await t.hold(t.holdBody(offer, slot, { practitioner: 'any' }));
    answered(answer, 201);
    const { practitioner } = readAs(holdAnswer, answer);
    want(slot.practitioners.includes(practitioner), answer, `one of ${slot.practitioners.join(', ')}`);
  }),
  kept('again', 'The same hold once more is the same hold', async (t, { body, answer, who }) => {
    const second = await t.hold(body);
    want(second.status === 201 || second.status === 200, second, 'status 201');
    want(readAs(holdAnswer, second).practitioner === who, second, answer.text);
  }),
  rule('again-any', 'The same hold once more keeps nobody else', async (t) => {
    const offer = await t.offer();
    const slot = await t.roomy(offer);
    const body = t.holdBody(offer, slot, { practitioner: 'any' });
    answered(await t.hold(body), 201);
    const before = await t.freeAt(offer, slot);
    const answer = await t.hold(body);
    const after = await t.freeAt(offer, slot);
    const [wanted, came] = [before, after].map((ids) => `${ids.join(', ') || 'nobody'} free`);
    want(wanted === came, answer, wanted!, came);
  }),
  kept('hides', 'A time that is kept is no longer listed to others', taken),
  kept('own-listed', 'It stays listed to whoever asks with its holdId', (t, keeping) =>
    free(t, keeping, { holdId: keeping.holdId }),
  ),
  kept('blocks-booking', 'Others cannot book it', async (t, keeping) => {
    refused(await t.book(wishOf(t, keeping)), 409, 'slot-taken');
  }),
  kept('blocks-hold', 'Others cannot hold it', async (t, { offer, slot }) => {
    refused(await t.hold(t.holdBody(offer, slot)), 409, 'slot-taken');
  }),
  kept('own-booking', 'Whoever holds it books it', async (t, keeping) => {
    answered(await t.book(wishOf(t, keeping, { holdId: keeping.holdId })), 201);
  }),
  kept('consumed', 'Booking consumes the hold: releasing it afterwards frees nothing', async (t, keeping) => {
    const { holdId } = keeping;
    const booked = await t.book(wishOf(t, keeping, { holdId }));
    offered(booked.status === 201, 'whoever holds it cannot book it');
    await t.release(holdId);
    await taken(t, keeping);
  }),
  kept('moves', 'A new time under the same holdId moves the hold', async (t, keeping) => {
    const { offer, slot, holdId, body } = keeping;
    const other = await t.free(
      offer,
      ({ start }) => Date.parse(start) >= Date.parse(slot.end) + 12 * 3_600_000,
    );
    const practitioner = other.practitioners[0]!;
    const answer = await t.hold({ ...body, holdId, start: other.start, practitioner } as typeof body);
    answered(answer, 201);
    await taken(t, { ...keeping, slot: other, who: practitioner, answer });
    await free(t, { ...keeping, answer });
  }),
  kept('release', 'A released time is free again', async (t, keeping) => {
    const answer = await t.release(keeping.holdId);
    want(answer.status >= 200 && answer.status < 300, answer, 'a 2xx status');
    await free(t, { ...keeping, answer });
  }),
  kept('release-others', 'Another holdId releases nothing', async (t, keeping) => {
    await t.release(newKey());
    await taken(t, keeping);
  }),
  rule(
    'unknown-ignored',
    'A holdId that nobody knows does not hinder a booking of a free time',
    async (t) => {
      const offer = await t.offer();
      answered(await t.book(t.wish(offer, await t.free(offer), { holdId: newKey() })), 201);
    },
  ),
  kept('released-ignored', 'Nor does one that was released', async (t, keeping) => {
    const { holdId } = keeping;
    await t.release(holdId);
    answered(await t.book(wishOf(t, keeping, { holdId })), 201);
  }),
  rule('expired', 'With a lapsed holdId and the time gone, hold-expired offers others', async (t) => {
    const { offer, slot, who } = await t.sample();
    const answer = await t.book(t.wish(offer, slot, { practitioner: who, holdId: newKey() }));
    if (answer.status === 410) refused(answer, 410, 'hold-expired');
    else refused(answer, 409, 'slot-taken', 'hold-expired');
  }),
  rule('unknown-service', 'A hold of an unknown service is refused', async (t) => {
    const offer = await t.offer();
    const body = t.holdBody(offer, await t.free(offer), { service: 'conformance-unknown' });
    invalid(await t.hold(body), '#/service');
  }),
  rule('no-id', 'A hold without holdId is refused', async (t) => {
    const offer = await t.offer();
    const { holdId: _, ...rest } = t.holdBody(offer, await t.free(offer));
    invalid(await t.http.post(t.clinic.link('holds'), rest), '#/holdId');
  }),
];

export const holds: Group = { name: 'holds', title: 'Holds', rules };
