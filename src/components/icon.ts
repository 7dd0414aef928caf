/** Line icons on a 20 by 20 grid. Decoration only: what they mean is always said in words beside them. */
import { html, type TemplateResult } from 'lit';

const CIRCLE = 'M10 2.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 0 1 0-14.4z';

const paths = {
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  back: 'M11.8 4.5 6.3 10l5.5 5.5',
  forth: 'M8.2 4.5 13.7 10l-5.5 5.5',
  up: 'm5 12.2 5-5 5 5',
  down: 'm5 7.8 5 5 5-5',
  phone: 'M6.5 3 8 7 6.5 9q2 3 4.5 4.5l2-1.5 4 1.5v3q-13 1-14-13z',
  mail: 'M3 5h14v10H3zl7 6 7-6',
  alert: CIRCLE + 'M10 6.4v4.3M10 13.4v.1',
  close: 'm5 5 10 10M15 5 5 15',
  compass: CIRCLE + 'M13 7l-2 4-4 2 2-4z',
  clock: CIRCLE + 'M10 6v4.2l2.8 1.7',
};

export type IconName = keyof typeof paths;

/** What points along the script is mirrored where that runs right to left. */
export const icon = (name: IconName, small = false): TemplateResult =>
  html`<svg
    class="i ${small ? 's' : ''} ${/back|forth/.test(name) ? 'flip' : ''}"
    viewBox="0 0 20 20"
    aria-hidden="true"
  >
    <path d=${paths[name]} />
  </svg>`;
