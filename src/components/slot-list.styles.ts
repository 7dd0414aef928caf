import { css } from 'lit';

export const slotStyles = css`
  :host {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .dayname > :first-child {
    min-block-size: var(--_tap);
    display: flex;
    align-items: center;
  }
  .tz {
    min-block-size: 32px;
    margin-block-start: 4px;
  }
  .part h4 {
    font-weight: 400;
    margin-block-end: 8px;
    display: flex;
    justify-content: space-between;
  }
  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 8px;
  }
  .opt {
    white-space: nowrap;
  }
  .opt:has(.own) {
    min-block-size: 52px;
  }
  /* room for the first times, so that little moves when they come */
  .wait {
    min-block-size: 240px;
    padding-block-start: 12px;
  }
  @container main (inline-size < 500px) {
    .dayname {
      margin-block-end: -8px;
    }
    .dayname > :first-child,
    .tz {
      min-block-size: 28px;
      margin: 0;
    }
  }
  @container main (inline-size >= 500px) {
    .dayname {
      margin-block-end: -12px;
    }
  }
`;
