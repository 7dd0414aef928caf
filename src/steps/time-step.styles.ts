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
  @container main (inline-size >= 500px) {
    .when {
      grid-template-columns: minmax(308px, 13fr) minmax(0, 10fr);
      gap: 28px;
    }
  }
`;
