/** Finds things as a person does: by role and accessible name, through open shadow roots, and only what is shown. */

const INPUTS: Readonly<Record<string, string>> = { radio: 'radio', checkbox: 'checkbox' };
const TAGS: Readonly<Record<string, string>> = {
  BUTTON: 'button',
  DIALOG: 'dialog',
  TEXTAREA: 'textbox',
  SELECT: 'combobox',
  FIELDSET: 'group',
  TABLE: 'table',
  OL: 'list',
  UL: 'list',
  LI: 'listitem',
};

export type Name = string | RegExp;

/** Of this page, or of one in a frame, whose classes are others. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Every element below, those of open shadow roots too, in the order they are read. */
export function* everything(root: Node = document): Generator<HTMLElement> {
  const inner = isElement(root) && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const part of inner)
    for (const child of part.childNodes)
      if (isElement(child)) {
        yield child as HTMLElement;
        yield* everything(child);
      }
}

export function roleOf(element: Element): string {
  const given = element.getAttribute('role');
  if (given) return given;
  if (element.tagName === 'INPUT') return INPUTS[(element as HTMLInputElement).type] ?? 'textbox';
  if (/^H[1-6]$/.test(element.tagName)) return 'heading';
  if (element.tagName === 'A') return element.hasAttribute('href') ? 'link' : '';
  if (element.tagName === 'SECTION')
    return element.matches('[aria-label], [aria-labelledby]') ? 'region' : '';
  return TAGS[element.tagName] ?? '';
}

/** What a screen reader would say of it, white space made plain. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length > 0) return plain(ids.map((id) => textOf(root.getElementById(id))).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return plain(label);
  const { labels } = element as HTMLInputElement;
  if (labels?.length) return plain([...labels].map(textOf).join(' '));
  if (element.tagName === 'FIELDSET') return plain(textOf(element.querySelector('legend')));
  return plain(textOf(element));
}

/** The text that is shown or spoken, with shadow roots and slots as they are seen. */
export function textOf(node: Node | null): string {
  if (node === null) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (isElement(node)) {
    if (node.getAttribute('aria-hidden') === 'true' || node.matches('svg, style, script, select, input'))
      return '';
    if (node.localName !== 'slot' && !node.checkVisibility()) return '';
  }
  const assigned = node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes() : [];
  const shown = assigned.length
    ? assigned
    : [...((isElement(node) ? node.shadowRoot : null) ?? node).childNodes];
  const text = shown.map(textOf).join('');
  return isElement(node) && getComputedStyle(node).display.startsWith('inline') ? text : ` ${text} `;
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const fits = (text: string, name: Name) => (typeof name === 'string' ? text === name : name.test(text));

/** Shown, and not taken away from those who listen. */
function shown(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (
    let at: Node | null = element;
    at;
    at = at.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (at as ShadowRoot).host : at.parentNode
  )
    if (isElement(at) && at.getAttribute('aria-hidden') === 'true') return false;
  return true;
}

export function allByRole(role: string, name: Name = /^/, root: Node = document): HTMLElement[] {
  return [...everything(root)].filter(
    (element) => roleOf(element) === role && shown(element) && fits(nameOf(element), name),
  );
}

export const queryByRole = (role: string, name?: Name, root?: Node): HTMLElement | undefined =>
  allByRole(role, name, root)[0];

/** The one thing with that role and name. @throws Error that lists what there is instead */
// The caller knows which element has that role, as with querySelector.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function byRole<T extends HTMLElement = HTMLElement>(role: string, name?: Name, root?: Node): T {
  const found = allByRole(role, name, root);
  if (found.length === 1) return found[0] as T;
  const others = allByRole(role, /^/, root).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} of role ${role} are named ${String(name)}; there are: ${others.join(', ')}`,
  );
}

/** What has the focus, in whichever shadow root. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
