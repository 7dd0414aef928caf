/** Two figures that mirror the list of areas: a second view of the same control, for those who can point at it. */
import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../localize/messages.js';
import type { Area } from '../protocol/primitives.js';

type Shape = { p: string } | { l: string; width: number };

const mirrored = (d: string) =>
  d.replace(
    /([MLQ ])(-?[\d.]+) (-?[\d.]+)/g,
    (_, command: string, x: string, y: string) => `${command}${100 - Number(x)} ${y}`,
  );
const both = (d: string): Shape[] => [{ p: d }, { p: mirrored(d) }];
const limb = (d: string, width: number): Shape[] => [
  { l: d, width },
  { l: mirrored(d), width },
];
const oval = (x: number, y: number, rx: number, ry: number) =>
  `M${x - rx} ${y} Q${x - rx} ${y - ry} ${x} ${y - ry} Q${x + rx} ${y - ry} ${x + rx} ${y} Q${x + rx} ${y + ry} ${x} ${y + ry} Q${x - rx} ${y + ry} ${x - rx} ${y} Z`;

const torso =
  'M43.5 42.5 L33 46 Q31 48 31.5 54 L33.5 70 Q50 74 66.5 70 L68.5 54 Q69 48 67 46 L56.5 42.5 Q50 44.5 43.5 42.5 Z';
const belly = 'M34 72.8 Q50 76.8 66 72.8 L65 92 Q50 95 35 92 Z';

const shared: [Area, Shape[]][] = [
  ['head', [{ p: oval(50, 15.5, 10.5, 13) }]],
  ['neck', [{ p: 'M45 30 L55 30 L55 38.5 L45 38.5 Z' }]],
  ['shoulders', both('M57 36.5 L69 39.5 Q79 41 79 51 Q74 54 69.5 51.5 L67 43 L57 40.5 Z')],
  [
    'hips',
    [
      {
        p: 'M34.5 94.8 Q50 97.8 65.5 94.8 L68 108 Q68.5 117 60 118 Q53 118.5 50 114 Q47 118.5 40 118 Q31.5 117 32 108 Z',
      },
    ],
  ],
  ['arms', [...limb('M75.5 59 L78.5 79', 9.5), ...limb('M79.5 90 L83 110', 8)]],
  ['hands', both(oval(85, 122, 4.6, 6.4))],
  ['legs', [...limb('M59.5 127.5 L59 155', 14.5), ...limb('M59 170.5 L58.5 196', 11)]],
  ['feet', both(oval(60, 210.5, 6.4, 5))],
];

/** `null`: shown, but no area of its own. */
const front: [Area | null, Shape[]][] = [...shared, ['chest', [{ p: torso }]], [null, [{ p: belly }]]];
const back: [Area | null, Shape[]][] = [
  ...shared,
  ['upper-back', [{ p: torso }]],
  ['lower-back', [{ p: belly }]],
];

export function bodyFigure(
  messages: Messages,
  chosen: readonly Area[],
  toggle: (area: Area) => void,
): TemplateResult {
  const figure = (side: typeof front, label: string) =>
    html`<div class="t-cap muted">
      <svg viewBox="0 0 100 222">
        ${side.map(
          ([area, shapes]) =>
            svg`<g
              class=${area === null ? 'x' : chosen.includes(area) ? 'on' : ''}
              @click=${() => area && toggle(area)}
            >
              ${shapes.map((shape) =>
                'p' in shape
                  ? svg`<path class="p" d=${shape.p} />`
                  : svg`<path class="l" stroke-width=${shape.width} d=${shape.l} />`,
              )}
            </g>`,
        )}
      </svg>
      ${label}
    </div>`;
  return html`<figure class="box bodyfig" aria-hidden="true">
    ${figure(front, messages.details.front)}${figure(back, messages.details.behind)}
  </figure>`;
}
