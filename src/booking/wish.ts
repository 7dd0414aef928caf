/** A wish for a woman or a man: kept where it can be, never a wall. */
import type { Slot } from '../protocol/availability.js';
import type { Gender } from '../protocol/primitives.js';
import type { Practitioner } from './catalogue.js';

/** Ids of those the visitor would like. */
export const wishedFor = (practitioners: readonly Practitioner[], gender: Gender | ''): string[] =>
  practitioners.filter((one) => one.gender === gender).map(({ id }) => id);

/** Genders that can be wished for: all who work here say theirs, and they differ. */
export function gendersOf(practitioners: readonly Practitioner[]): Gender[] {
  const genders = new Set(practitioners.map(({ gender }) => gender));
  return genders.size === 2 && !genders.has(undefined) ? ([...genders].sort().reverse() as Gender[]) : [];
}

/** A time that is only wished for itself is anybody's, and so theirs. */
export const grants = ({ practitioners }: Slot, wished: readonly string[]): boolean =>
  !wished.length || practitioners.some((id) => id === 'any' || wished.includes(id));

/** A day's slots that grant the wish; all of them where none does. */
export function granting(slots: readonly Slot[], wished: readonly string[]): readonly Slot[] {
  const granted = slots.filter((slot) => grants(slot, wished));
  return granted.length ? granted : slots;
}
