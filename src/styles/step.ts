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
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: 12px;
  }
  .cta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
`;
