/** The lengths a service comes in, as one row of options; shared by the choice and the guide. */
import { css } from 'lit';

export const offers = css`
  .durs {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .durs .opt {
    min-block-size: 56px;
    font-size: 0.875em;
    line-height: 1.45;
  }
  @container main (inline-size >= 500px) {
    .durs {
      grid-template-columns: repeat(auto-fit, 80px);
      inline-size: 256px;
    }
  }
`;
