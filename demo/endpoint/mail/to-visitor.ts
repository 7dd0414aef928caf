/** To the visitor: what was agreed, or only asked for, where to be, and how to change it. */
import type { Clinic } from '../clinic.js';
import type { DueLetter } from '../store/outbox.js';
import { MINUTE } from '../timetable.js';
import { massageLines, priceWords, whenLines, type Appointment } from './appointment.js';
import { laidOut, type Part } from './layout.js';
import { nameOnly, oneLine } from './safe.js';
import { and, clockTime, day, wordsOf } from './words.js';

/** Says no more than a lock screen may show: not which massage. */
export function visitorSubject(
  { zone }: Clinic,
  { kind, answer }: DueLetter,
  { start, locale }: Appointment,
) {
  const date = day(start, zone, locale);
  if (kind === 'cancelled') return `Cancelled: your massage on ${date}`;
  if (answer.status !== 'confirmed') return `Your request for ${date} (not booked yet)`;
  return kind === 'booked' ? `Booked: your massage on ${date}` : `Moved: your massage is now on ${date}`;
}

export function visitorText(clinic: Clinic, letter: DueLetter, found: Appointment, now: number): string {
  const { kind, answer } = letter;
  const over = kind === 'cancelled';
  const name = nameOnly(found.visitor.name);
  const asked = !over && answer.status !== 'confirmed';
  const parts: Part[] = [
    name ? `Hello ${name},` : 'Hello,',
    opening(letter, found, clinic.zone),
    {
      label: over ? 'When it was' : asked ? 'Preferred time' : 'When',
      lines: whenLines(found, clinic.zone),
    },
    { label: 'Massage', lines: massageLines(found) },
    { label: 'With', lines: [and(found.practitioners)] },
    over ? undefined : { label: 'Where', lines: [found.clinicName, found.address, found.phone] },
    over ? undefined : { label: 'Price', lines: [priceWords(clinic, found, found.locale)] },
    over ? undefined : { label: 'To change or cancel', lines: changeLines(clinic, letter, found, now) },
    { label: 'Reference', lines: [answer.reference] },
    closing(kind, found),
  ];
  return laidOut(parts);
}

function opening({ kind, answer }: DueLetter, { locale, clinicName }: Appointment, zone: string): string {
  const clinic = clinicName || 'The clinic';
  if (kind === 'cancelled') return 'Your appointment is cancelled. There is nothing more to do.';
  const moved = kind === 'rescheduled';
  if (answer.status === 'confirmed') {
    return moved ? 'Your appointment is moved. This is the new time.' : 'Your massage is booked.';
  }
  if (answer.status === 'payment_required') {
    const end = answer.expiresAt && Date.parse(answer.expiresAt);
    const until = end ? ` until ${day(end, zone, locale)}, ${clockTime(end, zone, locale)}` : '';
    const link = answer.links?.payment;
    return `Your time is kept${until}. It is booked once you have paid${link ? `:\n${link}` : '.'}`;
  }
  const thanks = moved ? 'Thank you, we have your new time.' : 'Thank you for your request.';
  return `${thanks} It is not booked yet: ${clinic} will answer you.`;
}

/** The clinic's own rule, and the link as long as it works. */
function changeLines(
  { document, policies, zone }: Clinic,
  { answer }: DueLetter,
  found: Appointment,
  now: number,
) {
  const { start, locale } = found;
  const link = answer.links?.manage;
  const notice = policies.cancelUntilMinutes ?? 0;
  const until = start - notice * MINUTE;
  const last = notice
    ? `Online until ${day(until, zone, locale)}, ${clockTime(until, zone, locale)}:`
    : 'Online:';
  return [
    wordsOf(document.policies?.cancellationText, locale),
    ...(link && until > now ? [last, link, 'This link is yours alone: please do not pass it on.'] : []),
  ];
}

/** Nobody checked the address: whoever typed it may have meant another. */
function closing(kind: DueLetter['kind'], { clinicName, phone }: Appointment): string {
  const call = phone && ` or call ${phone}`;
  const who = clinicName ? `\n\n${oneLine(clinicName)}` : '';
  return kind === 'cancelled'
    ? `Was it not you who cancelled, or would you like another time? Please reply${call}.${who}`
    : `Any questions, or was this not you? Please reply${call}.${who}`;
}
