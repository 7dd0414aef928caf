/** Section 3: what a booking is answered with, and what it takes. */
import { bookingAnswer } from '../../../src/protocol/booking-answer.js';
import { answered, offered, readAs, refused, want } from '../expect.js';
import { hasOwnOffset, overlap, sameInstant } from '../instants.js';
import { lengthOf, priceOf, type Offer } from '../offer.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';
import { newPhone, newVisitor } from '../visitor.js';
import { forTwo, withAddOn } from './availability.js';
import { bookingRule as rule, silent, sized } from './booking-parts.js';
import { refusedRules } from './booking-refused.js';
import { takenRules } from './booking-taken.js';

const rules: Rule[] = [
  rule('created', 'A booking is answered with 201 and what was booked', async (t) => {
    const { answer } = await t.sample();
    const { id, reference } = readAs(bookingAnswer, answer);
    want(id && reference, answer, 'an id and a reference');
  }),
  rule('echo', 'The answer names service, minutes, start and time zone', async (t) => {
    const { answer, wish, body } = await t.sample();
    want(body.service === wish.service, answer, `"service": "${wish.service}"`);
    want(body.minutes === wish.minutes, answer, `"minutes": ${wish.minutes}`);
    want(sameInstant(body.start, wish.start), answer, `"start": "${wish.start}"`);
    want(body.timeZone === t.clinic.zone, answer, `"timeZone": "${t.clinic.zone}"`);
  }),
  rule('end', 'The end is the start, consultation and massage later', async (t) => {
    const { answer, offer, body, slot } = await t.sample();
    want(sameInstant(body.end, t.endOf(offer, slot.start)), answer, `"end": "${t.endOf(offer, slot.start)}"`);
  }),
  rule('offsets', 'Start and end have the clinic’s own offset', async (t) => {
    const { answer, body } = await t.sample();
    const wrong = [body.start, body.end].find((at) => at && !hasOwnOffset(at, t.clinic.zone));
    want(wrong === undefined, answer, `the offset of ${t.clinic.zone}`, wrong);
  }),
  rule('status', 'The status is what the policies promise', async (t) => {
    const { answer, body } = await t.sample();
    const { confirmation, payment } = t.clinic.policies;
    const promised = [
      confirmation === 'request' ? 'requested' : 'confirmed',
      ...(payment === 'online' ? ['payment_required'] : []),
    ];
    want(promised.includes(body.status), answer, `"status": "${promised.join('" or "')}"`);
  }),
  rule('practitioner', 'The chosen practitioner gives the massage', async (t) => {
    const { answer, body, who } = await t.sample();
    want(body.practitioner === who, answer, `"practitioner": "${who}"`);
  }),
  rule('anyone', 'With "any", a person is named who was free, unless it is only requested', async (t) => {
    const offer = await t.offer();
    const slot = await t.free(offer);
    const { answer, body } = await t.booked(offer, slot);
    offered(body.status !== 'requested', 'bookings are requested');
    const { practitioner = '' } = body;
    want(slot.practitioners.includes(practitioner), answer, `one of ${slot.practitioners.join(', ')}`);
  }),
  rule('preference', 'A strict preference is kept', async (t) => {
    const offer = await t.offer();
    const people = t.clinic.practitionersOf(offer);
    const gender = people.at(-1)?.gender;
    offered(gender, 'the document names no genders');
    const such = people.filter((one) => one.gender === gender).map(({ id }) => id);
    const slot = await t.free(offer, ({ practitioners }) => practitioners.some((id) => such.includes(id)));
    const { answer, body } = await t.booked(offer, slot, { preference: { gender, strict: true } });
    offered(body.status !== 'requested', 'bookings are requested');
    want(such.includes(body.practitioner ?? ''), answer, `one of ${such.join(', ')}`);
  }),
  rule('add-ons', 'Add-ons count in the end and in the price', async (t) => {
    const offer = withAddOn(t);
    const slot = await t.free(offer);
    const { answer, body } = await t.booked(offer, slot);
    const end = t.endOf(offer, slot.start);
    want(sameInstant(body.end, end), answer, `"end": "${end}", ${lengthOf(offer)} minutes later`);
  }),
  rule('people', 'A booking for two names two practitioners and takes both', async (t) => {
    const offer = forTwo(t);
    const slot = await t.free(offer);
    const { answer, body } = await t.booked(offer, slot);
    offered(body.status !== 'requested', 'bookings are requested');
    const { practitioners = [] } = body;
    want(new Set(practitioners).size === 2, answer, '"practitioners" with two of them');
    const left = await t.freeAt({ ...offer, people: 1 }, slot);
    const free = practitioners.find((id) => left.includes(id));
    want(!free, answer, 'both to be taken', `${free} is still free at ${slot.start}`);
  }),
  rule('required-only', 'What is not required may be left out', async (t) => {
    const offer = await t.offer();
    const { protocol, idempotencyKey, service, minutes, start, people, answers, consents } = t.wish(
      offer,
      await t.free(offer),
    );
    const needed = {
      ...(Object.keys(answers).length ? { answers } : {}),
      ...(consents.length ? { consents } : {}),
    };
    const body = { protocol, idempotencyKey, service, minutes, start, people, ...needed };
    answered(await t.book(body), 201);
  }),
  rule('phone-only', 'A telephone number is contact enough', async (t) => {
    const offer = await t.offer();
    const people = [{ name: newVisitor().name, phone: newPhone() }];
    answered(await t.book(t.wish(offer, await t.free(offer), { people })), 201);
  }),
  rule('unknown-ignored', 'Members that nobody knows are ignored', async (t) => {
    const offer = await t.offer();
    const wish = t.wish(offer, await t.free(offer), { conformance: { a: [1] } });
    answered(await t.book({ ...wish, people: wish.people.map((one) => ({ ...one, conformance: 1 })) }), 201);
  }),
  rule('occupies', 'A booked practitioner is no longer free at that time', async (t) => {
    const { answer, offer, slot, who } = await t.sample();
    const { slots } = await t.available(offer);
    const free = slots.find((one) => overlap(one, slot) && one.practitioners.includes(who));
    want(
      !free,
      answer,
      `${who} to be taken from ${slot.start} to ${slot.end}`,
      free && `a slot at ${free.start}`,
    );
  }),
  rule('price-of-extras', 'The price of add-ons is part of what is quoted', (t) =>
    dearer(t, withAddOn(t), { addOns: [] }),
  ),
  rule('price-of-two', 'Two people pay twice', (t) => dearer(t, forTwo(t), { people: 1 })),
  rule('64-kib', 'A body of 64 KiB is accepted', async (t) => {
    const offer = await t.offer();
    const body = sized(t.wish(offer, await t.free(offer)), 65_536);
    answered(await t.book(body), 201);
  }),
  rule('no-contact-data', 'No answer repeats what the visitor said of themselves', async (t) => {
    const { answer, wish, offer, slot, who } = await t.sample();
    const other = t.wish(offer, slot, { practitioner: who });
    silent(answer, wish);
    silent(await t.book(other), other);
  }),
];

/** The price of less is not enough, and the whole one is. */
async function dearer(t: Session, offer: Offer, less: Partial<Offer>): Promise<void> {
  const [whole, part] = [priceOf(offer), priceOf({ ...offer, ...less })];
  offered(whole && part && whole.amount !== part.amount, 'it has no price');
  const slot = await t.free(offer);
  refused(await t.book(t.wish(offer, slot, { quoted: part })), 409, 'price-changed');
  answered(await t.book(t.wish(offer, slot)), 201);
}

export const booking: Group = {
  name: 'booking',
  title: 'Booking',
  rules: [...rules, ...takenRules, ...refusedRules],
};
