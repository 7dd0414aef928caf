import { css } from 'lit';

export const chooseStyles = css`
  .helpline {
    display: flex;
    min-block-size: 52px;
    background: var(--_sunken);
    border-color: transparent;
  }
  .txt {
    flex: 1;
  }
  .helpline :is(b, .i:first-child) {
    color: var(--_accent);
  }
  .helpline b {
    text-decoration: underline 1px;
  }

  .kinds,
  .cards {
    gap: 12px;
  }
  .card {
    gap: 16px;
  }
  .panel,
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    padding: 16px;
  }
  .panel:has(:checked) {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 0.5px var(--_ink);
  }
  .dot {
    border-radius: 50%;
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
  .intent {
    display: block;
    margin-block: 8px;
  }
  .session {
    margin-block-end: 8px;
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .ticks {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
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
      padding: 20px;
    }
    .intent {
      margin: 0;
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
