/** To the clinic: all it needs to be ready, or to answer, without opening anything else. */
import { en } from '../../../src/localize/en.js';
import type { Clinic } from '../clinic.js';
import type { DueLetter } from '../store/outbox.js';
import { massageLines, practitionerNames, priceWords, whenLines, type Appointment } from './appointment.js';
import { laidOut, type Part } from './layout.js';
import { linesOf, oneLine } from './safe.js';
import { and, clockTime, shortDay, longDay, wordsOf } from './words.js';

/** The clinic reads dates its own way, whatever the visitor's. */
const english = 'en';

export function clinicSubject(
  { zone }: Clinic,
  { kind, answer }: DueLetter,
  { start, visitor }: Appointment,
) {
  const asked = answer.status === 'requested';
  const what = {
    booked: asked ? 'Request' : 'Booked',
    rescheduled: asked ? 'Request moved' : 'Moved',
    cancelled: 'Cancelled',
  };
  return oneLine(
    `${what[kind]}: ${shortDay(start, zone, english)}, ${clockTime(start, zone, english)}, ${oneLine(visitor.name, 60)}`,
    200,
  );
}

export function clinicText(
  clinic: Clinic,
  letter: DueLetter,
  found: Appointment,
  sendHealth: boolean,
): string {
  const { answer, request, kind, before } = letter;
  const over = kind === 'cancelled';
  const parts: Part[] = [
    opening(letter, oneLine(found.visitor.name)),
    { label: over ? 'When it was' : 'When', lines: whenLines({ ...found, locale: english }, clinic.zone) },
    kind === 'rescheduled' && before
      ? { label: 'Before', lines: [beforeWords(Date.parse(before), clinic.zone)] }
      : undefined,
    { label: 'Massage', lines: massageLines(found) },
    { label: 'With', lines: over ? [and(found.practitioners)] : withLines(clinic, letter, found) },
    over ? undefined : { label: 'Price', lines: [priceWords(clinic, found, english)] },
    ...request.people.map(({ name, email, phone }, index) => ({
      label: index ? 'Second visitor' : 'Visitor',
      lines: [oneLine(name), oneLine(email ?? '', 254), oneLine(phone ?? '')],
    })),
    ...(over ? [] : ownWords(clinic, letter, sendHealth)),
    { label: 'Reference', lines: [answer.reference] },
  ];
  return laidOut(parts);
}

function opening({ kind, answer, request }: DueLetter, name: string): string {
  const { email, phone } = request.people[0]!;
  const how = [email && 'reply to this e-mail', phone && `call ${oneLine(phone)}`]
    .filter(Boolean)
    .join(' or ');
  const wait = `The time is kept, but nothing is booked until you answer: please ${how}.`;
  if (kind === 'cancelled') return `${name} has cancelled this appointment. The time is free again.`;
  const moved = kind === 'rescheduled';
  switch (answer.status) {
    case 'requested':
      return moved
        ? `${name} would now prefer another time. ${wait}`
        : `${name} asks for an appointment. ${wait}`;
    case 'payment_required':
      return `${name} has chosen a time. It is booked once it is paid.`;
    default:
      return moved
        ? `${name} has moved this appointment. The new time is confirmed; there is nothing to answer.`
        : `${name} has booked this appointment. It is confirmed; there is nothing to answer.`;
  }
}

const beforeWords = (ms: number, zone: string) =>
  `${longDay(ms, zone, english)}, ${clockTime(ms, zone, english)}`;

function withLines(clinic: Clinic, { request, kept, answer }: DueLetter, found: Appointment) {
  const { practitioner = 'any', preference, locale } = request;
  const wish = preference && `${preference.strict ? 'Only' : 'Preferably'} a ${preference.gender}`;
  const free = and(practitionerNames(clinic, kept, locale));
  // A move may have been to somebody else.
  const named = answer.practitioner === practitioner;
  return [
    and(found.practitioners),
    practitioner === 'any' ? (wish ?? 'No preference') : named ? 'As the visitor wished' : '',
    answer.status === 'requested' && free ? `Kept free for it: ${free}` : '',
  ];
}

/** What the visitor answered, and wrote. */
function ownWords({ document }: Clinic, { request, answer }: DueLetter, sendHealth: boolean): Part[] {
  const { answers = {}, notes, locale } = request;
  const fields = (document.fields ?? []).map(({ name, label }): Part => {
    const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const said = typeof given === 'boolean' ? (given ? 'Yes' : 'No') : typeof given === 'string' ? given : '';
    return { label: oneLine(wordsOf(label, locale), 200), lines: [said] };
  });
  const health = healthLines(answers);
  const kept = `Goals, areas and pressure are not sent by e-mail: the endpoint's database keeps them under ${answer.reference}.`;
  return [
    ...fields,
    { label: 'About the massage', lines: sendHealth ? health : health.length ? [kept] : [] },
    { label: 'Notes', lines: [linesOf(notes ?? '').join('\n')] },
  ];
}

function healthLines({ goals, areas, pressure }: NonNullable<DueLetter['request']['answers']>): string[] {
  const named = (label: string, given: unknown, names: Readonly<Record<string, string>>) => {
    const ids = (Array.isArray(given) ? given : [given]).filter((id) => typeof id === 'string' && id);
    return ids.length ? [`${label}: ${ids.map((id: string) => names[id] ?? id).join(', ')}`] : [];
  };
  return [
    ...named('Goals', goals, en.goals),
    ...named('Areas', areas, en.areas),
    ...named('Pressure', pressure, en.pressure),
  ];
}
