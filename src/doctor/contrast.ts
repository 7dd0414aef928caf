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

/** Where text stands on what may be the clinic's colour or the element's own. */
const painted = [
  ['frame', 'The text', 'ink and surface'],
  ['action', 'The text of the main button', 'accent and on-accent'],
] as const;

export function checkContrast({ element }: Patient): Finding[] {
  const style = getComputedStyle(element);
  const seed = (name: string) => style.getPropertyValue(`--massage-booker-${name}`).trim();
  const known = pairs.filter(([text, ground]) => seed(text) && seed(ground));
  const weak = known.flatMap(([text, ground]) => {
    const ratio = ratioOf(seed(text), seed(ground));
    return ratio < 4.5
      ? [
          note(
            `--massage-booker-${text} on --massage-booker-${ground} has a contrast of ${ratio.toFixed(1)} to 1; text needs 4.5 to 1.`,
            `Make one of ${seed(text)} and ${seed(ground)} lighter or darker.`,
          ),
        ]
      : [];
  });
  const seen = painted.flatMap(([part, what, seeds]) => {
    const at = element.shadowRoot?.querySelector(`[part~=${part}]`);
    const { color, backgroundColor } = at ? getComputedStyle(at) : {};
    const ratio = color && backgroundColor ? ratioOf(color, backgroundColor) : 21;
    return ratio < 4.5
      ? [
          note(
            `${what} has a contrast of ${ratio.toFixed(1)} to 1 with what is behind it; text needs 4.5 to 1.`,
            `Set --massage-booker-${seeds.replace(' and ', ' and --massage-booker-')} together, one light and one dark.`,
          ),
        ]
      : [];
  });
  if (weak.length || seen.length) return [...weak, ...seen];
  return [good('The colours can be read on each other.')];
}

/** 21, the most there is, where either is no colour. */
function ratioOf(text: string, ground: string): number {
  const [one, other] = [rgbOf(text), rgbOf(ground)];
  return one && other ? contrast(one, other) : 21;
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
