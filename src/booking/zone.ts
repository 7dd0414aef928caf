/**
 * Wall clock and instant, in any IANA zone, by `Intl` alone: a third of the bytes of a zone library, and the same
 * answers. Instants are milliseconds since 1970 inside, RFC 3339 texts with the zone's own offset outside.
 */
import { clockOf } from '../protocol/primitives.js';

const MINUTE = 60_000;

const DAY = 86_400_000;

/** Milliseconds that a zone is ahead of UTC, by whole minutes since 1970: `Intl` is slow. */
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that `zone` is ahead of UTC at a whole minute. */
function offsetOf(minute: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known || known.size > 1e4) offsets.set(zone, (known = new Map<number, number>()));
  let offset = known.get(minute);
  if (offset === undefined) {
    const part: Record<string, number> = {};
    for (const { type, value } of clockOf(zone).formatToParts(minute)) part[type] = Number(value);
    offset = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute) - minute;
    known.set(minute, offset);
  }
  return offset;
}

/**
 * The wall clock of `zone` at an instant, as if it were UTC: milliseconds, whole minutes. A day of UTC that begins and
 * ends with the same offset has it all through: `Intl` is asked twice a day, and by quarters of an hour where clocks change.
 */
function wallAt(ms: number, zone: string): number {
  const minute = Math.floor(ms / MINUTE) * MINUTE;
  const day = Math.floor(ms / DAY) * DAY;
  const offset = offsetOf(day, zone);
  const changes = offset !== offsetOf(day + DAY, zone);
  return minute + (changes ? offsetOf(Math.floor(ms / MINUTE / 15) * MINUTE * 15, zone) : offset);
}

/** A wall clock's date and time as if they were UTC. */
const wallOf = (date: string, time: string): number => Date.parse(`${date}T${time}Z`);

/** Minutes that `zone` is ahead of UTC at an instant; Lord Howe has half hours. */
export function offsetAt(ms: number, zone: string): number {
  return (wallAt(ms, zone) - Math.floor(ms / MINUTE) * MINUTE) / MINUTE;
}

/**
 * The instants at which a wall clock shows this date and time, earliest first: none in the hour that spring skips, two in
 * the hour that autumn repeats.
 * @param date `YYYY-MM-DD`
 * @param time `HH:mm`, up to `24:00`
 */
export function instantsOf(date: string, time: string, zone: string): number[] {
  const wall = wallOf(date, time);
  const offsets = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]);
  return [...offsets]
    .map((offset) => wall - offset * MINUTE)
    .filter((ms) => wallAt(ms, zone) === wall)
    .sort((a, b) => a - b);
}

/** Whether the wall clock shows this date and time at another moment, too: in the hour that autumn repeats. */
export function comesTwice(instant: string | number, zone: string): boolean {
  const ms = toMs(instant);
  // On most days no clock is changed, and this is asked of every time.
  return (
    offsetAt(ms - DAY, zone) !== offsetAt(ms + DAY, zone) &&
    instantsOf(dateIn(ms, zone), timeIn(ms, zone), zone).length > 1
  );
}

/** Like `instantsOf`; a skipped time is counted on from before the gap, so that 02:30 becomes 03:30, as Temporal has it. */
export function instantOf(
  date: string,
  time: string,
  zone: string,
  repeated: 'first' | 'last' = 'first',
): number {
  const found = instantsOf(date, time, zone);
  const wall = wallOf(date, time);
  return found.at(repeated === 'first' ? 0 : -1) ?? wall - offsetAt(wall - DAY, zone) * MINUTE;
}

/** RFC 3339 with the zone's offset at that instant: `2026-12-02T09:00:00-08:00`. */
export function toRfc3339(ms: number, zone: string): string {
  const offset = offsetAt(ms, zone);
  const wall = new Date(ms + offset * MINUTE).toISOString().slice(0, 19);
  // Hours and minutes are those of an instant as long after midnight.
  const size = new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
  return `${wall}${offset < 0 ? '-' : '+'}${size}`;
}

/** Wall clocks as they were read: of each slot it is asked often. */
const read = new Map<string, string>();

function wallText(instant: string | number, zone: string): string {
  const key = `${instant}${zone}`;
  let text = read.get(key);
  if (!text) {
    if (read.size > 1e4) read.clear();
    read.set(key, (text = new Date(wallAt(toMs(instant), zone)).toISOString()));
  }
  return text;
}

/** The date on the wall of `zone`: `YYYY-MM-DD`. */
export const dateIn = (instant: string | number, zone: string): string =>
  wallText(instant, zone).slice(0, 10);

/** The time on the wall of `zone`: `HH:mm`. */
export const timeIn = (instant: string | number, zone: string): string =>
  wallText(instant, zone).slice(11, 16);

export function toMs(instant: string | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}
