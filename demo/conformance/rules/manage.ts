/** Section 6: a booking seen, moved and cancelled by whoever has its token. */
import type { Slot } from '../../../src/protocol/availability.js';
import { managedBooking } from '../../../src/protocol/manage.js';
import { answered, offered, readAs, refused, same, want } from '../expect.js';
import type { Answer } from '../http.js';
import { overlap, sameInstant } from '../instants.js';
import type { Offer } from '../offer.js';
import type { Group, Rule } from '../rule.js';
import type { Booked, Session } from '../session.js';
import { newKey, newVisitor, PAGE, saidBy } from '../visitor.js';

interface Own extends Booked {
  offer: Offer;
  who: string;
  token: string;
}

const rule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `manage.${id}`,
  section: '6',
  title,
  async check(t) {
    t.clinic.link('manage');
    await check(t);
  },
});

/** A rule about a booking of its own, that can be changed so. */
const owned =
  (change: 'cancel' | 'reschedule') =>
  (id: string, title: string, check: (t: Session, own: Own) => Promise<void>): Rule =>
    rule(id, title, async (t) => {
      t.clinic.link(change);
      const offer = await t.offer();
      const slot = await t.free(offer);
      const who = slot.practitioners[0]!;
      const booked = await t.booked(offer, slot, { practitioner: who });
      await check(t, { ...booked, offer, who, token: t.tokenOf(booked.body) });
    });
const cancelling = owned('cancel');
const rescheduling = owned('reschedule');

const moving = (t: Session, token: string, slot: Slot, more: Record<string, unknown> = {}) =>
  t.manage('reschedule', {
    token,
    idempotencyKey: newKey(),
    start: slot.start,
    practitioner: slot.practitioners[0]!,
    ...more,
  });

const view = (t: Session, token: string) => t.manage('manage', { token });

/** A free time well away from what is booked. */
const elsewhere = (t: Session, { offer, slot }: Own) =>
  t.free(offer, ({ start }) => Date.parse(start) >= Date.parse(slot.end) + 12 * 3_600_000);

async function isAt(t: Session, token: string, start: string): Promise<void> {
  const answer = await view(t, token);
  answered(answer, 200);
  want(sameInstant(readAs(managedBooking, answer).start, start), answer, `"start": "${start}"`);
}

async function freeTo(t: Session, { offer, who }: Own, slot: Slot, answer: Answer): Promise<void> {
  want((await t.freeAt(offer, slot)).includes(who), answer, `${who} free at ${slot.start}`, 'taken');
}

/** The next start of the same practitioner before this appointment is over. */
const overlapping = (slot: Slot, slots: readonly Slot[]) =>
  slots.find(
    (other) =>
      other !== slot &&
      overlap(other, slot) &&
      Date.parse(other.start) > Date.parse(slot.start) &&
      other.practitioners.includes(slot.practitioners[0]!),
  );

/** A booking that is too near to be changed, if it can be made at all: it stays on the server. */
function late(t: Session): Promise<string> {
  return t.once('late', async () => {
    t.tokenOf((await t.sample()).body);
    const { minNoticeMinutes: notice, cancelUntilMinutes: until = 0 } = t.clinic.policies;
    offered(until > notice, 'whatever can still be booked can still be changed');
    const offer = await t.offer();
    const { slots } = await t.available(offer);
    const slot = slots.find(({ start }) => {
      const ahead = (Date.parse(start) - t.now()) / 60_000;
      return ahead > notice + 5 && ahead < until - 5;
    });
    offered(slot, 'nothing is free so soon that it could not be changed');
    return t.tokenOf((await t.booked(offer, slot)).body);
  });
}

/** A refusal for want of time, with whom to call if the document has a telephone number. */
function tooLate(t: Session, answer: Answer): void {
  const { phone } = refused(answer, 403, 'outside-cancellation-window');
  want(phone ?? !t.clinic.document.clinic?.phone, answer, '"phone"');
}

const windowRules: Rule[] = [
  rule('window-cancel', 'Later than cancelUntilMinutes nothing is cancelled', async (t) => {
    t.clinic.link('cancel');
    tooLate(t, await t.cancel(await late(t)));
  }),
  rule('window-reschedule', 'Later than cancelUntilMinutes nothing is moved', async (t) => {
    t.clinic.link('reschedule');
    const token = await late(t);
    tooLate(t, await moving(t, token, await t.free(await t.offer())));
  }),
];

