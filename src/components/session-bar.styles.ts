import { css } from 'lit';

export const sessionBarStyles = css`
  .session {
    display: flex;
    gap: 2px;
    block-size: 8px;
    margin-block-start: 8px;
  }
  .session i {
    border-radius: 2px;
    background: var(--_accent);
  }
  .session :first-child {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .session :last-child {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .session .talk {
    background: repeating-linear-gradient(115deg, var(--_accent) 0 1.5px, transparent 1.5px 4px);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .session :is(.more, .most) {
    background: color-mix(in srgb, var(--_accent) 32%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .session .most {
    background: none;
  }
  @media (forced-colors: active) {
    .session i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .session .talk {
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .session :is(.more, .most) {
      background: GrayText;
    }
  }
`;
