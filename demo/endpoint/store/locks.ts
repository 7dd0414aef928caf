/**
 * Advisory locks, to wait in line. The constraints alone are enough for the truth, but two who insert overlapping time
 * at once would each wait for the other until PostgreSQL finds the deadlock, a second later.
 */
import type { Sql } from './store.js';

const DAY = 86_400_000;

/** Names whose lock keeps others off these practitioners' time: overlapping times share at least one UTC day. */
export function timeNames(practitioners: readonly string[], start: number, end: number): string[] {
  const days = new Set<number>();
  for (let at = start; at < end; at += DAY) days.add(Math.floor(at / DAY));
  days.add(Math.floor((end - 1) / DAY));
  return practitioners.flatMap((id) => [...days].map((day) => `time:${id}:${day}`));
}

export const contactNames = (contacts: readonly string[]): string[] =>
  contacts.map((contact) => `contact:${contact}`);

/** Always in the same order, so that two who want several never wait for each other. */
export const inOrder = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** A CTE of one row, there once this statement's transaction holds every name of a list parameter given `inOrder`. */
export const lockedBy = (parameter: string) =>
  `locked as materialized (
     select count(pg_advisory_xact_lock(hashtextextended(name, 0))) as names
       from unnest(${parameter}::text[]) as name)`;

/** Waits until no other transaction holds any of these names, then holds them to the end of this one. */
export async function lockNames(sql: Sql, names: readonly string[]): Promise<void> {
  await sql.query(`with ${lockedBy('$1')} select names from locked`, [inOrder(names)]);
}
