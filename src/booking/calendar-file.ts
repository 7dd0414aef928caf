/** The appointment for the visitor's own calendar: an .ics text (RFC 5545) and links to two web calendars. */
export interface CalendarEntry {
  /** Stable for the booking, so that a second import replaces the first. */
  uid: string;
  title: string;
  /** RFC 3339. */
  start: string;
  end: string;
  location: string;
  description: string;
  url?: string;
  /** How often the booking was changed: the higher replaces the lower. */
  sequence?: number;
}

/** The name of a booking among calendars: the widget's file, the endpoint's letters and its feed are one entry. */
export const uidOf = (bookingId: string): string => `${bookingId}@massage-booker`;

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks are escaped. */
const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** RFC 5545 §3.1: lines of at most 75 octets, never broken within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** `2026-12-02T09:00:00-08:00` → `20261202T170000Z`. */
const utc = (instant: string | number) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

/** @param stamp when the file is made, milliseconds */
export function calendarFile(entry: CalendarEntry, stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//massage-booker//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escape(entry.uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${entry.sequence ?? 0}`,
    `DTSTART:${utc(entry.start)}`,
    `DTEND:${utc(entry.end)}`,
    `SUMMARY:${escape(entry.title)}`,
    ...(entry.location ? [`LOCATION:${escape(entry.location)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${escape(entry.description)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

/** https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/google.md */
export const googleLink = ({ title, start, end, location, description }: CalendarEntry): string =>
  link('https://calendar.google.com/calendar/render?action=TEMPLATE', {
    text: title,
    dates: `${utc(start)}/${utc(end)}`,
    location,
    details: description,
  });

/** https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/outlook-web.md */
export const outlookLink = ({ title, start, end, location, description }: CalendarEntry): string =>
  link('https://outlook.live.com/calendar/0/action/compose?rru=addevent', {
    subject: title,
    startdt: new Date(start).toISOString(),
    enddt: new Date(end).toISOString(),
    location,
    body: description,
  });

/** Blanks as %20: Outlook shows a plus sign as it stands. */
const link = (address: string, parameters: Record<string, string>): string =>
  Object.entries(parameters).reduce(
    (url, [name, value]) => `${url}&${name}=${encodeURIComponent(value)}`,
    address,
  );
