import { css } from 'lit';

export const detailsStyles = css`
  form {
    display: grid;
    gap: 24px;
  }
  .group {
    display: grid;
    gap: 20px;
  }
  .group > h3 {
    font-size: 1.125em;
  }
  .group + .group {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .f {
    display: grid;
    gap: 6px;
    align-content: start;
  }
  .f > label,
  legend {
    font-size: 0.9375em;
    font-weight: 600;
  }
  :is(label, legend) > .muted {
    font-weight: 400;
  }
  .in {
    inline-size: 100%;
    min-block-size: 48px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    padding: 10px 14px;
    /* under 16 px iOS zooms in on focus */
    font-size: max(1em, 16px);
    line-height: 1.4;
  }
  .in:hover {
    border-color: var(--_ink);
  }
  .in:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  textarea.in {
    min-block-size: 92px;
    resize: vertical;
  }
  .in[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .err {
    display: flex;
    gap: 6px;
    color: var(--_danger);
  }
  .err .i {
    margin-block-start: 0.13em;
  }
  .x a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_tap);
  }
  .two {
    display: grid;
    gap: 16px;
  }
  .areas {
    display: grid;
    gap: 16px;
    margin-block-start: 10px;
  }
  .alist {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px;
    align-content: start;
    margin-inline: -10px;
  }
  .alist .opt {
    padding: 6px 10px;
    border-color: transparent;
    box-shadow: none;
  }
  .bodyfig {
    display: flex;
    justify-content: center;
    gap: 20px;
    align-self: start;
    text-align: center;
  }
  .bodyfig svg {
    display: block;
    block-size: 208px;
    margin-block-end: 6px;
    --p: color-mix(in srgb, var(--_ink) 17%, var(--_surface));
  }
  .bodyfig path {
    fill: none;
    stroke: var(--p);
    stroke-linecap: round;
  }
  .bodyfig .p {
    fill: var(--p);
  }
  .bodyfig g {
    cursor: pointer;
  }
  .bodyfig .x {
    --p: color-mix(in srgb, var(--_ink) 9%, var(--_surface));
    cursor: default;
  }
  .bodyfig .on {
    --p: var(--_accent);
  }
  .seg {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-block-start: 8px;
  }
  .consent {
    display: flex;
    gap: 12px;
    padding-block: 11px;
  }
  [aria-invalid='true'] + .tick {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }
  @container main (inline-size >= 440px) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
    .seg {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  @container main (inline-size >= 500px) {
    .areas {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 24px;
    }
    .alist {
      margin-inline-end: 0;
    }
  }
  @media (forced-colors: active) {
    .bodyfig svg {
      forced-color-adjust: none;
      --p: GrayText;
    }
    .bodyfig .on {
      --p: Highlight;
    }
  }
`;
