/**
 * The one picture in the widget, and it carries information: hatched is consultation, solid is massage, outlined are the
 * longer options, on the scale of the longest appointment offered.
 * @internal
 */
import { html, LitElement } from 'lit';
import { sessionBarStyles } from './session-bar.styles.js';

export interface Segment {
  kind: 'talk' | 'massage' | 'more' | 'most';
  minutes: number;
}

export class SessionBar extends LitElement {
  static override properties = { segments: {}, scale: {} };
  static override styles = [sessionBarStyles];

  segments: readonly Segment[] = [];
  /** Minutes that fill the whole width. */
  scale = 1;

  /** By property, since a strict policy blocks style attributes. */
  protected override updated(): void {
    this.renderRoot.querySelectorAll<HTMLElement>('i').forEach((bar, index) => {
      bar.style.inlineSize = `${((this.segments[index]?.minutes ?? 0) / this.scale) * 100}%`;
    });
  }

  protected override render() {
    return this.segments.map(({ kind }) => html`<i class=${kind}></i>`);
  }
}

/** Consultation, then the shortest length, then how much each longer one adds. */
export function segments(consultation: number, lengths: readonly number[]): Segment[] {
  const sorted = [...new Set(lengths)].sort((a, b) => a - b);
  return [
    ...(consultation ? [{ kind: 'talk' as const, minutes: consultation }] : []),
    ...sorted.map((minutes, index) => ({
      kind: (['massage', 'more', 'most'] as const)[Math.min(index, 2)]!,
      minutes: minutes - (sorted[index - 1] ?? 0),
    })),
  ];
}
