/** Secrets that every instance shares and no restart changes. */
import { randomBytes } from 'node:crypto';
import type { Sql } from './store.js';

/** 256 random bits by name, made by whoever asks first. */
export async function secretNamed(sql: Sql, name: string): Promise<string> {
  await sql.query('insert into secrets (name, value) values ($1, $2) on conflict do nothing', [
    name,
    randomBytes(32).toString('base64url'),
  ]);
  const [row] = await sql.query<{ value: string }>('select value from secrets where name = $1', [name]);
  if (!row) throw new Error(`The secret ${name} cannot be kept.`);
  return row.value;
}
