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
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.4;
    min-block-size: 32px;
    margin-block-start: 4px;
  }
  .part h4 {
    font-size: 0.8125em;
    line-height: 1.4;
    font-weight: 400;
    color: var(--_muted);
    margin-block-end: 6px;
    display: flex;
    justify-content: space-between;
  }
  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
    gap: 8px;
  }
  .opt {
    justify-content: center;
    flex-wrap: wrap;
    font-size: 0.9375em;
    line-height: 1;
    gap: 5px;
    padding: 4px;
    white-space: nowrap;
  }
  .opt.one > .i {
    margin-inline-start: -4px;
  }
  .own {
    flex-basis: 100%;
    text-align: center;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_muted);
  }
  :checked ~ .own {
    color: inherit;
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
    border-radius: 5px;
  }
  @container main (inline-size < 500px) {
    .dayname {
      margin-block-end: -8px;
    }
    .dayname > :first-child {
      min-block-size: 32px;
    }
    .tz {
      min-block-size: 24px;
      margin: 0;
    }
    .times {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .opt {
      gap: 3px;
    }
    .opt.one > .i {
      inline-size: 12px;
      block-size: 12px;
      margin-inline-start: -2px;
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
