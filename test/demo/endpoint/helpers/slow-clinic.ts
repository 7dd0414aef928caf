/**
 * The slots of a clinic, counted minute by minute: too slow for a server, and too plain to be wrong. It asks `Intl` what
 * the clock on the wall shows, and shares nothing with src/booking or demo/endpoint.
 */
import type { ClinicDocument, OpeningHours } from '../../../../src/protocol/clinic-document.js';
import { weekdays } from '../../../../src/protocol/primitives.js';

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** A clinic with its diary, and a visitor who asks. Instants are whole minutes, but for `now`. */
export interface Scene {
  zone: string;
  /** What happens, happens about this date. */
  date: string;
  now: number;
  hours: OpeningHours[];
  closures: string[];
  policies: { minNoticeMinutes: number; maxDaysAhead: number; slotStepMinutes: number };
  massage: {
    minutes: number;
    consultationMinutes?: number | undefined;
    bufferMinutes?: number | undefined;
    /** Who gives it; everybody where nobody is named. */
    practitioners?: string[] | undefined;
  };
  /** Minutes of the one add-on. */
  stones: number;
  practitioners: NonNullable<ClinicDocument['practitioners']>;
  busy: { practitioner: string; from: number; to: number; held: boolean }[];
  ask: { practitioner: string; preference: '' | 'woman' | 'man'; people: number; addOns: '' | 'stones' };
}

/** Minutes the visitor is there. */
export const lengthOf = ({ massage, ask, stones }: Scene): number =>
  (massage.consultationMinutes ?? 0) + massage.minutes + (ask.addOns ? stones : 0);

/** Minutes the practitioner is taken up. */
export const occupiedBy = (scene: Scene): number => lengthOf(scene) + (scene.massage.bufferMinutes ?? 0);

/** Who could be meant: who gives this massage, is of the gender asked for, and is who was chosen, for one person. */
export const ableFor = ({ massage, ask, practitioners }: Scene) =>
  practitioners
    .filter(({ id }) => massage.practitioners?.includes(id) ?? true)
    .filter(({ gender }) => ask.preference === '' || gender === ask.preference)
    .filter(({ id }) => ask.people > 1 || ask.practitioner === 'any' || id === ask.practitioner);

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-01 09:30`: Swedes write it so that texts sort as dates do. */
export function wall(ms: number, timeZone: string): string {
  let format = formats.get(timeZone);
  format ??= new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(ms);
}

export const nextDate = (date: string, days = 1) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Real time about a date: what the wall shows at each minute, and at which minutes it shows that. */
export interface Days {
  walls: Map<number, string>;
  minutes: Map<string, number[]>;
  /** Those that exist: Apia never had the 30th of December 2011. */
  dates: Set<string>;
}

const known = new Map<string, Days>();

export function daysAbout(date: string, zone: string): Days {
  const days: Days = known.get(zone + date) ?? { walls: new Map(), minutes: new Map(), dates: new Set() };
  if (days.dates.size) return days;
  for (let m = -6 * 1440; m < 10 * 1440; m += 1) {
    const ms = Date.parse(date) + m * MINUTE;
    const shown = wall(ms, zone);
    days.walls.set(ms, shown);
    days.minutes.set(shown, [...(days.minutes.get(shown) ?? []), ms]);
    // Whole days only, with what is before and after them.
    if (m > -4 * 1440 && m < 7 * 1440) days.dates.add(shown.slice(0, 10));
  }
  known.set(zone + date, days);
  return days;
}

/** When the wall shows this. What it skips is counted on from the last minute before the gap. */
export function moment(days: Days, date: string, time: string, which: 'first' | 'last'): number {
  const wanted = time === '24:00' ? `${nextDate(date)} 00:00` : `${date} ${time}`;
  const shown = days.minutes.get(wanted);
  if (shown) return shown.at(which === 'first' ? 0 : -1)!;
  let before = 0;
  for (const [ms, text] of days.walls) {
    if (text > wanted) break;
    before = ms;
  }
  return before + Date.parse(`${wanted}Z`) - Date.parse(`${days.walls.get(before)!}Z`);
}

type Test = (ms: number) => boolean;
const all = (from: number, minutes: number, holds: Test): boolean => {
  for (let i = 0; i < minutes; i += 1) if (!holds(from + i * MINUTE)) return false;
  return true;
};

/** The hours of these dates: from the first time the wall shows the opening to the last that it shows the closing. */
function openOn(days: Days, dates: Iterable<string>, hours: readonly OpeningHours[]): Test {
  const ranges = [...dates].flatMap((date) =>
    hours
      .filter((entry) => entry.days.includes(weekdays[new Date(date).getUTCDay()]!))
      .map(({ open, close }) => ({
        from: moment(days, date, open, 'first'),
        to: moment(days, close <= open ? nextDate(date) : date, close, 'last'),
      })),
  );
  return (ms) => ranges.some(({ from, to }) => from <= ms && ms < to);
}

/** Whether nothing of the diary touches this practitioner's time. */
export function isFree({ busy }: Scene, id: string, start: number, minutes: number): boolean {
  const taken = busy.filter(({ practitioner }) => practitioner === id);
  return all(start, minutes, (ms) => !taken.some(({ from, to }) => from <= ms && ms < to));
}

/** Every slot of the booking window, earliest first. */
export function slowSlots(scene: Scene): { start: number; end: number; practitioners: string[] }[] {
  const { zone, now, policies, ask } = scene;
  const days = daysAbout(scene.date, zone);
  const length = lengthOf(scene);
  const dateOf = (ms: number) => wall(ms, zone).slice(0, 10);

  const starts = new Set<number>();
  for (const date of days.dates) {
    if (scene.closures.includes(date)) continue;
    const open = openOn(days, [date], scene.hours);
    const midnight = moment(days, date, '00:00', 'first');
    let opening = 0;
    // Hours that run past midnight belong to the date they begin on.
    for (let ms = midnight; ms < midnight + 3 * DAY; ms += MINUTE) {
      if (!open(ms)) continue;
      if (!open(ms - MINUTE)) opening = ms;
      const onStep = (ms - opening) % (policies.slotStepMinutes * MINUTE) === 0;
      if (onStep && all(ms, length, open)) starts.add(ms);
    }
  }

  const able = ableFor(scene).map(({ id, hours }) => ({
    id,
    works: hours ? openOn(days, days.dates, hours) : () => true,
  }));
  const lastDate = nextDate(dateOf(now), policies.maxDaysAhead);
  return [...starts]
    .filter((ms) => ms >= now + policies.minNoticeMinutes * MINUTE && dateOf(ms) <= lastDate)
    .sort((a, b) => a - b)
    .map((start) => ({
      start,
      end: start + length * MINUTE,
      practitioners: able
        .filter(({ id, works }) => all(start, length, works) && isFree(scene, id, start, occupiedBy(scene)))
        .map(({ id }) => id),
    }))
    .filter(({ practitioners }) => practitioners.length >= ask.people)
    .filter(({ practitioners }) => ask.practitioner === 'any' || practitioners.includes(ask.practitioner));
}
