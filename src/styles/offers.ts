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
    justify-content: center;
    min-block-size: 56px;
    padding: 6px 4px;
    gap: 1px;
    font-weight: 400;
  }
  .durs .d {
    font-size: 0.875em;
    line-height: 1.35;
    font-weight: 600;
    display: flex;
    gap: 4px;
    align-items: center;
    white-space: nowrap;
  }
  .durs .p {
    font-size: 0.875em;
    line-height: 1.35;
    color: var(--_muted);
  }
  .durs .d .i {
    display: none;
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
    margin-inline-start: -4px;
  }
  .durs :checked ~ .d .i {
    display: block;
  }
  .durs :checked ~ .p {
    color: inherit;
  }
`;
