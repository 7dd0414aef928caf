/** Waits for conditions, never for a while. */
import { byRole, focused, nameOf, roleOf, type Name } from './roles.js';

/** Resolves with what `condition` gives once it is true and throws nothing. @throws Error after `patience` milliseconds */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = condition.toString(),
  patience = 15_000,
): Promise<NonNullable<T>> {
  const limit = performance.now() + patience;
  for (;;) {
    let reason = '';
    try {
      const value = await condition();
      if (value !== false && value !== null && value !== undefined) return value;
    } catch (error) {
      reason = (error as Error).message;
    }
    if (performance.now() > limit) throw new Error(`Waited in vain for: ${what}. ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const findByRole = <T extends HTMLElement = HTMLElement>(
  role: string,
  name?: Name,
  root?: Node,
): Promise<T> => until(() => byRole<T>(role, name, root), `${role} ${String(name)}`);

/** Waits until the focus is on something of that role and name. */
export const untilFocused = (role: string, name: RegExp): Promise<Element> =>
  until(
    () => {
      const at = focused();
      if (at && roleOf(at) === role && name.test(nameOf(at))) return at;
      throw new Error(`The focus is on ${at ? `${roleOf(at)} "${nameOf(at)}"` : 'nothing'}.`);
    },
    `focus on ${role} ${String(name)}`,
  );

export const untilGone = (role: string, name: Name, root?: Node): Promise<true> =>
  until(
    () => {
      try {
        byRole(role, name, root);
      } catch (error) {
        return (error as Error).message.startsWith('0 of') && (true as const);
      }
      return false;
    },
    `no ${role} ${String(name)}`,
  ) as Promise<true>;

/** Two frames: whatever would follow from what was just done has followed. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
