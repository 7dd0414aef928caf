/** Buttons, links and options. Single choice turns solid, several choices get a tint and a tick: nothing rests on hue. */
import { css } from 'lit';

export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 16px;
    border: 1px solid transparent;
    border-radius: var(--_r);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    text-align: center;
  }
  .primary,
  .one:has(:checked),
  :checked + .tick {
    background: var(--_fill);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .quiet {
    border-color: var(--_edge);
  }
  [aria-busy='true'] {
    cursor: progress;
  }
  /* nothing to go on with yet: still focusable, pressing it says what is missing */
  .wait {
    background: var(--_tint-strong);
    border-color: transparent;
    color: color-mix(in srgb, var(--_ink) 25%, var(--_accent));
  }
  .ic {
    inline-size: var(--_tap);
    block-size: var(--_tap);
    display: grid;
    place-items: center;
    flex: none;
    border-radius: var(--_r);
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_tap);
    color: var(--_accent);
    font-weight: 600;
    font-size: 0.9375em;
    border-radius: var(--_r);
    text-decoration: underline 1px;
  }
  /* a row that leads somewhere */
  .rowb {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    inline-size: 100%;
    min-block-size: 60px;
    padding: 8px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
  }
  .rowb > :not(.i) {
    grid-column: 1;
  }
  .rowb > .i {
    grid-area: 1 / 2 / span 2;
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
  :where(.opt:not(:hover)) {
    background: var(--_surface);
  }
  .opt {
    display: flex;
    align-items: center;
    min-block-size: var(--_tap);
    padding: 4px;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    font-size: 0.9375em;
    line-height: 1.25;
  }
  .one {
    flex-direction: column;
    justify-content: center;
    text-align: center;
  }
  .one:has(:checked) .muted {
    color: inherit;
    font-weight: 400;
  }
  .one:has(:checked)::after,
  :checked + .tick::after {
    content: '';
    inline-size: 5px;
    block-size: 10px;
    margin-block-end: 2px;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  /* in the corner, so that choosing moves no word and needs no room beside the longest one */
  .one:has(:checked)::after {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 5px;
    inline-size: 4px;
    block-size: 8px;
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
    border-radius: min(6px, var(--_r));
    display: grid;
    place-items: center;
    flex: none;
  }

  @media (forced-colors: active) {
    .primary:not(.wait) {
      forced-color-adjust: none;
      --_focus: Highlight;
      background: ButtonText;
      color: ButtonFace;
      border-color: ButtonText;
    }
    .opt:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    :checked + .tick {
      color: CanvasText;
    }
  }
`;
