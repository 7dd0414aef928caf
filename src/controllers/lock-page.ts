/**
 * Keeps the page from scrolling behind a dialog, and the room of its scrollbar from closing up. By the style object, which a
 * strict policy allows.
 * @returns what puts everything back as it was
 */
export function lockPage(): () => void {
  const { documentElement: root, body } = document;
  // What the body says of its overflow is the window's only while the root says nothing.
  const scroller = getComputedStyle(root).overflow === 'visible' ? body : root;
  const set = ({ style }: HTMLElement, name: string, value: string) => {
    const before = [style.getPropertyValue(name), style.getPropertyPriority(name)] as const;
    style.setProperty(name, value, 'important');
    return () => style.setProperty(name, ...before);
  };
  const undo = [
    innerWidth > root.clientWidth && set(root, 'scrollbar-gutter', 'stable'),
    set(scroller, 'overflow-x', 'hidden'),
    set(scroller, 'overflow-y', 'hidden'),
  ];
  return () => undo.forEach((put) => put && put());
}
