/** Contrast as WCAG 2 reckons it, of colours as this engine paints them. */

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paint = canvas.getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, number>();

/** Relative luminance of any opaque colour that a computed style can hold. */
function luminance(color: string): number {
  const before = known.get(color);
  if (before !== undefined) return before;
  // A colour the canvas cannot read would leave the one before.
  paint.fillStyle = '#123456';
  paint.fillStyle = color;
  paint.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const found = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  known.set(color, found);
  return found;
}

export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const parentOf = (node: Element): Element | null => {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
};

/** The colour behind an element: its own background's, or that of the nearest one around it that has any. */
export function behind(element: Element): string {
  for (let at: Element | null = element; at instanceof Element; at = parentOf(at)) {
    const color = getComputedStyle(at).backgroundColor;
    if (!/^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/.test(color)) return color;
  }
  return '#fff';
}
