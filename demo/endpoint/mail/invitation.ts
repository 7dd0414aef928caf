/** The appointment for the visitor's calendar: mail programs offer to enter it, move it and take it out (RFC 5546). */
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { calendarText } from '../calendar/text.js';
import { uidOf } from '../../../src/booking/calendar-file.js';
import type { Clinic } from '../clinic.js';
import type { DueLetter } from '../store/outbox.js';
import { appointmentOf } from './appointment.js';
import type { Mailbox } from './letters.js';
import { nameOnly } from './safe.js';
import { and, wordsOf } from './words.js';

export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/**
 * @param organizer who reads what calendars answer
 * @param visitor the address it goes to
 * @param now milliseconds since 1970
 */
export function invitationOf(
  clinic: Clinic,
  due: DueLetter,
  organizer: Mailbox,
  visitor: string,
  now: number,
): Invitation {
  const { answer } = due;
  const found = appointmentOf(clinic, due);
  const cancelled = due.kind === 'cancelled';
  const booked = answer.status === 'confirmed';
  const manage = cancelled ? undefined : answer.links?.manage;
  const calendar = ical({ prodId: '//massage-booker//EN' });
  calendar.method(cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  calendar
    .createEvent({
      id: uidOf(answer.id),
      sequence: due.sequence,
      stamp: new Date(now),
      start: new Date(found.start),
      end: new Date(found.end),
      status: cancelled
        ? ICalEventStatus.CANCELLED
        : booked
          ? ICalEventStatus.CONFIRMED
          : ICalEventStatus.TENTATIVE,
      summary: [found.service, found.clinicName].filter(Boolean).join(', '),
      location: [found.clinicName, found.address].filter(Boolean).join(', ') || null,
      // Some mail programs show this instead of the letter.
      description: [
        cancelled ? 'Cancelled.' : booked ? '' : 'Not booked yet: the clinic will answer.',
        `${found.minutes} minutes${found.practitioners.length ? ` with ${and(found.practitioners)}` : ''}`,
        `Reference: ${answer.reference}`,
        found.phone,
        cancelled ? '' : wordsOf(clinic.document.policies?.cancellationText, found.locale),
        manage && `Change or cancel: ${manage}`,
      ]
        .filter(Boolean)
        .join('\n'),
      url: manage ?? null,
      organizer: { name: unquoted(organizer.name) || organizer.address, email: organizer.address },
    })
    .createAttendee({
      email: visitor,
      name: nameOnly(found.visitor.name) ?? visitor,
      rsvp: false,
      status: ICalAttendeeStatus.ACCEPTED,
    });
  return { method: cancelled ? 'CANCEL' : 'REQUEST', content: calendarText(calendar) };
}

/** A quotation mark cannot be written in a calendar's parameter (RFC 5545 §3.2). */
const unquoted = (name: string) => name.replaceAll('"', '');
