/** A visitor on the demo's page. Things are found by the browser's own accessibility tree. */
import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';

const aria = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;

export const find = (page: Page, role: string, name: string): Promise<ElementHandle> =>
  page.waitForSelector(aria(role, name)).then((handle) => handle!);

export const heading = (page: Page, name: string) => find(page, 'heading', name);

/** Scrolls as a person would, so that the foot of the frame covers nothing, moves the mouse there and presses it. */
async function click(handle: ElementHandle): Promise<void> {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await handle.click();
}

export const press = async (page: Page, role: string, name: string): Promise<void> =>
  click(await find(page, role, name));

export const fill = (page: Page, name: string, text: string): Promise<void> =>
  page.locator(aria('textbox', name)).fill(text);

/** Names of everything of that role, in the order it is read; waits for at least one that fits. */
export async function names(page: Page, role: string, fits: RegExp): Promise<string[]> {
  const limit = Date.now() + 10_000;
  for (;;) {
    const handles = await page.$$(`::-p-aria([role="${role}"])`);
    const all = await Promise.all(
      handles.map((handle) =>
        handle.evaluate((element) => {
          const { ariaLabel, labels, textContent } = element as HTMLInputElement;
          return (ariaLabel ?? labels?.[0]?.textContent ?? textContent).replace(/\s+/g, ' ').trim();
        }),
      ),
    );
    const found = all.filter((name) => fits.test(name));
    if (found.length > 0) return found;
    if (Date.now() > limit) assert.fail(`No ${role} fits ${String(fits)} among: ${all.join(' | ')}`);
  }
}

/** Presses the first of that role whose name fits; says its name. */
export async function pressFirst(page: Page, role: string, fits: RegExp, skip = 0): Promise<string> {
  await names(page, role, fits);
  const handles = await page.$$(`::-p-aria([role="${role}"])`);
  for (const handle of handles) {
    const name = await handle.evaluate((element) => {
      const { ariaLabel, labels, textContent } = element as HTMLInputElement;
      return (ariaLabel ?? labels?.[0]?.textContent ?? textContent).replace(/\s+/g, ' ').trim();
    });
    if (!fits.test(name) || skip-- > 0) continue;
    await click(handle);
    return name;
  }
  return assert.fail(`Not enough of role ${role} fit ${String(fits)}`);
}

export async function chooseMassage(page: Page): Promise<void> {
  await heading(page, 'What would feel good to you?');
  await pressFirst(page, 'radio', /^60 min/);
  await press(page, 'button', 'Choose a time');
  await heading(page, 'When suits you?');
}

/** @returns the name of the time chosen */
export async function chooseTime(page: Page, place = 0): Promise<string> {
  const time = await pressFirst(page, 'radio', /^\d+:\d\d [AP]M/, place);
  await press(page, 'button', 'Continue');
  await heading(page, 'A few details');
  return time;
}

export async function giveDetails(
  page: Page,
  name = 'Ada Moss',
  email = 'ada@visitor.example',
): Promise<void> {
  await fill(page, 'Full name', name);
  await fill(page, 'Email', email);
  await pressFirst(page, 'checkbox', /may keep these details/);
  await press(page, 'button', 'Review');
  await heading(page, 'Does this look right?');
}

/** @returns the name of the time chosen */
export async function toReview(page: Page, name?: string, email?: string): Promise<string> {
  await chooseMassage(page);
  const time = await chooseTime(page);
  await giveDetails(page, name, email);
  return time;
}

export async function confirm(page: Page, name = 'Ada Moss'): Promise<void> {
  await press(page, 'button', 'Confirm booking');
  await heading(page, `You’re booked, ${name}`);
}

/** All text in the tree that a screen reader is given. */
export async function textOf(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const read = (node: typeof tree): string[] =>
    node ? [node.role === 'StaticText' ? (node.name ?? '') : '', ...(node.children ?? []).flatMap(read)] : [];
  return read(tree).join(' ').replace(/\s+/g, ' ');
}
