import { css } from 'lit';

export const calendarStyles = css`
  :host {
    display: block;
  }
  .calhead {
    gap: 0;
    margin-block-end: 4px;
  }
  .calhead h3 {
    flex: 1;
  }
  .ic[aria-disabled='true'] {
    color: var(--_edge);
    cursor: default;
    background: none;
  }
  table {
    touch-action: pan-y;
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
  }
  th {
    block-size: 32px;
    overflow: hidden;
    font-size: 0.75em;
    font-weight: 400;
  }
  th,
  td {
    padding: 0;
  }
  .day {
    position: relative;
    inline-size: 100%;
    block-size: 46px;
    display: grid;
    place-items: center;
    font-size: 0.9375em;
    line-height: 1;
    color: var(--_muted);
    background: none;
    isolation: isolate;
    border-radius: var(--_r);
  }
  .day::before {
    content: '';
    position: absolute;
    inset: 2px;
    border-radius: var(--_r);
    z-index: -1;
    border: 1px solid transparent;
  }
  .day .x {
    translate: 0 -3px;
  }
  .day.off,
  .day.load {
    cursor: default;
  }
  .day:is(.off, .wish) .x {
    translate: 0;
  }
  .day.has {
    color: var(--_ink);
    font-weight: 600;
  }
  .day.has::before {
    background: var(--_tint);
  }
  .av {
    display: inline-flex;
    gap: 2px;
  }
  .day .av {
    position: absolute;
    inset-block-end: 9px;
    inset-inline: 0;
    justify-content: center;
  }
  .av i {
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .day.today::before {
    border-color: var(--_edge);
  }
  .day[aria-pressed='true'] {
    color: var(--_on-accent);
  }
  .day[aria-pressed='true']::before {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .day[aria-pressed='true'] .av i {
    background: var(--_on-accent);
  }
  .day:focus-visible {
    outline-offset: -1px;
    z-index: 1;
  }
  .day.load::before {
    background: var(--_hover);
    animation: appear 0.2s 0.3s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .free {
    color: var(--_ink);
  }
  .shut .x {
    text-decoration: line-through;
  }
  .gone .x {
    opacity: 0.6;
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
  }
  @container main (inline-size < 500px) {
    .folded tr.other,
    .folded .legend {
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
  @media (forced-colors: active) {
    .day::before {
      border-color: Canvas;
    }
    .day.has::before {
      border-color: ButtonText;
    }
    .day.today::before {
      border: 1px dashed ButtonText;
    }
    .day[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
    }
    .day[aria-pressed='true']::before {
      background: Highlight;
    }
    .day.off {
      color: GrayText;
    }
    .av i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
