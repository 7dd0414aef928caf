/** The lengths a service comes in, as one row of options; shared by the choice and the guide. */
import { css } from 'lit';

export const offers = css`
  .durs {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .durs .opt {
    flex-direction: column;
    min-block-size: 56px;
    padding: 6px 2px;
    gap: 1px;
    font-size: 0.875em;
    line-height: 1.35;
    white-space: nowrap;
  }
  .durs .line {
    gap: 4px;
    font-weight: 600;
  }
  .durs .i {
    margin-inline-start: -4px;
  }
`;
