import { css } from 'lit';

export const chooseStyles = css`
  .helpline {
    grid-template-columns: auto 1fr auto;
    min-block-size: 52px;
    background: var(--_sunken);
    border-color: transparent;
  }
  .helpline > .txt {
    grid-column: 2;
  }
  .helpline > .i {
    grid-area: 1 / 3;
  }
  .helpline > .i:first-child {
    grid-area: 1 / 1;
  }
  .helpline :is(b, .i:first-child) {
    color: var(--_accent);
  }
  .helpline b {
    text-decoration: underline 1px color-mix(in srgb, var(--_accent) 40%, transparent);
    text-underline-offset: 3px;
  }

  .kinds,
  .cards,
  .facts,
  .card {
    display: grid;
    gap: 12px;
  }
  .panel,
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    padding: 16px;
  }
  .panel:hover {
    border-color: var(--_edge);
  }
  .panel:has(:checked) {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 0.5px var(--_ink);
  }
  .panel .line {
    gap: 10px;
  }
  .dot {
    inline-size: 20px;
    block-size: 20px;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
    flex: none;
    display: grid;
    place-items: center;
  }
  :checked ~ .line .dot {
    border-color: var(--_ink);
  }
  :checked ~ .line .dot::after {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_ink);
  }
  .intent,
  .k,
  .v {
    display: block;
  }
  .intent {
    margin-block: 6px 8px;
  }
  .facts {
    gap: 8px;
  }
  massage-booker-session-bar {
    margin-block: 6px 8px;
  }

  .card {
    gap: 16px;
  }
  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .ticks {
    margin-block-start: 10px;
    display: grid;
    gap: 4px;
  }
  .ticks li {
    display: flex;
    gap: 8px;
  }
  .ticks .i {
    margin-block-start: 0.13em;
    color: var(--_accent);
  }

  @container main (inline-size < 500px) {
    .k,
    .listhead .t-cap {
      display: none;
    }
    .v {
      color: var(--_muted);
    }
  }
  @container main (inline-size >= 500px) {
    .kinds {
      grid-template-columns: repeat(2, 1fr);
    }
    /* the same facts of neighbouring kinds stand on the same rows */
    .panel {
      display: grid;
      grid-row: span 4;
      grid-template-rows: subgrid;
      row-gap: 10px;
      padding: 18px 20px 20px;
    }
    .intent {
      margin-block: -2px 0;
    }
    .facts {
      display: contents;
    }
    .card {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 20px;
      align-items: center;
    }
    .durs {
      grid-template-columns: repeat(auto-fit, 80px);
      inline-size: 252px;
      gap: 6px;
      justify-content: end;
    }
  }
  @media (forced-colors: active) {
    :is(.panel, .card):has(:checked) {
      outline: 3px solid Highlight;
    }
    .helpline {
      border-color: ButtonText;
    }
  }
`;
