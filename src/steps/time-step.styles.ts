import { css } from 'lit';

export const timeStyles = css`
  .pair {
    display: grid;
    gap: 8px;
  }
  .k,
  .v {
    display: block;
  }
  .v {
    min-block-size: 1.45em;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  option {
    color: var(--_ink);
    background: var(--_surface);
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
    .pair {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .when {
      grid-template-columns: minmax(308px, 13fr) minmax(0, 10fr);
      gap: 28px;
    }
  }
`;
