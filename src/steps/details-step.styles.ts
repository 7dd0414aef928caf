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
  .group + .group {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .f {
    display: grid;
    gap: 8px;
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
    padding: 8px 14px;
    /* under 16 px iOS zooms in on focus */
    font-size: max(1em, 16px);
    line-height: 1.45;
  }
  .in:focus-visible {
    outline-offset: -1px;
  }
  textarea.in {
    resize: vertical;
  }
  /* browsers put their own arrow against the edge, whatever the padding */
  select.in {
    grid-area: 2 / 1;
    appearance: none;
    padding-inline-end: 36px;
  }
  .f:has(select)::after {
    content: '';
    grid-area: 2 / 1;
    place-self: center end;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 16px;
    border: solid var(--_muted);
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .err {
    color: var(--_danger);
  }
  .x a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_tap);
  }
  .areas {
    display: grid;
    gap: 16px;
    margin-block-start: 8px;
  }
  .alist {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    overflow-wrap: anywhere;
    hyphens: auto;
    gap: 4px;
    align-content: start;
    margin-inline: -10px;
  }
  .alist .opt {
    padding: 4px 10px;
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
    margin-block-end: 8px;
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
    grid-template-columns: 1fr 1fr;
    margin-block-start: 8px;
  }
  .consent {
    display: flex;
    gap: 12px;
    padding-block: 12px;
  }
  .in[aria-invalid='true'],
  [aria-invalid='true'] + .tick {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  @container main (inline-size >= 440px) {
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
