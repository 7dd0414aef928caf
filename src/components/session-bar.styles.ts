import { css } from 'lit';

export const sessionBarStyles = css`
  :host {
    display: flex;
    gap: 2px;
    block-size: 8px;
  }
  i {
    display: block;
    box-sizing: border-box;
    border-radius: 2px;
    background: var(--_accent);
  }
  i:first-child {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  i:last-child {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .talk {
    background: repeating-linear-gradient(115deg, var(--_accent) 0 1.5px, transparent 1.5px 4px);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .more,
  .most {
    background: color-mix(in srgb, var(--_accent) 32%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .most {
    background: none;
  }
  @media (forced-colors: active) {
    i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .talk {
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .more,
    .most {
      background: GrayText;
    }
  }
`;
