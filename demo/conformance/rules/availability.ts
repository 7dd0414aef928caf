/** Section 2: which starts are free. */
import { addDays } from '../../../src/booking/dates.js';
import { dateIn } from '../../../src/booking/zone.js';
import { availability as shape, type Availability } from '../../../src/protocol/availability.js';
import { answered, offered, readAs, refused, want } from '../expect.js';
import type { Answer } from '../http.js';
import { hasOwnOffset, minutesBetween } from '../instants.js';
import { lengthOf, type Offer } from '../offer.js';
import type { Group, Rule } from '../rule.js';
import type { Session } from '../session.js';

interface Wide extends Availability {
  answer: Answer;
  offer: Offer;
}

/** All that can be booked, looked at by many rules. */
const wide = (t: Session): Promise<Wide> =>
  t.once('wide', async () => {
    const offer = await t.offer();
    return { offer, ...(await read(t, t.wide(offer))) };
  });

async function read(t: Session, query: Record<string, string>): Promise<Availability & { answer: Answer }> {
  const answer = await t.ask(query);
  answered(answer, 200);
  return { answer, ...readAs(shape, answer) };
}

const rule = (id: string, title: string, check: Rule['check']): Rule => ({
  id: `availability.${id}`,
  section: '2',
  title,
  check,
});

/** A question that makes no sense is refused with invalid-fields. */
const refusal = (id: string, title: string, change: (t: Session) => Record<string, string>): Rule =>
  rule(id, title, async (t) => {
    const answer = await t.ask(t.wide(await t.offer(), change(t)));
    const { errors } = refused(answer, 422, 'invalid-fields');
    want(errors?.length, answer, '"errors" that name the field');
  });

