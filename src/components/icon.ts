/** Line icons on a 20 by 20 grid. Decoration only: what they mean is always said in words beside them. */
import { html, type TemplateResult } from 'lit';

const CIRCLE = 'M10 2.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 0 1 0-14.4z';

const paths = {
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  back: 'M11.8 4.5 6.3 10l5.5 5.5',
  forth: 'M8.2 4.5 13.7 10l-5.5 5.5',
  up: 'm5 12.2 5-5 5 5',
  down: 'm5 7.8 5 5 5-5',
  globe:
    CIRCLE + 'M2.8 10h14.4M10 2.8c2.2 2 3.2 4.5 3.2 7.2s-1 5.2-3.2 7.2c-2.2-2-3.2-4.5-3.2-7.2s1-5.2 3.2-7.2z',
  phone:
    'M6.7 3.2 8.3 7 6.5 8.6a10.5 10.5 0 0 0 4.9 4.9L13 11.7l3.8 1.6v2.5a1.5 1.5 0 0 1-1.6 1.5C8.6 16.9 3.1 11.4 2.7 4.8a1.5 1.5 0 0 1 1.5-1.6z',
  alert: CIRCLE + 'M10 6.4v4.3M10 13.4v.1',
  mail: 'M4.8 4.6h10.4a2 2 0 0 1 2 2v6.8a2 2 0 0 1-2 2H4.8a2 2 0 0 1-2-2V6.6a2 2 0 0 1 2-2zM3.3 6l6.7 5 6.7-5',
  compass: CIRCLE + 'M12.9 7.1-1.7 4.1-4.1 1.7 1.7-4.1z',
  hourglass:
    'M5.6 3h8.8M5.6 17h8.8M6.6 3v2.6c0 2.2 3.4 2.8 3.4 4.4s-3.4 2.2-3.4 4.4V17M13.4 3v2.6c0 2.2-3.4 2.8-3.4 4.4s3.4 2.2 3.4 4.4V17',
  download: 'M10 3.2v9M6.4 8.8 10 12.4l3.6-3.6M3.8 16.4h12.4',
  open: 'M8.5 4.5h-3a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-3M11.5 3.5h5v5M16.2 3.8 9.5 10.5',
  clock: CIRCLE + 'M10 6v4.2l2.8 1.7',
  calendar:
    'M4.7 4.7h10.6a1.6 1.6 0 0 1 1.6 1.6v8.9a1.6 1.6 0 0 1-1.6 1.6H4.7a1.6 1.6 0 0 1-1.6-1.6V6.3a1.6 1.6 0 0 1 1.6-1.6zM3.1 8.4h13.8M6.9 2.9v3M13.1 2.9v3',
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
