import { css } from 'lit';

export const timeStyles = css`
  .pair {
    display: grid;
    gap: 8px;
  }
  .field2 {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    min-block-size: 60px;
    padding: 8px 12px;
    padding-inline-start: 14px;
    background: var(--_surface);
    inline-size: 100%;
    text-align: start;
  }
  .field2:hover {
    background: var(--_hover);
  }
  .field2 .k {
    display: block;
    font-size: 0.8125em;
    line-height: 1.35;
    color: var(--_muted);
  }
  .field2 .v {
    display: block;
    min-block-size: 1.4em;
    font-size: 0.9375em;
    line-height: 1.4;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .field2 > .i {
    color: var(--_muted);
  }
  .field2 select {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .field2 option {
    color: var(--_ink);
    background: var(--_surface);
  }
  .field2:has(select:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .when {
    display: grid;
    gap: 24px;
  }
  @container main (inline-size < 500px) {
    .side {
      border-block-start: 1px solid var(--_line);
      padding-block-start: 12px;
    }
    .when {
      gap: 12px;
    }
  }
  @container main (inline-size >= 500px) {
    .pair {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .when {
      grid-template-columns: minmax(308px, 13fr) minmax(0, 10fr);
      gap: 28px;
    }
  }
`;
