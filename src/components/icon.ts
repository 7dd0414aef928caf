/** Line icons on a 20 by 20 grid. Decoration only: what they mean is always said in words beside them. */
import { html, type TemplateResult } from 'lit';

const CIRCLE = 'M10 2.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 0 1 0-14.4z';

const paths = {
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  back: 'M11.8 4.5 6.3 10l5.5 5.5',
  forth: 'M8.2 4.5 13.7 10l-5.5 5.5',
  up: 'm5 12.2 5-5 5 5',
  down: 'm5 7.8 5 5 5-5',
  phone:
    'M6.7 3.2 8.3 7 6.5 8.6a10.5 10.5 0 0 0 4.9 4.9L13 11.7l3.8 1.6v2.5a1.5 1.5 0 0 1-1.6 1.5C8.6 16.9 3.1 11.4 2.7 4.8a1.5 1.5 0 0 1 1.5-1.6z',
  mail: 'M3 5h14v10H3zl7 6 7-6',
  alert: CIRCLE + 'M10 6.4v4.3M10 13.4v.1',
  compass: CIRCLE + 'M13 7l-2 4-4 2 2-4z',
  clock: CIRCLE + 'M10 6v4.2l2.8 1.7',
};

export type IconName = keyof typeof paths;

/** Mirrored where the script runs right to left. */
const flipped = new Set<IconName>(['back', 'forth']);

export const icon = (name: IconName, small = false): TemplateResult =>
  html`<svg
    class="i${small ? ' s' : ''}${flipped.has(name) ? ' flip' : ''}"
    viewBox="0 0 20 20"
    aria-hidden="true"
  >
    <path d=${paths[name]} />
  </svg>`;
