/**
 * Keeps the page from scrolling behind a dialog, and its scrollbar's room from closing up. By the style object, which a
 * strict policy allows.
 * @returns what puts everything back as it was
 */
export function lockPage(): () => void {
  const { documentElement: root, body } = document;
  const { overflow, scrollbarGutter } = getComputedStyle(root);
  // What the body says of its overflow is the window's only while the root says nothing.
  const scroller = overflow === 'visible' ? body : root;
  const undo: (() => void)[] = [];
  const set = (element: HTMLElement, name: string, value: string) => {
    const { style } = element;
    const before: [string, string] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
    style.setProperty(name, value, 'important');
    undo.push(() => {
      style.setProperty(name, ...before);
      if (!element.getAttribute('style')) element.removeAttribute('style');
    });
  };
  if (scrollbarGutter === 'auto' && innerWidth > root.clientWidth) set(root, 'scrollbar-gutter', 'stable');
  set(scroller, 'overflow-x', 'hidden');
  set(scroller, 'overflow-y', 'hidden');
  return () => undo.forEach((put) => put());
}
