/** Buttons, links and options. Single choice turns solid, several choices get a tint and a tick: nothing rests on hue. */
import { css } from 'lit';

export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 10px 20px;
    border-radius: var(--_r);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    text-align: center;
    transition: background-color 0.12s;
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
    border: 1px solid transparent;
  }
  .primary:hover {
    background: var(--_accent-hover);
  }
  .quiet {
    border: 1px solid var(--_edge);
    background: var(--_surface);
  }
  .quiet:hover,
  .opt:hover,
  .rowb:hover {
    background: var(--_hover);
  }
  [aria-busy='true'] {
    cursor: progress;
  }
  /* nothing to go on with yet: still focusable, pressing it says what is missing */
  .primary.wait {
    background: var(--_tint-strong);
    color: var(--_accent-hover);
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_tap);
    color: var(--_accent);
    font-weight: 600;
    font-size: 0.9375em;
    text-decoration: underline 1px color-mix(in srgb, var(--_accent) 40%, transparent);
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  /* a row that leads somewhere */
  .rowb {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    inline-size: 100%;
    min-block-size: 60px;
    padding: 8px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    text-align: start;
  }
  .rowb > :not(.i) {
    grid-column: 1;
  }
  .rowb > .i {
    grid-area: 1 / 2 / span 2;
    color: var(--_muted);
  }

  /* an option is a label with a real input stretched over it */
  label {
    position: relative;
    cursor: pointer;
  }
  label > :is(input, select) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 6px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    min-block-size: var(--_tap);
    padding: 6px 8px;
    background: var(--_surface);
    font-size: 0.9375em;
    line-height: 1.25;
    transition: background-color 0.12s;
  }
  .one {
    justify-content: center;
    text-align: center;
  }
  .one:has(:checked) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .one:has(:checked) .muted {
    color: inherit;
    font-weight: 400;
  }
  .one .i,
  .tick .i {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
  }
  .one:not(:has(:checked)) .i {
    display: none;
  }
  .many {
    gap: 10px;
    padding: 8px 12px;
  }
  .many:has(:checked) {
    background: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .tick {
    inline-size: 20px;
    block-size: 20px;
    border: 1.5px solid var(--_edge);
    border-radius: 6px;
    display: grid;
    place-items: center;
    flex: none;
    color: transparent;
    background: var(--_surface);
  }
  :checked + .tick {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  @media (forced-colors: active) {
    .opt:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    :checked + .tick {
      color: CanvasText;
    }
    .btn {
      border: 1px solid ButtonText;
    }
  }
`;
