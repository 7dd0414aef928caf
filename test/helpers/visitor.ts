/** What a visitor does on each step, in their terms. */
import { byRole, type Name } from './roles.js';
import { findByRole, until } from './wait.js';

/** Presses something a person could press. @throws Error for what says it is disabled */
export function press(element: HTMLElement): void {
  element.focus();
  element.click();
}

export const pressButton = async (name: Name, root?: Node): Promise<void> =>
  press(await findByRole('button', name, root));

export async function type(name: Name, text: string, root?: Node): Promise<void> {
  const field = await findByRole<HTMLInputElement>('textbox', name, root);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function check(role: 'checkbox' | 'radio', name: Name, root?: Node): Promise<void> {
  press(await findByRole(role, name, root));
}

/** The first option whose text fits. */
export async function select(name: Name, option: RegExp): Promise<void> {
  const list = await findByRole<HTMLSelectElement>('combobox', name);
  const found = [...list.options].find(({ text }) => option.test(text.trim()));
  if (!found) throw new Error(`no ${option} among ${[...list.options].map(({ text }) => text).join('; ')}`);
  list.value = found.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

export const heading = (name: Name, root?: Node): Promise<HTMLElement> => findByRole('heading', name, root);

/** The live region's words. */
export const spoken = (root?: Node): string => byRole('status', /^/, root).textContent;

export async function chooseMassage(service = 'Pain relief', length = /^60 min/, root?: Node): Promise<void> {
  const group = await findByRole('radiogroup', new RegExp(`^${service}: length`), root);
  press(byRole('radio', length, group));
  await pressButton('Choose a time', root);
  await heading(/^When (suits you|would suit you)\?$/, root);
}

export async function chooseTime(time = /^9:00 AM/, root?: Node): Promise<void> {
  await check('radio', time, root);
  await until(() => byRole<HTMLInputElement>('radio', time, root).checked);
  await pressButton('Continue', root);
  await heading('A few details', root);
}

export async function giveDetails(root?: Node): Promise<void> {
  await type('Full name', 'Ada Moss', root);
  await type('Email', 'ada@visitor.example', root);
  await check('checkbox', 'You may keep these details.', root);
}

export async function toReview(root?: Node): Promise<void> {
  await chooseMassage(undefined, undefined, root);
  await chooseTime(undefined, root);
  await giveDetails(root);
  await pressButton('Review', root);
  await heading('Does this look right?', root);
}
