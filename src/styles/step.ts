/** A step is a column of blocks. */
import { css } from 'lit';

export const step = css`
  :host {
    display: grid;
    gap: 24px;
    align-content: start;
  }
  :host > * {
    min-inline-size: 0;
  }
  .list {
    display: grid;
    gap: 8px;
  }
  .listhead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    margin-block-end: 12px;
  }
  .cta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .k,
  .v {
    display: block;
  }
  /* words after a small picture */
  :is(.ticks, .kept) li,
  .err,
  .row2 {
    display: flex;
    gap: 8px;
  }
  :is(.ticks, .kept, .err) .i {
    margin-block-start: 0.15em;
  }
  :is(.ticks, .kept) .i {
    color: var(--_accent);
  }
  /* the lengths a service comes in, as one row of options */
  .durs {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .durs .opt {
    min-block-size: 56px;
    font-size: 0.875em;
    line-height: 1.45;
  }
  @container main (inline-size >= 440px) {
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container main (inline-size >= 500px) {
    .durs {
      grid-template-columns: repeat(auto-fit, 80px);
      inline-size: 256px;
    }
  }
`;