const rules: Rule[] = [
  rule('link', 'links.manage is https (or loopback), with the token in the fragment alone', async (t) => {
    const { answer, body } = await t.sample();
    offered(body.links?.manage, 'bookings are answered without links.manage');
    want(/#.*\bbooking=./.test(body.links.manage), answer, '#booking=TOKEN at the end of links.manage');
    const token = t.tokenOf(body);
    const link = new URL(body.links.manage);
    const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(link.hostname);
    want(link.protocol === 'https:' || loopback, answer, 'an https link', link.origin);
    want(!(link.pathname + link.search).includes(token), answer, 'no token before the #', link.href);
    want(token.length >= 20, answer, 'a token that cannot be guessed', `${token.length} characters`);
  }),
  rule('link-own', 'links.manage is not built of the page the visitor came from', async (t) => {
    const { answer, body } = await t.sample();
    t.tokenOf(body);
    const link = new URL(body.links!.manage!);
    want(link.host !== new URL(PAGE).host, answer, 'the clinic’s own address', link.origin);
  }),
  rule('view', 'The token shows the booking', async (t) => {
    const { body } = await t.sample();
    const answer = await view(t, t.tokenOf(body));
    answered(answer, 200);
    const seen = readAs(managedBooking, answer);
    for (const name of ['id', 'reference', 'status', 'service', 'minutes'] as const)
      want(seen[name] === body[name], answer, `"${name}": ${JSON.stringify(body[name])}`);
    want(sameInstant(seen.start, body.start ?? ''), answer, `"start": "${body.start}"`);
  }),
  rule('no-contact-data', 'It shows nothing the visitor said of themselves', async (t) => {
    const { body, wish } = await t.sample();
    const answer = await view(t, t.tokenOf(body));
    const leak = saidBy(wish).find((text) => answer.text.includes(text));
    want(!leak, answer, 'no name or address', leak);
  }),
  rule('post-only', 'A link that is merely opened shows and changes nothing', async (t) => {
    const { body } = await t.sample();
    const token = t.tokenOf(body);
    for (const name of ['manage', 'cancel'] as const) {
      if (!t.clinic.has(name)) continue;
      const address = new URL(t.clinic.link(name));
      address.searchParams.set('token', token);
      address.searchParams.set('idempotencyKey', newKey());
      const answer = await t.http.send(address.href);
      want(answer.status >= 400, answer, 'a refusal, such as 405');
    }
    const seen = readAs(managedBooking, await view(t, token));
    want(seen.status !== 'cancelled', await view(t, token), 'a booking that still stands');
  }),
  rule('unknown-token', 'An unknown token is refused with unknown-booking', async (t) => {
    refused(await view(t, `conformance-${newKey()}`), 404, 'unknown-booking');
  }),
  rule('altered-token', 'So is a token with one letter changed', async (t) => {
    const token = t.tokenOf((await t.sample()).body);
    const at = Math.floor(token.length * 0.75);
    const altered = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    refused(await view(t, altered), 404, 'unknown-booking');
  }),
  rule('booking-id', 'The booking’s id and reference are no tokens', async (t) => {
    const { body } = await t.sample();
    t.tokenOf(body);
    refused(await view(t, body.id), 404, 'unknown-booking');
    refused(await view(t, body.reference), 404, 'unknown-booking');
  }),
  rescheduling('reschedule', 'A booking is moved, and answered with its new time', async (t, own) => {
    const slot = await elsewhere(t, own);
    const answer = await moving(t, own.token, slot);
    answered(answer, 200);
    const { start, end, id } = readAs(managedBooking, answer);
    want(sameInstant(start, slot.start), answer, `"start": "${slot.start}"`);
    want(sameInstant(end, slot.end), answer, `"end": "${slot.end}"`);
    want(id === own.body.id, answer, `"id": "${own.body.id}"`);
    await isAt(t, own.token, slot.start);
  }),
  rescheduling('reschedule-frees', 'The old time is free again, the new one is taken', async (t, own) => {
    const slot = await elsewhere(t, own);
    const answer = await moving(t, own.token, slot);
    answered(answer, 200);
    await freeTo(t, own, own.slot, answer);
    const left = await t.freeAt(own.offer, slot);
    want(!left.includes(slot.practitioners[0]!), answer, `${slot.start} taken`, 'free');
  }),
  rescheduling('reschedule-again', 'The same key moves it once, and is answered alike', async (t, own) => {
    const [first, idempotencyKey] = [await elsewhere(t, own), newKey()];
    const moved = await moving(t, own.token, first, { idempotencyKey });
    answered(moved, 200);
    const again = await moving(t, own.token, first, { idempotencyKey });
    want(again.status === 200 && same(again.body, moved.body), again, `200 ${moved.text}`);
  }),
  rule('reschedule-own-time', 'A booking does not block its own move to an overlapping time', async (t) => {
    t.clinic.link('reschedule');
    const offer = await t.offer();
    const slots = await t.freeSlots(offer);
    const [pair] = slots.flatMap((slot) => {
      const next = overlapping(slot, slots);
      return next ? [{ slot, next }] : [];
    });
    offered(pair, 'no two free times overlap');
    const practitioner = pair.slot.practitioners[0]!;
    const { body } = await t.booked(offer, pair.slot, { practitioner });
    const token = t.tokenOf(body);
    answered(await moving(t, token, pair.next, { practitioner }), 200);
    await isAt(t, token, pair.next.start);
  }),
  rescheduling('reschedule-taken', 'A taken time is refused, and the booking stays', async (t, own) => {
    const slot = await elsewhere(t, own);
    await t.booked(own.offer, slot, { practitioner: slot.practitioners[0] });
    refused(await moving(t, own.token, slot), 409, 'slot-taken');
    await isAt(t, own.token, own.slot.start);
  }),
  rescheduling(
    'reschedule-held',
    'With its holdId, a booking moves to a time the visitor holds',
    async (t, own) => {
      t.clinic.link('holds');
      const slot = await elsewhere(t, own);
      const { holdId } = await t.held(own.offer, slot);
      answered(await moving(t, own.token, slot, { holdId }), 200);
    },
  ),
  rescheduling('reschedule-unknown', 'An unknown token moves nothing', async (t, own) => {
    refused(await moving(t, `conformance-${newKey()}`, await elsewhere(t, own)), 404, 'unknown-booking');
  }),
  cancelling('cancel', 'A booking is cancelled, and says so', async (t, { token }) => {
    const answer = await t.cancel(token);
    answered(answer, 200);
    want(readAs(managedBooking, answer).status === 'cancelled', answer, '"status": "cancelled"');
  }),
  cancelling('cancel-frees', 'Its time is free again', async (t, own) => {
    const answer = await t.cancel(own.token);
    answered(answer, 200);
    await freeTo(t, own, own.slot, answer);
    const practitioner = own.who;
    answered(await t.book(t.wish(own.offer, own.slot, { practitioner, people: [newVisitor()] })), 201);
  }),
  cancelling('cancel-again', 'The same key is answered alike', async (t, { token }) => {
    const key = newKey();
    const first = await t.cancel(token, key);
    answered(first, 200);
    const again = await t.cancel(token, key);
    want(again.status === 200 && same(again.body, first.body), again, `200 ${first.text}`);
  }),
  cancelling('already-cancelled', 'Another key is refused with already-cancelled', async (t, { token }) => {
    answered(await t.cancel(token), 200);
    refused(await t.cancel(token), 410, 'already-cancelled');
  }),
  cancelling('cancelled-seen', 'A cancelled booking is shown as cancelled', async (t, { token }) => {
    answered(await t.cancel(token), 200);
    const answer = await view(t, token);
    answered(answer, 200);
    want(readAs(managedBooking, answer).status === 'cancelled', answer, '"status": "cancelled"');
  }),
  cancelling('cancelled-stays', 'A cancelled booking cannot be moved', async (t, own) => {
    t.clinic.link('reschedule');
    const slot = await elsewhere(t, own);
    answered(await t.cancel(own.token), 200);
    refused(await moving(t, own.token, slot), 410, 'already-cancelled');
  }),
  cancelling('cancel-unknown', 'An unknown token cancels nothing', async (t) => {
    refused(await t.cancel(`conformance-${newKey()}`), 404, 'unknown-booking');
  }),
];

export const manage: Group = { name: 'manage', title: 'Manage', rules: [...rules, ...windowRules] };
