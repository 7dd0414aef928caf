import { css } from 'lit';

export const guideStyles = css`
  .goals {
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: minmax(52px, 1fr);
  }
  .reco {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    overflow: clip;
  }
  .why,
  .alt {
    padding: 16px;
  }
  .why {
    background: var(--_tint);
    display: grid;
    gap: 12px;
  }
  .alt {
    padding-block-end: 8px;
  }
  .alt .rowb {
    border: 0;
    inline-size: calc(100% + 16px);
    margin-inline: -8px;
    padding-inline: 8px;
  }
  .alt li + li {
    border-block-start: 1px solid var(--_line);
  }
  .nm {
    color: var(--_accent);
    font-weight: 600;
  }
  @container main (inline-size < 300px) {
    .goals {
      grid-template-columns: 1fr;
    }
  }
  @container main (inline-size >= 500px) {
    .goals {
      grid-template-columns: repeat(3, 1fr);
    }
    .why,
    .alt {
      padding-inline: 20px;
    }
  }
`;
