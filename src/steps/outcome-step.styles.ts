import { css } from 'lit';

export const outcomeStyles = css`
  :host {
    max-inline-size: 640px;
    inline-size: 100%;
    margin-inline: auto;
  }
  .done-head {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .seal {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_on-accent);
    display: grid;
    place-items: center;
  }
  .seal .i {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 2.4;
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
    gap: 4px;
  }
  .ticket dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ticket dd.m {
    font-weight: 400;
  }
  .cals {
    margin-block-start: 8px;
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
      padding: 16px 20px;
    }
    .cals {
      grid-template-columns: repeat(3, 1fr);
    }
  }
`;
