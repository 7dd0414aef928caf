import { css } from 'lit';

export const guideStyles = css`
  .goals {
    display: grid;
    gap: 8px;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 1fr;
  }
  .goals .opt {
    padding: 8px 12px;
    gap: 10px;
    font-size: 0.9375em;
    line-height: 1.3;
    min-block-size: 52px;
  }
  .reco {
    border: 1px solid var(--_line);
    border-radius: var(--_r-lg);
    overflow: clip;
  }
  .why {
    background: var(--_tint);
    padding: 16px;
    display: grid;
    gap: 12px;
  }
  .why h3 {
    font-size: 1.125em;
  }
  .because {
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
    display: grid;
    gap: 6px;
  }
  .tagline {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .alt {
    padding: 16px;
  }
  .alt h4 {
    margin-block-end: 4px;
  }
  .alt ul {
    display: grid;
    margin-block-end: -8px;
  }
  .alt li + li {
    border-block-start: 1px solid var(--_line);
  }
  .alt button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: center;
    inline-size: calc(100% + 16px);
    margin-inline: -8px;
    padding: 10px 8px;
    min-block-size: 60px;
    border-radius: var(--_r);
    text-align: start;
  }
  .alt button:hover {
    background: var(--_hover);
  }
  .alt .if {
    font-size: 0.9375em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .alt .nm {
    font-size: 0.875em;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.45;
    grid-column: 1;
  }
  .alt .i {
    grid-column: 2;
    grid-row: 1 / span 2;
    color: var(--_muted);
  }
  .empty {
    padding: 16px;
    border: 1px dashed var(--_line);
    border-radius: var(--_r-lg);
    color: var(--_muted);
  }
  @container main (inline-size < 300px) {
    .goals {
      grid-template-columns: 1fr;
    }
    .goals .opt {
      min-block-size: 48px;
    }
  }
  @container main (inline-size >= 500px) {
    .goals {
      grid-template-columns: repeat(3, 1fr);
    }
    .why,
    .alt {
      padding: 20px;
    }
    .alt {
      padding-block: 18px 16px;
    }
    .why .durs {
      grid-template-columns: repeat(auto-fill, 84px);
    }
  }
`;