const rules: Rule[] = [
  rule('shape', 'Availability answers timeZone, asOf, nextAvailable and slots', async (t) => {
    const { answer, asOf, nextAvailable } = await wide(t);
    want(asOf !== undefined, answer, 'asOf');
    want(nextAvailable !== undefined, answer, 'nextAvailable');
  }),
  rule('time-zone', 'The time zone is the one of the document', async (t) => {
    const { answer, timeZone } = await wide(t);
    want(timeZone === t.clinic.zone, answer, t.clinic.zone, timeZone);
  }),
  rule('as-of', 'asOf is the server’s clock, and within ten minutes of this machine’s', async (t) => {
    const { answer, asOf } = await read(t, t.wide(await t.offer()));
    offered(asOf, 'there is no asOf');
    const off = Math.abs(minutesBetween(asOf, new Date().toISOString()));
    want(off < 10, answer, new Date().toISOString(), asOf);
  }),
  rule('offsets', 'Every instant has the clinic’s own offset', async (t) => {
    const { answer, asOf, slots } = await wide(t);
    const instants = [asOf ?? [], ...slots.flatMap(({ start, end }) => [start, end])].flat();
    const wrong = instants.find((instant) => !hasOwnOffset(instant, t.clinic.zone));
    want(wrong === undefined, answer, `the offset of ${t.clinic.zone}`, wrong);
  }),
  rule('sorted', 'Slots are listed by start', async (t) => {
    const { answer, slots } = await wide(t);
    const wrong = slots.find((slot, i) => i > 0 && Date.parse(slots[i - 1]!.start) > Date.parse(slot.start));
    want(!wrong, answer, 'no slot earlier than the one before', wrong && `${wrong.start} after a later one`);
  }),
  rule('length', 'A slot lasts consultation and massage', async (t) => {
    const { answer, slots, offer } = await wide(t);
    const wrong = slots.find(({ start, end }) => minutesBetween(start, end) !== lengthOf(offer));
    want(!wrong, answer, `slots of ${lengthOf(offer)} minutes`, wrong && `${wrong.start} to ${wrong.end}`);
  }),
  rule('add-ons', 'Add-ons lengthen the slot', async (t) => {
    const offer = withAddOn(t);
    const { answer, slots } = await read(t, t.wide(offer));
    const wrong = slots.find(({ start, end }) => minutesBetween(start, end) !== lengthOf(offer));
    want(!wrong, answer, `slots of ${lengthOf(offer)} minutes`, wrong && `${wrong.start} to ${wrong.end}`);
  }),
  rule('practitioners-known', 'Slots list practitioners of the document who give the massage', async (t) => {
    const { answer, slots, offer } = await wide(t);
    offered(t.clinic.document.practitioners, 'the document names no practitioners');
    const known = t.clinic.practitionersOf(offer).map(({ id }) => id);
    const wrong = slots.flatMap(({ practitioners }) => practitioners).find((id) => !known.includes(id));
    want(wrong === undefined, answer, `only ${known.join(', ')}`, wrong);
  }),
  rule('open-hours', 'Slots lie within the opening hours, and on no closure', async (t) => {
    const { answer, slots } = await wide(t);
    const open = t.clinic.openAround(t.today(), t.lastDate());
    offered(open, 'the document names no hours');
    const wrong = slots.find(
      ({ start, end }) => !open.some(({ from, to }) => from <= Date.parse(start) && Date.parse(end) <= to),
    );
    want(!wrong, answer, 'only times at which the clinic is open', wrong && `${wrong.start} to ${wrong.end}`);
  }),
  rule('notice', 'No slot is sooner than minNoticeMinutes', async (t) => {
    const { answer, slots, asOf = '' } = await wide(t);
    const notice = t.clinic.policies.minNoticeMinutes;
    const wrong = slots.find(({ start }) => minutesBetween(asOf, start) < notice);
    want(!wrong, answer, `slots from ${notice} minutes after ${asOf}`, wrong?.start);
  }),
  rule('one-day', 'from and to are inclusive, and no other day is listed', async (t) => {
    const offer = await t.offer();
    const slots = await t.freeSlots(offer);
    offered(slots[0], 'nothing is free');
    const day = dateIn(slots[0].start, t.clinic.zone);
    const { answer, slots: found } = await read(t, t.wide(offer, { from: day, to: day }));
    const wanted = slots.filter(({ start }) => dateIn(start, t.clinic.zone) === day);
    const stray = found.find(({ start }) => dateIn(start, t.clinic.zone) !== day);
    want(!stray, answer, `only slots of ${day}`, stray?.start);
    const lacking = wanted.find(({ start }) => !found.some((slot) => slot.start === start));
    want(!lacking, answer, `${lacking?.start}, as in a longer question`);
  }),
  rule('last-day', 'The last day is included', async (t) => {
    const offer = await t.offer();
    const slots = await t.freeSlots(offer);
    const first = slots[0] && dateIn(slots[0].start, t.clinic.zone);
    const later = slots.find(({ start }) => first && dateIn(start, t.clinic.zone) > first);
    offered(first && later, 'only one day has free times');
    const to = dateIn(later.start, t.clinic.zone);
    const { answer, slots: found } = await read(t, t.wide(offer, { from: first, to }));
    want(
      found.some(({ start }) => start === later.start),
      answer,
      `${later.start} among the slots`,
    );
  }),
  rule('62-days', '62 days apart are answered', async (t) => {
    const from = t.today();
    answered(await t.ask(t.wide(await t.offer(), { from, to: addDays(from, 62) })), 200);
  }),
  refusal('63-days', '63 days apart are refused', (t) => ({ from: t.today(), to: addDays(t.today(), 63) })),
  refusal('unknown-service', 'An unknown service is refused', () => ({ service: 'conformance-unknown' })),
  refusal('unknown-minutes', 'A length that is not offered is refused', (t) => ({
    minutes: String(unknownMinutes(t)),
  })),
  refusal('unknown-practitioner', 'An unknown practitioner is refused', () => ({
    practitioner: 'conformance-unknown',
  })),
  refusal('unknown-add-on', 'An unknown add-on is refused', () => ({ addOns: 'conformance-unknown' })),
  refusal('impossible-date', 'A date that does not exist is refused', (t) => ({
    from: `${t.today().slice(0, 4)}-02-30`,
    to: `${t.today().slice(0, 4)}-03-10`,
  })),
  refusal('turned-dates', 'from after to is refused', (t) => ({
    from: addDays(t.today(), 2),
    to: t.today(),
  })),
  rule('next-available', 'nextAvailable is the first date with a slot', async (t) => {
    const { answer, slots, nextAvailable } = await wide(t);
    const first = slots[0] && slots.map(({ start }) => dateIn(start, t.clinic.zone)).sort()[0];
    want(nextAvailable === first, answer, `nextAvailable ${first}`, `${nextAvailable}`);
  }),
  rule('next-available-later', 'nextAvailable looks past "to"', async (t) => {
    const [offer, day] = [await t.offer(), addDays(t.today(), -1)];
    const { nextAvailable: first } = await read(t, t.wide(offer));
    offered(first, 'no date is next');
    const { answer, nextAvailable } = await read(t, t.wide(offer, { from: day, to: day }));
    want(nextAvailable === first, answer, `nextAvailable ${first}`, `${nextAvailable}`);
  }),
  rule('next-available-from', 'nextAvailable is not before "from"', async (t) => {
    const offer = await t.offer();
    const dates = (await t.freeSlots(offer)).map(({ start }) => dateIn(start, t.clinic.zone));
    const later = dates.find((date) => date > dates[0]!);
    offered(later, 'only one day has free times');
    const { answer, nextAvailable } = await read(t, t.wide(offer, { from: later, to: later }));
    want(nextAvailable === later, answer, `nextAvailable ${later}`, `${nextAvailable}`);
  }),
  rule('next-available-null', 'nextAvailable is null where nothing follows', async (t) => {
    const from = addDays(t.lastDate(), 2);
    const { answer, nextAvailable } = await read(t, t.wide(await t.offer(), { from, to: addDays(from, 7) }));
    want(nextAvailable === null, answer, 'nextAvailable null', `${nextAvailable}`);
  }),
  rule('past-empty', 'Days gone by are empty', async (t) => {
    const days = { from: addDays(t.today(), -10), to: addDays(t.today(), -2) };
    const { answer, slots } = await read(t, t.wide(await t.offer(), days));
    want(!slots.length, answer, 'no slots', `${slots.length}, such as ${slots[0]?.start}`);
  }),
  rule('far-empty', 'Days after maxDaysAhead are empty', async (t) => {
    const from = addDays(t.lastDate(), 2);
    const { answer, slots } = await read(t, t.wide(await t.offer(), { from, to: addDays(from, 20) }));
    want(!slots.length, answer, 'no slots', `${slots.length}, such as ${slots[0]?.start}`);
  }),
  rule('practitioner', 'With a practitioner, exactly their slots are listed', async (t) => {
    const { slots, offer } = await wide(t);
    offered(t.clinic.document.practitioners, 'the document names no practitioners');
    const who = slots[0]!.practitioners[0]!;
    await narrowed(t, offer, { practitioner: who }, (ids) => ids.includes(who));
  }),
  rule('preference', 'With a preference, exactly the slots of such practitioners are listed', async (t) => {
    const { offer } = await wide(t);
    const people = t.clinic.practitionersOf(offer);
    const [gender] = people.flatMap((one) => one.gender ?? []);
    offered(gender, 'the document names no genders');
    const such = people.filter((one) => one.gender === gender).map(({ id }) => id);
    const found = await narrowed(t, offer, { preference: gender }, (ids) =>
      ids.some((id) => such.includes(id)),
    );
    const stray = found.slots.flatMap(({ practitioners }) => practitioners).find((id) => !such.includes(id));
    want(stray === undefined, found.answer, `only ${such.join(', ')}`, stray);
  }),
  rule('people', 'For two people every slot has two practitioners', async (t) => {
    const { answer, slots } = await read(t, t.wide(forTwo(t)));
    const wrong = slots.find(({ practitioners }) => new Set(practitioners).size < 2);
    want(
      !wrong,
      answer,
      'two practitioners or more',
      wrong && `${wrong.start}: ${wrong.practitioners.join()}`,
    );
  }),
  rule('unknown-ignored', 'A parameter that nobody knows is ignored', async (t) => {
    answered(await t.ask(t.wide(await t.offer(), { conformance: '1' })), 200);
  }),
  rule('unknown-hold', 'A holdId that nobody knows is ignored', async (t) => {
    const { slots } = await wide(t);
    const holdId = '00000000-0000-4000-8000-00000000c0de';
    const { answer, slots: found } = await read(t, t.wide(await t.offer(), { holdId }));
    want(found.length > 0 && slots.length > 0, answer, 'the slots there are without it');
  }),
];

