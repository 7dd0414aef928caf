import { css } from 'lit';

export const summaryStyles = css`
  section {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  dl {
    display: grid;
    gap: 8px;
  }
  dl > div {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: 8px;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .svc {
    display: grid;
    gap: 4px;
  }
  .barlab {
    display: flex;
    gap: 0 12px;
    justify-content: space-between;
    flex-wrap: wrap;
    margin-block-start: 8px;
  }
  .total {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 16px;
  }
`;
