import { css } from 'lit';

export const reviewStyles = css`
  .rows {
    border-block: 1px solid var(--_line);
  }
  .rows > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding-block: 12px;
  }
  .rows > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .rows dd {
    grid-column: 1;
    overflow-wrap: anywhere;
  }
  .rows dd .muted {
    display: block;
  }
  .rows .ed {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  /* while sending nothing dims, the ways to change things go */
  .held .ed {
    visibility: hidden;
  }
  .rows .link {
    padding-inline: 10px;
    margin-inline-end: -10px;
  }
  .kept {
    overflow-wrap: anywhere;
  }
  @container main (inline-size >= 500px) {
    .rows > div {
      grid-template-columns: 112px minmax(0, 1fr) auto;
      align-items: baseline;
    }
    .rows dd {
      grid-column: 2;
    }
    .rows .ed {
      grid-area: 1 / 3;
      align-self: start;
      margin-block: -12px;
    }
  }
`;
