/** Section 3: the server trusts nothing it is sent. */
import { addDays } from '../../../src/booking/dates.js';
import { dateIn, instantOf, timeIn, toRfc3339 } from '../../../src/booking/zone.js';
import type { Money } from '../../../src/protocol/primitives.js';
import { invalid, NotOffered, offered, refused, same, want } from '../expect.js';
import type { Answer } from '../http.js';
import { priceOf, type Offer } from '../offer.js';
import type { Rule } from '../rule.js';
import type { Session } from '../session.js';
import { newVisitor, type Wish } from '../visitor.js';
import { unknownMinutes } from './availability.js';
import { bookingRule as rule } from './booking-parts.js';

/** A booking with one thing wrong is refused, and the field named. */
const refusal = (
  id: string,
  title: string,
  pointers: string[],
  change: (wish: Wish, t: Session) => Record<string, unknown>,
): Rule =>
  rule(id, title, async (t) => {
    const offer = await t.offer();
    const wish = t.wish(offer, await t.free(offer));
    invalid(await t.book({ ...wish, ...change(wish, t) }), ...pointers);
  });

export const refusedRules: Rule[] = [
  rule('price-changed', 'Another price than the clinic’s is refused with both', async (t) => {
    const offer = await t.offer();
    const price = priceOf(offer);
    offered(price, 'the service has no price');
    const quoted = { ...price, amount: `9${price.amount}` };
    const answer = await t.book(t.wish(offer, await t.free(offer), { quoted }));
    refused(answer, 409, 'price-changed');
    const { quoted: said, current } = answer.body as { quoted?: unknown; current?: Partial<Money> };
    want(same(said, quoted), answer, `"quoted": ${JSON.stringify(quoted)}`);
    const right = Number(current?.amount) === Number(price.amount) && current?.currency === price.currency;
    want(right, answer, `"current": ${JSON.stringify(price)}`);
  }),
  refusal('no-name', 'A name is required', ['#/people/0/name'], ({ people: [first] }) => ({
    people: [{ email: first!.email }],
  })),
  refusal('blank-name', 'A name of blanks is none', ['#/people/0/name'], ({ people: [first] }) => ({
    people: [{ ...first, name: '   ' }],
  })),
  refusal('bad-e-mail', 'An e-mail address must look like one', ['#/people/0/email'], ({ people }) => ({
    people: [{ ...people[0], email: 'conformance' }],
  })),
  refusal('no-contact', 'An e-mail address or telephone number is required', ['#/people/0'], () => ({
    people: [{ name: newVisitor().name }],
  })),
  refusal('nobody', 'Somebody must come', ['#/people'], () => ({ people: [] })),
  refusal('no-key', 'A key is required', ['#/idempotencyKey'], () => ({ idempotencyKey: undefined })),
  refusal('other-protocol', 'Another protocol is refused', ['#/protocol'], () => ({
    protocol: 'conformance/1',
  })),
  refusal('no-start', 'A start is required', ['#/start'], () => ({ start: undefined })),
  refusal('bad-start', 'A start must be an instant', ['#/start'], () => ({ start: 'tomorrow at nine' })),
  refusal('unknown-service', 'An unknown service is refused', ['#/service'], () => ({
    service: 'conformance-unknown',
  })),
  refusal('unknown-minutes', 'A length that is not offered is refused', ['#/minutes'], (_, t) => ({
    minutes: unknownMinutes(t),
  })),
  refusal('unknown-practitioner', 'An unknown practitioner is refused', ['#/practitioner'], () => ({
    practitioner: 'conformance-unknown',
  })),
  refusal('unknown-add-on', 'An unknown add-on is refused', ['#/addOns'], () => ({
    addOns: ['conformance-unknown'],
  })),
  refusal('consent', 'A required consent must be given', ['#/consents'], ({ consents }) => {
    offered(consents.length, 'the document requires no consent');
    return { consents: [] };
  }),
  refusal('question', 'A required question must be answered', ['#/answers'], ({ answers }) => {
    offered(Object.keys(answers).length, 'the document requires no answer');
    return { answers: {} };
  }),
  rule('outside-hours', 'A time at which the clinic is closed is refused with outside-hours', async (t) => {
    const offer = await t.offer();
    refusedTime(await t.book(t.wish(offer, closedTime(t, offer))), 'outside-hours', t);
  }),
  rule('too-late', 'A time after maxDaysAhead is refused with outside-booking-window', async (t) => {
    const offer = await t.offer();
    const weeks = Math.ceil((t.clinic.policies.maxDaysAhead + 7) / 7);
    refusedTime(await t.book(t.wish(offer, await shifted(t, offer, weeks * 7))), 'outside-booking-window', t);
  }),
  rule('too-early', 'A time gone by is refused with outside-booking-window', async (t) => {
    const offer = await t.offer();
    const weeks = Math.ceil((t.clinic.policies.maxDaysAhead + 7) / 7);
    refusedTime(
      await t.book(t.wish(offer, await shifted(t, offer, -weeks * 7))),
      'outside-booking-window',
      t,
    );
  }),
  rule('refused-leaves-free', 'A refused booking takes no time', async (t) => {
    const offer = await t.offer();
    const slot = await t.free(offer);
    const answer = await t.book(t.wish(offer, slot, { people: [{ name: ' ' }] }));
    const left = await t.freeAt(offer, slot);
    want(left.length === slot.practitioners.length, answer, `${slot.start} to be as free as before`);
  }),
];

/** An instant in the booking window at which the document says nobody is there. */
function closedTime(t: Session, offer: Offer) {
  const [first, last] = [addDays(t.today(), 2 + Math.ceil(t.clinic.settledMinutes / 1440)), t.lastDate()];
  const open = t.clinic.openAround(first, last);
  offered(open, 'the document names no hours');
  for (let date = first; date <= last; date = addDays(date, 1)) {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = instantOf(date, `${String(hour).padStart(2, '0')}:00`, t.clinic.zone);
      if (!open.some(({ from, to }) => from <= at && at <= to)) return slotAt(t, offer, at);
    }
  }
  throw new NotOffered('the clinic never closes');
}

/** A free time, so many days away from where it is. */
async function shifted(t: Session, offer: Offer, days: number) {
  const { start } = await t.free(offer);
  const { zone } = t.clinic;
  return slotAt(t, offer, instantOf(addDays(dateIn(start, zone), days), timeIn(start, zone), zone));
}

function slotAt(t: Session, offer: Offer, at: number) {
  const start = toRfc3339(at, t.clinic.zone);
  return { start, end: t.endOf(offer, start), practitioners: [] };
}

function refusedTime(answer: Answer, type: string, t: Session): void {
  const { nextAvailable } = refused(answer, 422, type);
  const date = nextAvailable === null || (nextAvailable !== undefined && nextAvailable >= t.today());
  want(date, answer, '"nextAvailable": a date to come, or null');
}
