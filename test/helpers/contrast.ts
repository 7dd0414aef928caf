/** Contrast of colours as computed styles say them. */
import { contrast as ratio, rgbOf } from '../../src/doctor/contrast.js';

const known = new Map<string, ReturnType<typeof rgbOf>>();

/** As this engine paints it; asked once, as thousands of pairs share few colours. */
function painted(color: string) {
  if (!known.has(color)) known.set(color, rgbOf(color));
  return known.get(color)!;
}

export const contrast = (one: string, other: string): number => ratio(painted(one), painted(other));

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