/** What a filter lists is what it would leave of everything. */
async function narrowed(
  t: Session,
  offer: Offer,
  filter: Record<string, string>,
  accepts: (practitioners: string[]) => boolean,
): Promise<Availability & { answer: Answer }> {
  const all = await t.freeSlots(offer);
  const found = await read(t, t.wide(offer, filter));
  const starts = found.slots.map(({ start }) => start);
  const wanted = all.filter(({ practitioners }) => accepts(practitioners)).map(({ start }) => start);
  const lacking = wanted.find((start) => !starts.includes(start));
  want(lacking === undefined, found.answer, `${lacking} among the slots`);
  const first = Date.parse(all[0]?.start ?? '');
  const stray = starts.find((start) => Date.parse(start) >= first && !wanted.includes(start));
  want(stray === undefined, found.answer, 'no slot of others', stray);
  return found;
}

/** A length that no service has. */
export const unknownMinutes = (t: Session): number =>
  Math.max(...t.clinic.offers().map(({ minutes }) => minutes)) + 1;

export const withAddOn = (t: Session): Offer =>
  t.offerWith((offer) => {
    const { addOns = [] } = t.clinic.document;
    const added = addOns.filter(
      ({ id, minutes = 0 }) => minutes > 0 && (offer.service.addOns?.includes(id) ?? true),
    );
    return added[0] && { ...offer, addOns: [added[0]] };
  }, 'no service has an add-on that takes time');

export const forTwo = (t: Session): Offer =>
  t.offerWith(
    (offer) => (offer.service.people === 2 ? { ...offer, people: 2 } : undefined),
    'no service is for two',
  );

export const availability: Group = { name: 'availability', title: 'Availability', rules };
