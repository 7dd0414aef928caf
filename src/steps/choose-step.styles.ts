import { css } from 'lit';

export const chooseStyles = css`
  .helpline {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-inline: 14px 4px;
    padding-block: 4px;
    background: var(--_sunken);
    border-radius: var(--_r);
    min-block-size: 52px;
    inline-size: 100%;
  }
  .helpline:hover {
    background: var(--_hover);
  }
  .helpline > .i {
    color: var(--_accent);
  }
  .helpline .txt {
    flex: 1;
    font-size: 0.9375em;
    line-height: 1.35;
    padding-block: 6px;
  }
  .helpline b {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .helpline .end {
    inline-size: 36px;
    display: grid;
    place-items: center;
  }

  .kinds {
    display: grid;
    gap: 12px;
  }
  .panel {
    position: relative;
    display: block;
    cursor: pointer;
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    padding: 16px;
    background: var(--_surface);
  }
  .panel > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .panel:hover {
    border-color: var(--_edge);
  }
  .panel:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .panel:has(:checked) {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 0.5px var(--_ink);
  }
  .top {
    display: flex;
    align-items: center;
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
    background: var(--_surface);
  }
  .dot::after {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
  }
  :checked ~ .top .dot {
    border-color: var(--_ink);
  }
  :checked ~ .top .dot::after {
    background: var(--_ink);
  }
  .intent {
    margin-block-start: 6px;
    text-wrap: pretty;
  }
  .facts {
    margin-block-start: 8px;
    display: grid;
    gap: 8px;
  }
  .facts > span {
    display: block;
  }
  .facts .k {
    display: block;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .facts .v {
    display: block;
    font-size: 0.875em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  massage-booker-session-bar {
    margin-block: 6px 8px;
  }

  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    padding: 16px;
    display: grid;
    gap: 16px;
  }
  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .sumline {
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .ticks {
    margin-block-start: 10px;
    display: grid;
    gap: 4px;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .ticks li {
    display: flex;
    gap: 8px;
  }
  .ticks .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.13em;
    color: var(--_accent);
    stroke-width: 1.8;
  }

  @container main (inline-size < 500px) {
    .facts .k {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    .facts .v {
      color: var(--_muted);
    }
    .listhead .t-cap {
      display: none;
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
      align-content: start;
      padding: 18px 20px 20px;
    }
    .intent {
      margin-block-start: -2px;
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
    .panel:has(:checked),
    .card:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    :checked ~ .top .dot::after {
      forced-color-adjust: none;
      background: Highlight;
    }
    .helpline {
      border: 1px solid ButtonText;
    }
  }
`;
