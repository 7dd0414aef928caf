/** What every shadow root of the widget starts from: a quiet reset, type, icons, focus. Sizes in em, on leaves only. */
import { css } from 'lit';

export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :is(h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend, th, td) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a,
  button,
  input,
  label,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    /* what gets the focus must not come to rest under the bar at the foot */
    scroll-margin-block: 16px 104px;
  }
  button {
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  /* any class may say otherwise */
  :where(button) {
    background: none;
  }
  :where(button:hover, .opt:hover, .rowb:hover) {
    background: var(--_hover);
  }
  .i {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i.s {
    inline-size: 16px;
    block-size: 16px;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible,
  label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible:not(button) {
    outline: none;
  }

  .t-title {
    font-family: var(--massage-booker-title-font, inherit);
    font-size: var(--massage-booker-title-size, 1.375em);
    line-height: 1.25;
    font-weight: var(--massage-booker-title-weight, 600);
    text-wrap: balance;
  }
  .t-head,
  b {
    font-size: 1em;
    line-height: 1.45;
    font-weight: 600;
  }
  .t-large {
    font-size: 1.125em;
  }
  .t-body {
    font-size: 0.9375em;
  }
  .t-small {
    font-size: 0.875em;
  }
  .t-cap {
    font-size: 0.8125em;
  }
  .t-body,
  .t-small,
  .t-cap {
    line-height: 1.45;
  }
  .muted {
    color: var(--_muted);
  }
  .lede {
    margin-block-start: 4px;
    max-inline-size: 64ch;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
  }
`;
