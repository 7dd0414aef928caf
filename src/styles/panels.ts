/** Quiet boxes that say something: notes, what was kept, ways to ask. */
import { css } from 'lit';

export const panels = css`
  .box {
    border-radius: var(--_r-lg);
    padding: 16px;
    display: grid;
    gap: 8px 12px;
    background: var(--_sunken);
  }
  .note {
    grid-template-columns: auto minmax(0, 1fr);
    row-gap: 4px;
  }
  .note > .x {
    grid-column: 2;
  }
  .x + .x {
    margin-block-start: 8px;
  }
  .bad {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .bad > :is(.i, h2, h3) {
    color: var(--_danger);
  }
  .row {
    display: flex;
    gap: 0 24px;
    flex-wrap: wrap;
    align-items: center;
  }
  .hollow {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  @container main (inline-size >= 500px) {
    .ask {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid ButtonText;
    }
  }
`;
