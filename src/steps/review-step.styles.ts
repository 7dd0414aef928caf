import { css } from 'lit';

export const reviewStyles = css`
  .rows {
    display: grid;
    border-block: 1px solid var(--_line);
  }
  .rows > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    padding-block: 14px;
  }
  .rows > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .rows dt {
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.4;
    grid-column: 1;
  }
  .rows dd {
    grid-column: 1;
    font-size: 0.9375em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .rows dd span:not(.vh) {
    color: var(--_muted);
    display: block;
  }
  .rows dd.ed {
    grid-column: 2;
    grid-row: 1 / span 3;
    align-self: center;
  }
  /* while sending nothing dims, the ways to change things go */
  .held .ed {
    visibility: hidden;
  }
  .rows .link {
    padding-inline: 10px;
    margin-inline-end: -10px;
    min-inline-size: var(--_tap);
    justify-content: center;
  }
  .policy {
    display: grid;
    gap: 4px;
  }
  .kept {
    background: var(--_sunken);
    border-radius: var(--_r-lg);
    padding: 16px;
    display: grid;
    gap: 10px;
  }
  .kept ul {
    display: grid;
    gap: 6px;
    font-size: 0.9375em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .kept li {
    display: flex;
    gap: 10px;
  }
  .kept .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.2em;
    color: var(--_accent);
    stroke-width: 1.8;
  }
  .alts {
    display: grid;
    gap: 8px;
  }
  .altb {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    inline-size: 100%;
    padding: 12px 14px;
    padding-inline-start: 16px;
    min-block-size: 64px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    text-align: start;
  }
  .altb:hover {
    background: var(--_hover);
  }
  .altb .w {
    font-weight: 600;
    line-height: 1.4;
  }
  .altb .y {
    grid-column: 1;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .altb .i {
    grid-column: 2;
    grid-row: 1 / span 2;
    color: var(--_muted);
  }
  .tz {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .note h2 {
    font-size: 1.1875em;
  }
  @container main (inline-size >= 500px) {
    .rows > div {
      grid-template-columns: 112px minmax(0, 1fr) auto;
    }
    .rows dt {
      font-size: 0.9375em;
      line-height: 1.5;
      grid-row: 1;
    }
    .rows dd {
      grid-column: 2;
    }
    .rows dd.ed {
      grid-column: 3;
      margin-block: -11px;
      align-self: start;
    }
  }
  @media (forced-colors: active) {
    .kept {
      border: 1px solid ButtonText;
    }
  }
`;
