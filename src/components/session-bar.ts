/**
 * The one picture in the widget, and it carries information: hatched is consultation, solid is massage, outlined are the
 * longer options, on the scale of the longest appointment offered.
 * @internal
 */
import { css, html, LitElement } from 'lit';

export interface Segment {
  kind: 'talk' | 'massage' | 'more' | 'most';
  minutes: number;
}

export class SessionBar extends LitElement {
  static override properties = { segments: {}, scale: {} };
  static override styles = css`
    :host {
      display: flex;
      gap: 2px;
      block-size: 8px;
    }
    i {
      display: block;
      box-sizing: border-box;
      border-radius: 2px;
      background: var(--_accent);
    }
    i:first-child {
      border-start-start-radius: 4px;
      border-end-start-radius: 4px;
    }
    i:last-child {
      border-start-end-radius: 4px;
      border-end-end-radius: 4px;
    }
    .talk {
      background: repeating-linear-gradient(115deg, var(--_accent) 0 1.5px, transparent 1.5px 4px);
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    .more,
    .most {
      background: color-mix(in srgb, var(--_accent) 32%, var(--_surface));
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    .most {
      background: none;
    }
    @media (forced-colors: active) {
      i {
        forced-color-adjust: none;
        background: CanvasText;
      }
      .talk {
        background: Canvas;
        border: 1px solid CanvasText;
      }
      .more,
      .most {
        background: GrayText;
      }
    }
  `;

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
