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
    margin-block-end: 6px;
    display: flex;
    justify-content: space-between;
  }
  .times {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .opt {
    flex-wrap: wrap;
    gap: 2px 4px;
    padding: 4px;
    white-space: nowrap;
  }
  .opt > .i {
    margin-inline-start: -4px;
  }
  .own {
    flex-basis: 100%;
    line-height: 1.1;
  }
  .sk {
    display: block;
    block-size: 44px;
    border-radius: var(--_r);
    background: var(--_hover);
  }
  .sk.t {
    block-size: 14px;
    inline-size: 132px;
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
  @container main (inline-size < 280px) {
    .times {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container main (inline-size >= 500px) {
    .times {
      grid-template-columns: 1fr 1fr;
    }
    .dayname {
      margin-block-end: -12px;
    }
  }
`;
