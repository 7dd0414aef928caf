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
    line-height: 1.35;
    letter-spacing: -0.005em;
    margin-block-end: -4px;
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
    line-height: 1.4;
  }
  .f > label + .hint {
    margin-block-start: -4px;
  }
  legend + .hint {
    display: block;
    margin-block-start: 2px;
  }
  .opt-t {
    font-weight: 400;
    color: var(--_muted);
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
    font-size: 0.875em;
    line-height: 1.45;
  }
  .err .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.13em;
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
    gap: 10px;
    font-size: 0.9375em;
    line-height: 1.25;
    border-color: transparent;
  }
  .alist .opt.many:has(:checked) {
    border-color: transparent;
    box-shadow: none;
  }
  .bodyfig {
    display: flex;
    justify-content: center;
    gap: 20px;
    background: var(--_sunken);
    border-radius: var(--_r-lg);
    padding: 14px 16px 10px;
    align-self: start;
  }
  .bodyfig div {
    display: grid;
    gap: 6px;
    justify-items: center;
    font-size: 0.8125em;
    line-height: 1.3;
    color: var(--_muted);
  }
  .bodyfig svg {
    block-size: 208px;
    inline-size: auto;
    --p: color-mix(in srgb, var(--_ink) 17%, var(--_surface));
  }
  .bodyfig .p {
    fill: var(--p);
  }
  .bodyfig .l {
    stroke: var(--p);
    fill: none;
    stroke-linecap: round;
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
  .seg .opt {
    justify-content: center;
    padding: 6px 8px;
    font-size: 0.9375em;
    line-height: 1.25;
    text-align: center;
    gap: 6px;
  }
  .consent {
    position: relative;
    display: flex;
    gap: 12px;
    font-size: 0.9375em;
    line-height: 1.45;
    padding-block: 11px;
    cursor: pointer;
  }
  .consent > input {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .consent:has(:focus-visible) .tick {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .consent .tick {
    margin-block-start: 0.07em;
  }
  .consent:has([aria-invalid='true']) .tick {
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
