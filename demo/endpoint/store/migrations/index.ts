/** Every schema change, in order. A step that has been released is never edited: the next one mends it. */
import { bookings } from './001-bookings.js';
import { holdsAndChanges } from './002-holds-and-changes.js';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [bookings, holdsAndChanges];
