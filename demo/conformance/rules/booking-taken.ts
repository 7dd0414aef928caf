/** Section 3: a time that somebody has is offered to nobody else; what is offered instead. */
import { answered, offered, refused, typeOf, want } from '../expect.js';
import type { Answer } from '../http.js';
import { minutesBetween, sameInstant } from '../instants.js';
import type { Rule } from '../rule.js';
import type { Session } from '../session.js';
import { bookingRule as rule, silent } from './booking-parts.js';

/** A second visitor wants what the sample has. */
const again = async (t: Session): Promise<Answer> => {
  const { offer, slot, who } = await t.sample();
  return t.book(t.wish(offer, slot, { practitioner: who }));
};

const alternativesOf = async (t: Session) => {
  const answer = await again(t);
  const { alternatives = [] } = refused(answer, 409, 'slot-taken');
  offered(alternatives.length, 'no alternatives came');
  return { answer, alternatives, sample: await t.sample() };
};

/** A visitor who has a time wants a colleague's at once. */
const twice = (t: Session) =>
  t.once('twice', async () => {
    const offer = await t.offer();
    const slot = await t.free(offer, ({ practitioners }) => practitioners.length > 1);
    const [practitioner, colleague] = slot.practitioners;
    const first = await t.booked(offer, slot, { practitioner });
    const { people } = first.wish;
    return { first, answer: await t.book(t.wish(offer, slot, { practitioner: colleague, people })) };
  });

export const takenRules: Rule[] = [
  rule('slot-taken', 'A taken time is refused with slot-taken', async (t) => {
    refused(await again(t), 409, 'slot-taken');
  }),
  rule('alternatives', 'Other times are offered, six at most', async (t) => {
    const answer = await again(t);
    const { alternatives } = refused(answer, 409, 'slot-taken');
    const { offer } = await t.sample();
    const { slots } = await t.available(offer);
    want(alternatives && alternatives.length <= 6, answer, '"alternatives", at most 6');
    want(alternatives.length || !slots.length, answer, 'alternatives, while there are free times');
  }),
  rule('alternatives-nearest', 'Alternatives come nearest first', async (t) => {
    const { answer, alternatives, sample } = await alternativesOf(t);
    const away = alternatives.map(({ start }) => Math.abs(minutesBetween(sample.slot.start, start)));
    const wrong = away.findIndex((minutes, i) => i > 0 && away[i - 1]! > minutes);
    want(wrong < 0, answer, 'nearest first', `${away.join(', ')} minutes away`);
  }),
  rule('alternatives-listed', 'Alternatives are slots that availability lists too', async (t) => {
    const { answer, alternatives, sample } = await alternativesOf(t);
    const { slots } = await t.available(sample.offer);
    const unknown = alternatives.find(
      ({ start, practitioners }) =>
        !slots.some(
          (slot) => sameInstant(slot.start, start) && slot.practitioners.includes(practitioners[0]!),
        ),
    );
    want(!unknown, answer, 'only slots that are free', unknown && `${unknown.start} is not among them`);
  }),
  rule('alternatives-bookable', 'An alternative can be booked', async (t) => {
    const { alternatives, sample } = await alternativesOf(t);
    // The nearest may be of today, and too near to be cancelled again.
    const slot = alternatives.find(t.lasts) ?? alternatives[0]!;
    answered(await t.book(t.wish(sample.offer, slot, { practitioner: slot.practitioners[0] })), 201);
  }),
  rule('race', 'Of five who want one practitioner at once, one gets the time', async (t) => {
    const offer = await t.offer();
    const slot = await t.free(offer);
    const practitioner = slot.practitioners[0];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => t.book(t.wish(offer, slot, { practitioner }))),
    );
    const booked = answers.filter(({ status }) => status === 201);
    want(booked.length === 1, answers[0]!, 'one booking', `${booked.length} bookings`);
    for (const answer of answers) if (answer.status !== 201) refused(answer, 409, 'slot-taken');
  }),
  {
    ...rule(
      'already-booked',
      'A second booking of the same person at an overlapping time is refused',
      async (t) => {
        refused((await twice(t)).answer, 409, 'already-booked');
      },
    ),
    advised: true,
  },
  rule('already-booked-quiet', 'already-booked tells nothing of the other booking', async (t) => {
    const { answer, first } = await twice(t);
    offered(typeOf(answer.body ?? {}) === 'already-booked', 'the second booking is accepted');
    silent(answer, first.wish);
    const leak = [first.body.reference, first.body.id].find((text) => answer.text.includes(text));
    want(!leak, answer, 'neither reference nor id of the first booking', leak);
  }),
];
