/** Tokens and the frame. Percentages of ink on surface give every neutral, so four seeds restyle the whole. */
import { css } from 'lit';

export const bookerStyles = css`
  :host {
    /* a page's "all: unset" reaches the host, so only this rests on it; the rest is on .root */
    display: block !important;

    --_surface: var(--massage-booker-surface, light-dark(#ffffff, #17191a));
    --_ink: var(--massage-booker-ink, light-dark(#1b1e1f, #eceeee));
    --_accent: var(--massage-booker-accent, light-dark(#17645a, #86cfc0));
    --_on-accent: var(--massage-booker-on-accent, light-dark(#ffffff, #0c211d));
    --_danger: var(--massage-booker-danger, light-dark(#b3261e, #f4b4ae));

    --_muted: var(--massage-booker-muted, color-mix(in srgb, var(--_ink) 68%, var(--_surface)));
    --_edge: var(--massage-booker-edge, color-mix(in srgb, var(--_ink) 54%, var(--_surface)));
    --_line: var(--massage-booker-line, color-mix(in srgb, var(--_ink) 13%, var(--_surface)));
    --_sunken: var(--massage-booker-sunken, color-mix(in srgb, var(--_ink) 3.5%, var(--_surface)));
    --_hover: color-mix(in srgb, var(--_ink) 6%, var(--_surface));
    --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_tint-strong: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    --_accent-hover: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
    --_danger-tint: color-mix(in srgb, var(--_danger) 7%, var(--_surface));
    --_focus: var(--massage-booker-focus, var(--_accent));

    --_r: var(--massage-booker-radius, 10px);
    --_r-lg: calc(var(--_r) + 4px);
    --_r-xl: calc(var(--_r) + 8px);
    --_tap: 44px;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  .root {
    /* whatever the page says of its text, only these follow it */
    all: initial;
    display: block;
    visibility: inherit;
    color-scheme: inherit;
    container: booker / inline-size;
    font-family: var(--massage-booker-font, inherit);
    font-size: clamp(15px, 1em, 18px);
    line-height: 1.5;
    color: var(--_ink);
    -webkit-text-size-adjust: 100%;
  }
  .frame {
    --_pad: 16px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_r-xl);
    display: grid;
    grid-template: 'head' auto 'main' 1fr 'dock' auto / minmax(0, 1fr);
  }
  .frame.empty {
    min-block-size: 480px;
  }
  .head {
    grid-area: head;
    padding: 8px var(--_pad) 0;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 60px;
  }
  .back {
    inline-size: var(--_tap);
    block-size: var(--_tap);
    display: grid;
    place-items: center;
    border-radius: var(--_r);
    margin-inline-start: -12px;
    flex: none;
    color: var(--_muted);
  }
  .back:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  .main {
    grid-area: main;
    padding: 8px var(--_pad) 24px;
    min-inline-size: 0;
  }
  .body {
    container: main / inline-size;
  }

  /* summary and action: one component, two homes */
  .dock {
    grid-area: dock;
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: calc(var(--_r-xl) - 1px);
    border-end-end-radius: calc(var(--_r-xl) - 1px);
    display: grid;
    grid-template: 'sum sum' auto 'tog act' auto / minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
    padding: 10px var(--_pad);
  }
  .tog {
    grid-area: tog;
    min-block-size: 48px;
    display: grid;
    align-content: center;
    padding-inline: 6px;
    margin-inline-start: -6px;
    border-radius: var(--_r);
  }
  .tog:hover {
    background: var(--_hover);
  }
  .tog .a {
    font-weight: 600;
    line-height: 1.3;
  }
  .tog .a > span,
  .tog .b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tog .i {
    color: var(--_muted);
  }
  .sum {
    grid-area: sum;
    display: none;
  }
  .dock.open .sum {
    display: block;
    padding-block: 10px 14px;
    margin-block-end: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .dock.open .tog .i {
    rotate: 180deg;
  }
  .act {
    grid-area: act;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .act .goback,
  .act .fine {
    display: none;
  }
  .act .btn {
    padding-inline: 18px;
  }
  .missing {
    grid-column: 1 / -1;
    padding-block-start: 8px;
    text-align: end;
  }

  .frame.final {
    grid-template: 'main' auto / minmax(0, 1fr);
  }
  .frame.final .main {
    padding-block: 28px;
  }

  .spin {
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    border: 2px solid color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      border-style: dotted;
    }
  }

  @container booker (inline-size >= 480px) {
    .frame {
      --_pad: 24px;
    }
    .head {
      padding-block-start: 12px;
    }
    .head .back {
      display: none;
    }
    .main {
      padding-block-start: 16px;
    }
    .dock {
      padding-block: 12px;
    }
    .act .btn.primary {
      padding-inline: 28px;
    }
    .act .goback {
      display: inline-flex;
      gap: 6px;
      padding-inline: 12px;
      color: var(--_muted);
    }
    .act .goback:hover {
      color: var(--_ink);
      background: var(--_hover);
    }
  }
  @container booker (inline-size >= 760px) {
    .frame {
      --_pad: 28px;
      grid-template: 'head sum' auto 'main sum' 1fr 'act sum' auto / minmax(0, 1fr) 276px;
    }
    .main {
      padding-block-end: 28px;
    }
    .dock {
      display: contents;
    }
    .tog,
    .missing {
      display: none;
    }
    .sum,
    .dock.open .sum {
      display: block;
      margin: 0;
      padding: 26px 20px 24px;
      background: var(--_sunken);
      border-inline-start: 1px solid var(--_line);
      border-block-end: 0;
      border-start-end-radius: calc(var(--_r-xl) - 1px);
      border-end-end-radius: calc(var(--_r-xl) - 1px);
    }
    .act {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      background: var(--_surface);
      border-block-start: 1px solid var(--_line);
      border-end-start-radius: calc(var(--_r-xl) - 1px);
      padding: 14px var(--_pad);
      gap: 16px;
      justify-content: space-between;
    }
    .act .fine {
      display: block;
      max-inline-size: 34ch;
      margin-inline-start: auto;
      text-align: end;
    }
    .act .goback {
      margin-inline-start: -12px;
    }
    .act .btn.primary {
      min-inline-size: 160px;
      flex: none;
    }
  }
  @container booker (inline-size >= 900px) {
    .frame {
      --_pad: 32px;
      grid-template-columns: minmax(0, 1fr) 292px;
    }
    .sum,
    .dock.open .sum {
      padding-inline: 24px;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border-color: CanvasText;
    }
  }
`;
