/** Quiet boxes that say something: notes, what was kept, ways to ask. */
import { css } from 'lit';

export const panels = css`
  .note {
    border-radius: var(--_r-lg);
    padding: 16px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    background: var(--_sunken);
  }
  .note > .i {
    margin-block-start: 0.12em;
  }
  .note .x {
    grid-column: 2;
  }
  .note.bad {
    background: var(--_danger-tint);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .note.bad > .i,
  .note.bad :is(h2, h3) {
    color: var(--_danger);
  }
  .note li a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_tap);
    font-size: 0.9375em;
    text-underline-offset: 3px;
  }
  .ask {
    display: grid;
    gap: 12px;
    align-items: center;
    padding: 16px;
    background: var(--_sunken);
    border-radius: var(--_r-lg);
  }
  .row {
    display: flex;
    gap: 4px 20px;
    flex-wrap: wrap;
    align-items: center;
  }
  .hollow {
    display: grid;
    gap: 12px;
    justify-items: start;
    align-content: start;
  }
  @container main (inline-size >= 500px) {
    .ask {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 16px 20px;
    }
  }
  @media (forced-colors: active) {
    .note,
    .ask {
      border: 1px solid ButtonText;
    }
  }
`;
