import { css } from 'lit';

export const timeStyles = css`
  .v {
    min-block-size: 1.45em;
    font-weight: 600;
  }
  .when {
    display: grid;
    gap: 12px;
  }
  @container main (inline-size < 500px) {
    .side {
      border-block-start: 1px solid var(--_line);
      padding-block-start: 12px;
    }
  }
  .side {
    display: grid;
    gap: 16px;
    align-content: start;
    min-block-size: var(--_was, 240px);
  }
  /* what it adds, in one piece */
  fieldset .num {
    display: inline-block;
  }
  /* at first a screen: however many come, what is below does not move; in a frame that grows with it, no more */
  .late {
    min-block-size: var(--_was, min(100vh, 1200px));
  }
  .switch {
    grid-column: 1 / -1;
    justify-self: end;
    margin-block-start: -8px;
  }
  legend {
    padding: 0 0 4px;
  }
  @container main (inline-size >= 500px) {
    .month {
      grid-template-columns: minmax(308px, 13fr) minmax(0, 10fr);
      gap: 0 28px;
    }
    /* as high as the month, whatever there is: nothing on the page moves when times come */
    .month .side {
      display: block;
      position: relative;
      min-block-size: 0;
      margin: -4px;
      contain: size;
    }
    .month .side,
    .month massage-booker-slot-list {
      overflow: auto;
      padding: 4px;
      scrollbar-width: thin;
    }
    /* laid out by itself */
    .month massage-booker-slot-list {
      position: absolute;
      inset: 0;
      contain: strict;
    }
  }
`;
