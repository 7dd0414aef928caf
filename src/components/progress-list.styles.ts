import { css } from 'lit';

export const progressStyles = css`
  :host {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  ol {
    display: flex;
    gap: 8px;
    flex: 1;
    min-inline-size: 40%;
  }
  li {
    flex: 1;
    min-inline-size: 0;
  }
  .go {
    display: block;
    inline-size: 100%;
    visibility: hidden;
  }
  .bar {
    display: block;
    visibility: visible;
    block-size: 4px;
    border-radius: 4px;
    /* not the hairlines' colour: a page may want those as strong as the accent */
    background: color-mix(in srgb, var(--_ink) 13%, var(--_surface));
  }
  :is(.done, .now) .bar {
    background: var(--_accent);
  }
  .lab {
    display: none;
  }
  .n {
    text-align: end;
  }
  @container booker (inline-size >= 480px) {
    .go {
      visibility: visible;
      display: flex;
      flex-direction: column;
      min-block-size: var(--_tap);
      padding-block-start: 12px;
      border-radius: 4px;
    }
    .lab {
      display: flex;
      gap: 4px;
      block-size: 16px;
      margin-block-start: 8px;
      white-space: nowrap;
    }
    .now .lab {
      color: var(--_ink);
      font-weight: 600;
    }
    .n {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    :is(.done, .now) .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
