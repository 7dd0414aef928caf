/** Free starts, as the visitor meets them: by day, by part of the day, and how full a day is. */
import type { Slot } from '../protocol/availability.js';
import { dateIn, timeIn } from './zone.js';

/** Slots by date in the zone shown, so that none is lost or moved a day; earliest first, each start once. */
export function byDate(slots: readonly Slot[], zone: string): Map<string, Slot[]> {
  const days = new Map<string, Slot[]>();
  const sorted = slots.map((slot) => [Date.parse(slot.start), slot] as const).sort(([a], [b]) => a - b);
  let last = NaN;
  for (const [start, slot] of sorted) {
    if (start === last) continue;
    last = start;
    const date = dateIn(slot.start, zone);
    if (!days.get(date)?.push(slot)) days.set(date, [slot]);
  }
  return days;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

export const partOf = (slot: Slot, zone: string): DayPart => {
  const time = timeIn(slot.start, zone);
  return time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
};

/** A day's slots in its parts, empty parts left out. */
export function byPart(slots: readonly Slot[], zone: string): [DayPart, Slot[]][] {
  const parts: Record<DayPart, Slot[]> = { morning: [], afternoon: [], evening: [] };
  for (const slot of slots) parts[partOf(slot, zone)].push(slot);
  return (Object.entries(parts) as [DayPart, Slot[]][]).filter(([, found]) => found.length > 0);
}

/** A quiet cue, never by colour alone: 1 a few times, 2 some, 3 plenty. */
export const plenty = (count: number): 1 | 2 | 3 => (count <= 3 ? 1 : count <= 8 ? 2 : 3);

/** Two texts for the same moment are the same slot, whatever their offsets. */
export const sameStart = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);
