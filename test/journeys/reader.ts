/**
 * What a screen reader would say: Chromium's accessibility tree in the order of reading, the live region's words and the
 * focus. Screen readers made of script (`@guidepup/virtual-screen-reader`) do not enter shadow roots.
 */
import assert from 'node:assert/strict';
import type { Page, SerializedAXNode } from 'puppeteer-core';

/** What a screen reader says of a thing: its role, its name, how it stands. */
function said({ role, name = '', ...state }: SerializedAXNode): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const states = [
    state.checked && 'checked',
    state.pressed && 'pressed',
    state.disabled && 'disabled',
    state.value !== undefined && `value ${plain(String(state.value))}`,
  ].filter(Boolean);
  return [role, `"${plain(name)}"`, ...states].join(' ');
}

/** In the order of reading. Texts that only repeat the name of what holds them are not said twice. */
function* read(node: SerializedAXNode): Generator<string> {
  if (node.role !== 'RootWebArea' && node.name) yield said(node);
  const quiet = /^(heading|button|radio|checkbox|columnheader|option|combobox|link|menuitem)$/i.test(
    node.role,
  );
  if (!quiet) for (const child of node.children ?? []) yield* read(child);
}

export async function transcript(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true, includeIframes: false });
  // The words of a label are the name of its box.
  const lines = [...read(tree!)].filter((line) => !/^StaticText "( |Hot stones|\+15 min)"$/.test(line));
  const from = lines.findIndex((line) => line.startsWith('heading "When suits you?"'));
  return lines.slice(from);
}

/** What the live region says from then on. @returns asks whether that is all it has said: it comes a moment after what is seen */
export async function listen(page: Page): Promise<(expected: string[]) => Promise<void>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const root = document.querySelector('massage-booker')!.shadowRoot!;
    const region = root.querySelector('[role=status]')!;
    new MutationObserver(() => heard.push(plain(region.textContent))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  return async (expected) => {
    for (const end = Date.now() + 5000; (await heard()).length < expected.length && Date.now() < end;);
    await new Promise((moment) => setTimeout(moment, 200));
    assert.deepEqual(await heard(), expected);
  };
}

/** What has the focus, as it is read. */
export async function focus(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const focused = (node: SerializedAXNode): SerializedAXNode[] => [
    ...(node.children ?? []).flatMap(focused),
    ...(node.focused ? [node] : []),
  ];
  return said(focused(tree!)[0]!);
}

/** Waits until that has the focus. @param name role and name, as it is read @throws Error with what has it */
export async function focusOn(page: Page, name: string): Promise<void> {
  let at = await focus(page);
  for (const end = Date.now() + 5000; at !== name && Date.now() < end;) at = await focus(page);
  if (at !== name) throw new Error(`The focus is not on ${name}, but on ${at}`);
}
