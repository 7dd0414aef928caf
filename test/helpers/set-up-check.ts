/** What the doctor's panel says. */
import { byRole, plain, textOf } from './roles.js';
import { findByRole, until } from './wait.js';

export const panel = () => byRole('region', 'Set-up check');

/** Once everything was looked at: one line a finding. */
export async function findings(): Promise<string[]> {
  await findByRole('region', 'Set-up check');
  await until(() => /\d|Everything/.test(textOf(byRole('status', /^/, panel()))), 'the findings');
  return [...panel().querySelectorAll('li')].map((item) => plain(textOf(item)));
}
