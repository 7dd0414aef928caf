import { css } from 'lit';

export const calendarStyles = css`
  .calhead {
    gap: 0;
    block-size: max(48px, 3em);
    padding-block-end: 4px;
    contain: size layout;
  }
  .calhead h3 {
    flex: 1;
  }
  .ic[aria-disabled='true'] {
    color: var(--_edge);
    cursor: default;
    background: none;
  }
  /* rows by themselves: a table would measure every cell anew for each month */
  table,
  thead,
  tbody {
    display: block;
    touch-action: pan-y pinch-zoom;
  }
  tr {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  th {
    line-height: 32px;
    overflow: hidden;
    font-size: 0.75em;
    font-weight: 400;
    white-space: nowrap;
  }
  /* room for six weeks, so that no month moves what is below, and a new one is laid out without anything else */
  table {
    position: relative;
    padding-block-end: 276px;
  }
  tbody {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 276px;
    contain: strict;
  }
  /* drawn, so that it only has to be shown; visibility would be every day's own */
  tbody[aria-hidden='true'] {
    transform: scale(0);
  }
  tbody tr {
    block-size: 46px;
  }
  .day,
  .legend i {
    --_dot: radial-gradient(circle closest-side, var(--_dots, var(--_accent)) 90%, transparent);
  }
  /* no part of a day is an element of its own: thirty of them change with each month */
  .day {
    inline-size: 100%;
    block-size: 46px;
    /* room for the dots, also before it is known whether there are any */
    padding: 0 0 6px;
    border: 2px solid transparent;
    border-radius: calc(var(--_r) + 2px);
    background: no-repeat 50% 32px / 4px 4px padding-box;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    text-align: center;
    line-height: 1;
    color: var(--_muted);
  }
  .off,
  .load {
    cursor: default;
  }
  .has {
    color: var(--_ink);
    font-weight: 600;
    background-color: var(--_tint);
  }
  .wish {
    padding: 0;
  }
  .d1 {
    background-image: var(--_dot);
  }
  .d2 {
    background-image: var(--_dot), var(--_dot);
    background-position-x: calc(50% - 3px), calc(50% + 3px);
  }
  .d3 {
    background-image: var(--_dot), var(--_dot), var(--_dot);
    background-position-x: calc(50% - 6px), 50%, calc(50% + 6px);
  }
  .legend i {
    inline-size: 16px;
    block-size: 4px;
    background-repeat: no-repeat;
    background-size: 4px 4px;
  }
  .legend .d1 {
    inline-size: 4px;
  }
  .today {
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .day[aria-pressed='true'] {
    --_dots: var(--_on-accent);
    color: var(--_on-accent);
    background-color: var(--_fill);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .today[aria-pressed='true'] {
    box-shadow:
      inset 0 0 0 2px var(--_accent),
      inset 0 0 0 3px var(--_on-accent);
  }
  .day:focus-visible {
    outline-offset: -1px;
  }
  .load {
    animation: load 0.2s 0.3s both;
  }
  @keyframes load {
    to {
      background-color: var(--_hover);
    }
  }
  .free {
    color: var(--_ink);
  }
  .shut {
    text-decoration: line-through;
  }
  .gone {
    opacity: 0.6;
    font-size: 0.8125em;
  }
  .legend {
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 8px;
  }
  .sq {
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
  }
  .unfold {
    display: none;
  }

  /* seven targets of 44 px need 308: let the month bleed into the frame's padding */
  @container main (inline-size < 340px) {
    :host {
      margin-inline: -13px;
    }
    .calhead,
    .legend {
      padding-inline: 13px 6px;
    }
    /* its short names are its long ones */
    th:lang(ar) {
      font-size: 0.6875em;
    }
  }
  @container main (inline-size < 500px) {
    .folded tr.other,
    .folded .legend {
      display: none;
    }
    .folded table {
      padding: 0;
    }
    .folded tbody {
      position: static;
      contain: none;
      block-size: auto;
    }
    .folded tbody[aria-hidden='true'] {
      display: none;
    }
    .folded .unfold {
      display: flex;
      inline-size: 100%;
      justify-content: center;
    }
  }
  @container main (inline-size >= 500px) {
    .ic:last-child {
      margin-inline-end: -10px;
    }
  }
  /* dots are pictures, which would go: so all of a day is drawn in the system's colours here */
  @media (forced-colors: active) {
    .day,
    .legend i {
      forced-color-adjust: none;
      --_accent: ButtonText;
      --_ink: ButtonText;
      --_muted: GrayText;
      --_edge: ButtonText;
      --_tint: ButtonFace;
      --_hover: ButtonFace;
      --_focus: Highlight;
    }
    .has {
      border-color: ButtonText;
    }
    .today {
      border-style: dashed;
      border-color: ButtonText;
    }
    .day[aria-pressed='true'] {
      --_accent: Highlight;
      --_fill: Highlight;
      --_on-accent: HighlightText;
    }
  }
`;
