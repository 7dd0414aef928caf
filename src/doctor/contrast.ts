/** Whether the clinic's colours can be read: WCAG 2.2, success criterion 1.4.3, contrast of 4.5 to 1 for text. */
import { good, note, type Finding } from './finding.js';
import type { Patient } from './patient.js';

type Rgb = readonly [number, number, number];

/** Pairs of seeds that stand on each other as text. */
const pairs = [
  ['ink', 'surface'],
  ['accent-text', 'surface'],
  ['on-accent', 'accent'],
  ['muted', 'surface'],
  ['danger', 'surface'],
] as const;

/** Where text stands on what may be the clinic's colour or the element's own, and the seeds for both. */
const painted = [
  ['frame', 'The text', 'ink', 'surface'],
  ['action', 'The text of the main button', 'on-accent', 'accent'],
] as const;

export function checkContrast({ element }: Patient): Finding[] {
  const style = getComputedStyle(element);
  const seed = (name: string) => style.getPropertyValue(`--massage-booker-${name}`).trim();
  const weak = [
    ...pairs.flatMap(([text, ground]) =>
      weakness(
        `--massage-booker-${text} on --massage-booker-${ground}`,
        [seed(text), seed(ground)],
        `Make one of ${seed(text)} and ${seed(ground)} lighter or darker.`,
      ),
    ),
    ...painted.flatMap(([part, what, text, ground]) => {
      const at = element.shadowRoot?.querySelector(`[part~=${part}]`);
      const { color = '', backgroundColor = '' } = at ? getComputedStyle(at) : {};
      return weakness(
        `${what} on what is behind it`,
        [color, backgroundColor],
        `Set --massage-booker-${text} and --massage-booker-${ground} together, one light and one dark.`,
      );
    }),
  ];
  return weak.length ? weak : [good('The colours can be read on each other.')];
}

/** None where either is no colour. */
function weakness(what: string, [text, ground]: [string, string], mend: string): Finding[] {
  const [one, other] = [rgbOf(text), rgbOf(ground)];
  const ratio = one && other ? contrast(one, other) : 21;
  return ratio < 4.5
    ? [note(`${what} has a contrast of ${ratio.toFixed(1)} to 1; text needs 4.5 to 1.`, mend)]
    : [];
}

/** As the browser paints it; undefined for what is no colour. */
export function rgbOf(colour: string): Rgb | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
