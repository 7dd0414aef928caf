/**
 * The one picture in the widget, and it carries information: hatched is consultation, solid is massage, outlined are the
 * longer options, on the scale of the longest appointment offered.
 */
import { html, nothing, type TemplateResult } from 'lit';

const kinds = ['', 'more', 'most'];

/**
 * Consultation, then the shortest length, then how much each longer one adds.
 * @param whole the minutes that fill the whole width
 */
export function sessionBar(consultation: number, lengths: readonly number[], whole: number): TemplateResult {
  const sorted = [...new Set(lengths)].sort((a, b) => a - b);
  // By property, since a strict policy blocks style attributes.
  const part = (kind: string, minutes: number) =>
    html`<i class=${kind} .style=${`inline-size: ${(minutes / whole) * 100}%`}></i>`;
  return html`<span class="session" aria-hidden="true">
    ${consultation ? part('talk', consultation) : nothing}
    ${sorted.map((minutes, index) => part(kinds[Math.min(index, 2)]!, minutes - (sorted[index - 1] ?? 0)))}
  </span>`;
}
