/** What ical-generator 10 leaves out of RFC 5545. */
import type { ICalCalendar } from 'ical-generator';
import { oneLine } from '../mail/safe.js';

/** Every line ends in CRLF, the last one too (§3.1). */
export const calendarText = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;

/** The library does not escape a calendar's name, and readers disagree on whether to: nothing in it needs escaping. */
export const calendarName = (name: string): string => oneLine(name.replace(/[\\;,]/g, ' '));

/**
 * With the zone that its owner lives in. The library would then write times in that zone, without the VTIMEZONE that this
 * asks for; and properties of our own it puts behind the entries, where none may stand (§3.4).
 */
export const withZone = (text: string, zone: string): string =>
  text.replace('\r\nVERSION:2.0\r\n', `\r\nVERSION:2.0\r\nX-WR-TIMEZONE:${zone}\r\n`);
