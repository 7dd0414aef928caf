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
  .row {
    grid-column-start: 1;
  }
  /* the look of times to come, once they are late */
  .soon {
    display: grid;
    gap: 12px;
    padding-block-start: 12px;
    animation: appear 0.2s 0.3s both;
  }
  .soon i {
    block-size: var(--_tap);
    border-radius: var(--_r);
    background: var(--_hover);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
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
