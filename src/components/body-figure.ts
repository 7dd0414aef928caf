/** Two figures that mirror the list of areas: a second view of the same control, for those who can point at it. */
import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../localize/messages.js';
import type { Area } from '../protocol/primitives.js';

/** A path on a grid of 100 by 220, and how thick it is drawn; filled where no width is given. */
type Shape = [d: string, width?: number];

/** Right halves: each is drawn again mirrored. */
const shared: [Area, ...Shape[]][] = [
  ['head', ['M50 13v5', 21]],
  ['neck', ['M50 34v1', 8]],
  ['shoulders', ['M63 41l9 5', 9]],
  ['hips', ['M50 97q8 0 15-2l3 13q1 9-8 10q-7 0-10-4z']],
  ['arms', ['M75 59l3 20', 9], ['M79 90l4 20', 8]],
  ['hands', ['M84 120l1 4', 8]],
  ['legs', ['M59 127v28', 14], ['M59 170l-1 26', 11]],
  ['feet', ['M59 210h3', 8]],
];
const torso: Shape = ['M50 45l8-2l9 4q2 2 1 7l-2 16q-8 2-16 2z'];
const waist: Shape = ['M50 75q8 0 16-2l-1 19q-7 2-15 2z'];

export function bodyFigure(
  messages: Messages,
  chosen: readonly Area[],
  toggle: (area: Area) => void,
): TemplateResult {
  const area = (name: Area | null, ...shapes: Shape[]) =>
    svg`<g class=${!name ? 'x' : chosen.includes(name) ? 'on' : ''} @click=${() => name && toggle(name)}>
      ${['', 'matrix(-1 0 0 1 100 0)'].map((side) =>
        shapes.map(
          ([d, width]) =>
            svg`<path class=${width ? '' : 'p'} d=${d} stroke-width=${width ?? 0} transform=${side} />`,
        ),
      )}
    </g>`;
  const figure = (label: string, upper: Area, lower: Area | null) =>
    html`<div class="t-cap muted">
      <svg viewBox="0 0 100 220">
        ${shared.map((entry) => area(...entry))}${area(upper, torso)}${area(lower, waist)}
      </svg>
      ${label}
    </div>`;
  return html`<figure class="box bodyfig" aria-hidden="true">
    ${figure(messages.details.front, 'chest', null)}
    ${figure(messages.details.behind, 'upper-back', 'lower-back')}
  </figure>`;
}
