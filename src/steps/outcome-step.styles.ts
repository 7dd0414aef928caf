import { css } from 'lit';

export const outcomeStyles = css`
  :host {
    max-inline-size: 640px;
    inline-size: 100%;
    margin-inline: auto;
  }
  .done-head {
    display: grid;
    gap: 14px;
    justify-items: start;
  }
  .done-head h2 {
    font-size: 1.5em;
  }
  .seal {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    display: grid;
    place-items: center;
  }
  .seal .i {
    inline-size: 26px;
    block-size: 26px;
    stroke-width: 2;
  }
  .seal.wait {
    background: var(--_tint-strong);
    color: var(--_accent);
  }
  .ticket {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    display: grid;
    /* the hairlines between cells are the gaps */
    gap: 1px;
    background: var(--_line);
    overflow: clip;
  }
  .ticket > div {
    padding: 16px;
    background: var(--_surface);
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .ticket dt {
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .ticket dd {
    font-weight: 600;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .ticket .big dd:nth-of-type(1) {
    font-size: 1.125em;
    line-height: 1.35;
  }
  .ticket dd.m {
    font-size: 0.9375em;
    font-weight: 400;
    color: var(--_muted);
  }
  .cals {
    display: grid;
    gap: 8px;
    margin-block-start: 10px;
  }
  .cals .btn {
    justify-content: start;
  }
  .next-steps {
    display: flex;
    gap: 10px;
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .next-steps .i {
    color: var(--_muted);
  }
  @container main (inline-size >= 440px) {
    .ticket {
      grid-template-columns: 1fr 1fr;
    }
    .ticket > .big,
    .ticket > div:last-child:nth-child(even) {
      grid-column: 1 / -1;
    }
    .ticket > div {
      padding: 18px 20px;
    }
    .cals {
      grid-template-columns: repeat(3, 1fr);
    }
    .cals .btn {
      justify-content: center;
      padding-inline: 8px;
    }
  }
`;
