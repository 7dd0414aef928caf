/** Tokens and the frame. Percentages of ink on surface give every neutral, so four seeds restyle the whole. */
import { css } from 'lit';

export const bookerStyles = css`
  :host {
    /* a page's "all: unset" reaches the host, so only this rests on it; the rest is on .root */
    display: block !important;

    --_surface: var(--massage-booker-surface, light-dark(#fff, #17191a));
    --_ink: var(--massage-booker-ink, light-dark(#1b1e1f, #eceeee));
    --_fill: var(--massage-booker-accent, light-dark(#17645a, #86cfc0));
    /* what is drawn or written in it; the same colour unless that could not be seen */
    --_accent: var(--massage-booker-accent-text, var(--_fill));
    --_on-accent: var(--massage-booker-on-accent, light-dark(#fff, #0c211d));
    --_danger: var(--massage-booker-danger, light-dark(#b3261e, #f4b4ae));

    --_muted: var(--massage-booker-muted, color-mix(in srgb, var(--_ink) 68%, var(--_surface)));
    --_edge: var(--massage-booker-edge, color-mix(in srgb, var(--_ink) 54%, var(--_surface)));
    --_line: var(--massage-booker-line, color-mix(in srgb, var(--_ink) 13%, var(--_surface)));
    --_sunken: var(--massage-booker-sunken, color-mix(in srgb, var(--_ink) 3.5%, var(--_surface)));
    --_hover: color-mix(in srgb, var(--_ink) 6%, var(--_surface));
    --_tint: color-mix(in srgb, var(--_fill) 9%, var(--_surface));
    --_tint-strong: color-mix(in srgb, var(--_fill) 16%, var(--_surface));
    --_focus: var(--massage-booker-focus, var(--_accent));

    --_r: var(--massage-booker-radius, 10px);
    --_r-lg: min(var(--_r) + 4px, 2 * var(--_r));
    --_r-xl: min(var(--_r) + 8px, 2 * var(--_r));
    --_tap: 44px;
  }
  /* y is the luminance that contrast is reckoned from: whatever the fill, text reaches 4.5:1 on it, and it on the surface */
  @supports (color: color(from light-dark(red, red) xyz x y z)) {
    :host {
      --_on-accent: var(
        --massage-booker-on-accent,
        color(
          from var(--_fill) xyz max(x * y * 0.02, (0.1833 - y) * 1e6) max(y * y * 0.02, (0.1833 - y) * 1e6)
            max(z * y * 0.02, (0.1833 - y) * 1e6)
        )
      );
      --_accent: var(
        --massage-booker-accent-text,
        light-dark(
          color(from var(--_fill) xyz calc(x * min(1, 0.145 / y)) min(y, 0.145) calc(z * min(1, 0.145 / y))),
          color(
            from var(--_fill) xyz calc(x + (0.95 - x) * max(0, (0.32 - y) / (1 - y))) max(y, 0.32)
              calc(z + (1.09 - z) * max(0, (0.32 - y) / (1 - y)))
          )
        )
      );
    }
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
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
    text-underline-offset: 3px;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: inherit;
  }
  .frame {
    --_pad: 16px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_r-xl);
    /* not hidden: the foot must stick to the window */
    overflow: clip;
    display: grid;
    grid-template: 'head' auto 'main' 1fr 'dock' auto / minmax(0, 1fr);
  }
  .empty {
    /* a screen: what stands below is not seen to move when the first step comes */
    min-block-size: 100vh;
  }
  .head {
    grid-area: head;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 60px;
    padding: 8px var(--_pad) 0;
  }
  .back {
    margin-inline-start: -12px;
    color: var(--_muted);
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
  /* its place is there before the server has answered */
  .hold {
    min-block-size: 44px;
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  .hold.soon {
    font-weight: 600;
  }
  .dock {
    grid-area: dock;
    display: grid;
    grid-template: 'sum sum' auto 'tog act' auto / minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
  }
  .dock,
  .act {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding: 12px var(--_pad);
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .tog {
    grid-area: tog;
    display: grid;
    align-content: center;
    min-block-size: 48px;
    border-radius: var(--_r);
    text-wrap: balance;
  }
  .a {
    display: flex;
    align-items: center;
    gap: 4px;
    font-weight: 600;
  }
  .sum {
    grid-area: sum;
  }
  .open .tog .i {
    rotate: 180deg;
  }
  .act {
    grid-area: act;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .goback {
    color: var(--_muted);
  }
  /* everything stands on the page: no need to unfold it */
  .move .tog {
    visibility: hidden;
  }
  .missing {
    grid-column: 1 / -1;
    padding-block-start: 8px;
    text-align: end;
  }

  .final .main {
    padding-block: 28px;
  }

  .spin {
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    border: 2px dotted;
    animation: spin 2s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }

  @container booker (inline-size < 480px) {
    .goback {
      display: none;
    }
  }
  @container booker (inline-size >= 480px) {
    .frame {
      --_pad: 24px;
    }
    .back {
      display: none;
    }
  }
  @container booker (inline-size < 760px) {
    .act {
      position: static;
      padding: 0;
      border: 0;
    }
    .fine,
    .dock:not(.open) .sum {
      display: none;
    }
    /* what is booked must leave room for the form */
    .sum {
      max-block-size: 60dvh;
      overflow: auto;
      padding-block: 8px 16px;
    }
  }
  @container booker (inline-size >= 760px) {
    .frame:not(.final) {
      --_pad: 28px;
      grid-template: 'head sum' auto 'main sum' 1fr 'act sum' auto / minmax(0, 1fr) 276px;
    }
    .dock {
      display: contents;
    }
    .tog,
    .missing {
      display: none;
    }
    .sum {
      padding: 24px;
      background: var(--_sunken);
      border-inline-start: 1px solid var(--_line);
    }
    .act {
      gap: 16px;
      justify-content: space-between;
    }
    .fine {
      max-inline-size: 34ch;
      margin-inline-start: auto;
      text-align: end;
    }
    .goback {
      margin-inline-start: -16px;
    }
    .primary {
      min-inline-size: 160px;
      flex: none;
    }
  }
`;
